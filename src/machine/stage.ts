import type { Arrangement } from '../schema/layouts'
import { differences } from './differences'
import { rankOf } from './ranks'
import { countStreams, findStream, isTaken, flaggedSeats } from './seats'
import type { Data, Options, Seat, Stream } from './state'

/** Who is where on the screen. Streams are named by the index of their seat. */
export interface Stage {
  /** The layout as it comes out: `auto` has been decided. */
  readonly layout: Arrangement
  /** Whose tile is large: a seat, `OURS`, or `NOBODY` where all are alike. */
  readonly large: number
  /** The seats on the page that is shown, the large one first, in the order in which they are seen. */
  readonly onPage: readonly number[]
  /** Those of them that may have a picture; everybody else is only heard. */
  readonly filmed: readonly number[]
  /** Whether our own tile is on the page. */
  readonly ours: boolean
  readonly page: number
  readonly pages: number
  /** How many tiles a page has room for, or there are when one page is enough. */
  readonly cells: number
}

export const OURS = -1
export const NOBODY = -2

/** Tiles on a page besides a large one. */
const sizes: { readonly [K in Arrangement]: number } = {
  '1v1': 1,
  grid: 9,
  speaker: 4,
  classroom: 6,
  audio: 16,
  custom: Infinity,
}

/** What the stage depends on. */
type Cause = Pick<Data, 'seats' | 'options' | 'entry' | 'page' | 'swapped' | 'spotlight'>

export function stageOf(state: Cause): Stage {
  const { seats, options } = state
  // One more than fit, since the large one stands apart. Whatever `auto` comes out as, no page has more than a grid's.
  const room = options.layout === 'auto' ? sizes.grid : sizeOf(options.layout, options)
  const most = (state.page + 1) * room + 1
  const crowd = crowdOf(seats, options.pinnedUser, most)
  const layout = options.layout === 'auto' ? fitting(crowd) : options.layout
  const large = largeOf(layout, state, crowd.line[0] ?? NOBODY)
  const size = sizeOf(layout, options)
  const lead = leadOf(large)
  const pages = pagesOf(layout, large, options, crowd.count)
  const page = Math.min(state.page, pages - 1)
  const others = crowd.line.filter((index) => index !== large)
  const line = others.slice(page > 0 ? page * size - lead : 0, (page + 1) * size - lead)
  const onPage = large >= 0 ? [large, ...line] : line
  return {
    layout,
    large,
    onPage,
    filmed: layout === 'audio' ? [] : filmed(seats, onPage, options.maxPlayers || Infinity),
    ours: lead === 0 || page === 0,
    page,
    pages,
    cells: (pages > 1 ? size : line.length + lead) + (large === NOBODY ? 0 : 1),
  }
}

function sizeOf(layout: Arrangement, { maxPlayers }: Options): number {
  return layout === 'grid' ? Math.min(sizes.grid, maxPlayers || sizes.grid) : sizes[layout]
}

/** Our own tile leads the line, unless it is the large one. */
const leadOf = (large: number): number => (large === OURS ? 0 : 1)

function pagesOf(layout: Arrangement, large: number, options: Options, count: number): number {
  const others = count - (large >= 0 ? 1 : 0)
  return layout === '1v1' ? 1 : Math.max(1, Math.ceil((others + leadOf(large)) / sizeOf(layout, options)))
}

/** Who is there, and who of them comes first. */
interface Crowd {
  /** Streams. */
  readonly count: number
  readonly users: number
  readonly isSharing: boolean
  /** The seats that come first, in that order; at most as many as were asked for. */
  readonly line: readonly number[]
}

function crowdOf(seats: readonly Seat[], pinned: string, most: number): Crowd {
  const count = countStreams(seats)
  const lively = firstOf(flaggedSeats(seats), pinned, most)
  // The silent, who may be thousands, are looked at only when one of them is pinned or the others leave them a place.
  const isSilent = findStream(seats, pinned, 'main')?.src === ''
  const isEnough = !isSilent && lively.line.length >= Math.min(most, count)
  const { line, screens } = isEnough ? lively : firstOf(seats, pinned, most)
  return {
    count,
    users: count - screens,
    isSharing: screens > 0,
    line: line.map((stream) => seats.indexOf(stream)),
  }
}

/** The streams of the lowest ranks, in that order, and how many shared screens there are; in one loop. */
function firstOf(seats: Iterable<Seat>, pinned: string, most: number) {
  const line: Stream[] = []
  const ranks: number[] = []
  let screens = 0
  for (const seat of seats) {
    if (!isTaken(seat)) continue
    if (seat.streamType === 'aux') screens++
    const rank = rankOf(seat, pinned)
    // Nearly always at the end: seats are filled in the order of coming.
    let at = line.length
    while (at > 0 && (ranks[at - 1] as number) > rank) at--
    if (at === most) continue
    line.splice(at, 0, seat)
    ranks.splice(at, 0, rank)
    if (line.length > most) {
      line.pop()
      ranks.pop()
    }
  }
  return { line, screens }
}

const fitting = ({ isSharing, users }: Crowd): Arrangement =>
  isSharing ? 'speaker' : users > 1 ? 'grid' : '1v1'

/** Whoever is pinned, else a shared screen, else whom the layout is about, else who comes first. */
function largeOf(layout: Arrangement, state: Cause, first: number): number {
  if (layout !== '1v1' && layout !== 'speaker' && layout !== 'classroom') return NOBODY
  const { seats, options, entry, swapped } = state
  const ourID = entry?.userID
  if (first === NOBODY) return OURS
  if (layout === '1v1') return (options.pinnedUser === ourID) !== swapped ? OURS : first
  if (options.pinnedUser === ourID) return OURS
  const { userID, streamType } = seats[first] as Stream
  if (userID === options.pinnedUser || streamType === 'aux') return first
  const star = layout === 'speaker' ? state.spotlight : options.teacher
  if (star === '') return first
  if (star === ourID) return OURS
  const stream = findStream(seats, star, 'main')
  return stream ? seats.indexOf(stream) : first
}

/** Pictures for as many as a phone can bear. Cameras that are off do not count. */
function filmed(seats: readonly Seat[], onPage: readonly number[], most: number): readonly number[] {
  let pictures = 0
  return onPage.filter((index) => {
    if (pictures >= most) return false
    if ((seats[index] as Stream).hasVideo) pictures++
    return true
  })
}

/** The stage of a state that followed on another; the same object when nothing is elsewhere. */
export function restaged(before: Cause & { readonly stage: Stage }, state: Cause): Stage {
  if (causes.every((name) => before[name] === state[name])) return before.stage
  const stage = isOffstage(before, state) ? recounted(before.stage, state) : stageOf(state)
  return isSame(before.stage, stage) ? before.stage : stage
}

/**
 * Nobody but silent people of later pages has come or gone, as nearly always in a room of thousands: then the page that
 * is shown stays as it is.
 */
function isOffstage(before: Cause & { readonly stage: Stage }, state: Cause): boolean {
  const { seats, stage } = before
  if (stage.page > 0 || stage.pages === 1 || seats.length > state.seats.length) return false
  if (causes.some((name) => name !== 'seats' && before[name] !== state[name])) return false
  const isSeen = (index: number): boolean =>
    stage.onPage.includes(index) ||
    mayComeFirst(seats[index], state) ||
    mayComeFirst(state.seats[index], state)
  if (differences(seats, state.seats).some(isSeen)) return false
  // Two streams may be one user, who has another layout.
  return countStreams(state.seats) > 2 && recounted(stage, state).pages > 1
}

const recounted = (stage: Stage, { seats, options }: Cause): Stage => ({
  ...stage,
  pages: pagesOf(stage.layout, stage.large, options, countStreams(seats)),
})

/** Whoever may come before others: with something to see or hear, or because the page or the word is theirs. */
function mayComeFirst(seat: Seat | undefined, { options, spotlight }: Cause): boolean {
  if (!seat || !isTaken(seat)) return false
  return seat.src !== '' || [options.pinnedUser, options.teacher, spotlight].includes(seat.userID)
}

const causes = ['seats', 'options', 'entry', 'page', 'swapped', 'spotlight'] as const

const isSame = (a: Stage, b: Stage): boolean =>
  (Object.keys(a) as (keyof Stage)[]).every((name) => String(a[name]) === String(b[name]))
