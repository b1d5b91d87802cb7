interface LayoutRow {
  /** Tiles on a page besides the large one. */
  readonly perPage: number
  /** Whether a page has no more tiles than `max-players` allows pictures. */
  readonly capped?: true
  /**
   * Whose tile is large, unless a user is pinned or shares a screen: nobody's, the active speaker's or the teacher's.
   * `swap` has two tiles on a single page, ours and the first user's, and a tap swaps them.
   */
  readonly featured: 'none' | 'spotlight' | 'teacher' | 'swap'
  /** Whether video is shown. */
  readonly video: boolean
  /** Which tiles may request the low-resolution video: none, all but the large one, or all when there are many. */
  readonly thumbnails: 'none' | 'strip' | 'crowded'
  /** Whether the control bar takes space of its own, or floats over full-size video and may hide. */
  readonly bar: 'docked' | 'floating'
}

/** The layouts. Their tile sizes are in one style sheet each, in components/trtc-room/layouts. */
export const layouts = {
  '1v1': { perPage: 1, featured: 'swap', video: true, thumbnails: 'none', bar: 'floating' },
  grid: { perPage: 9, capped: true, featured: 'none', video: true, thumbnails: 'crowded', bar: 'docked' },
  speaker: { perPage: 4, featured: 'spotlight', video: true, thumbnails: 'strip', bar: 'docked' },
  classroom: { perPage: 6, featured: 'teacher', video: true, thumbnails: 'strip', bar: 'docked' },
  audio: { perPage: 16, featured: 'none', video: false, thumbnails: 'none', bar: 'docked' },
  custom: { perPage: Infinity, featured: 'none', video: true, thumbnails: 'none', bar: 'floating' },
} as const satisfies Readonly<Record<string, LayoutRow>>

/** A layout in use. */
export type Arrangement = keyof typeof layouts

/** How tiles are arranged; `auto` is resolved by the users in the room. */
export type Layout = 'auto' | Arrangement

export const layoutNames = ['auto', ...(Object.keys(layouts) as Arrangement[])] as const

export const layoutRow = (layout: Arrangement): LayoutRow => layouts[layout]
