import { layoutRow, type Arrangement } from '../schema/layouts'
import { rankOf } from './ranks'
import { findStream, isTaken } from './seats'
import type { Data, Options } from './state'
import type { Seat, Stream } from './seats'
import { NOBODY, OURS, type TileLayout } from './tiles'

/** What the tile layout depends on. */
const causes = ['seats', 'options', 'entry', 'page', 'swapped', 'spotlight'] as const

type Cause = Pick<Data, (typeof causes)[number]>

export function tileLayoutOf(state: Cause): TileLayout {
  const { seats, options } = state
  // `auto` never chooses a layout with more tiles per page than the grid; one more, since the large tile is not
  // counted.
  const room = options.layout === 'auto' ? layoutRow('grid').perPage : pageSize(options.layout, options)
  const candidates = candidatesOf(seats, options.pinnedUser, (state.page + 1) * room + 1)
  const layout = options.layout === 'auto' ? fitting(candidates) : options.layout
  const large = largeOf(layout, state, candidates.ordered[0] ?? NOBODY)
  const size = pageSize(layout, options)
  const lead = leadOf(large)
  const pages = pagesOf(layout, large, options, candidates.count)
  const page = Math.min(state.page, pages - 1)
  const others = candidates.ordered.filter((index) => index !== large)
  const ordered = others.slice(page > 0 ? page * size - lead : 0, (page + 1) * size - lead)
  const visible = large >= 0 ? [large, ...ordered] : ordered
  return {
    layout,
    large,
    visible,
    withVideo: layoutRow(layout).video ? withVideo(seats, visible, options.maxPlayers || Infinity) : [],
    ours: lead === 0 || page === 0,
    page,
    pages,
    cells: (pages > 1 ? size : ordered.length + lead) + (large === NOBODY ? 0 : 1),
  }
}

function pageSize(layout: Arrangement, { maxPlayers }: Options): number {
  const { perPage, capped } = layoutRow(layout)
  return capped ? Math.min(perPage, maxPlayers || perPage) : perPage
}

/** Our own tile comes first, unless it is the large one. */
const leadOf = (large: number): number => (large === OURS ? 0 : 1)

function pagesOf(layout: Arrangement, large: number, options: Options, count: number): number {
  const others = count - (large >= 0 ? 1 : 0)
  const isSingle = layoutRow(layout).featured === 'swap'
  return isSingle ? 1 : Math.max(1, Math.ceil((others + leadOf(large)) / pageSize(layout, options)))
}

/** Streams that may be shown. */
interface Candidates {
  /** All streams. */
  readonly count: number
  /** Shared screens among them. */
  readonly screens: number
  /** Seats with the lowest ranks in ascending order, at most `most`. */
  readonly ordered: readonly number[]
}

function candidatesOf(seats: readonly Seat[], pinned: string, most: number): Candidates {
  const ordered: number[] = []
  const ranks: number[] = []
  let [count, screens] = [0, 0]
  // A plain loop, since it runs on every join, leave and media change.
  for (let index = 0; index < seats.length; index++) {
    const seat = seats[index] as Seat
    if (!isTaken(seat)) continue
    count++
    if (seat.streamType === 'aux') screens++
    const rank = rankOf(seat, pinned)
    // Usually an append: seats are filled in the order of joining.
    let at = ranks.length
    while (at > 0 && (ranks[at - 1] as number) > rank) at--
    if (at >= most) continue
    ordered.splice(at, 0, index)
    ranks.splice(at, 0, rank)
  }
  return { count, screens, ordered: ordered.slice(0, most) }
}

const fitting = ({ screens, count }: Candidates): Arrangement =>
  screens > 0 ? 'speaker' : count > 1 ? 'grid' : '1v1'

/** The pinned user, else a shared screen, else the user whom the layout features, else the first. */
function largeOf(layout: Arrangement, state: Cause, first: number): number {
  const { featured } = layoutRow(layout)
  if (featured === 'none') return NOBODY
  if (first === NOBODY) return OURS
  const { seats, options, entry, swapped } = state
  const ourID = entry?.userID
  if (featured === 'swap') return (options.pinnedUser === ourID) !== swapped ? OURS : first
  if (options.pinnedUser === ourID) return OURS
  const { userID, streamType } = seats[first] as Stream
  if (userID === options.pinnedUser || streamType === 'aux') return first
  const featuredUser = featured === 'spotlight' ? state.spotlight : options.teacher
  if (featuredUser === ourID) return OURS
  const stream = findStream(seats, featuredUser, 'main')
  return stream ? seats.indexOf(stream) : first
}

/** At most `most` videos, since a phone can only decode so many. Cameras that are off do not count. */
function withVideo(seats: readonly Seat[], visible: readonly number[], most: number): readonly number[] {
  let pictures = 0
  return visible.filter((index) => {
    if (pictures >= most) return false
    if ((seats[index] as Stream).hasVideo) pictures++
    return true
  })
}

/** The tile layout of the state after an input; the same object when it is equal. */
export function tileLayoutAfter(
  before: Cause & { readonly tileLayout: TileLayout },
  state: Cause,
): TileLayout {
  if (causes.every((name) => before[name] === state[name])) return before.tileLayout
  const tileLayout = tileLayoutOf(state)
  return isSame(before.tileLayout, tileLayout) ? before.tileLayout : tileLayout
}

const isSame = (a: TileLayout, b: TileLayout): boolean =>
  (Object.keys(a) as (keyof TileLayout)[]).every((name) => String(a[name]) === String(b[name]))
