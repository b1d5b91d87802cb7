import { initialState, type RoomState } from '../../src/machine/state'
import { transition } from '../../src/machine/transition'
import { decodePusherState } from '../../src/native/decode'
import { checkedEntry } from '../../src/session/enter-params'
import { diff } from '../../src/view/diff'
import { project, type Shown } from '../../src/view/project'
import type { Input } from '../../src/machine/inputs'
import { median } from '../median'
import { arrivals, departures, entered, userIDs, type NativeEvent } from '../native-events'
import type { Result } from '../result'
import { identity } from '../subject'

const paths = ['decode', 'machine', 'view', 'difference'] as const
type Times = Record<(typeof paths)[number], number>

/** The most users that TRTC announces in one room, and a small room for comparison. */
const LARGE = 300
const SMALL = 10
/** Limit of an event's time in the large room, as a multiple of that in the small one. */
const LIMIT = 2

/** Time of each stage from an event to `setData`, in a small and a large room of users with media. */
export function hotPaths(): Result[] {
  // Alternately, so that a busy moment of the machine affects both alike.
  const rooms = [SMALL, LARGE].map((count) => ({ count, room: filled(count), times: [] as Times[] }))
  for (let turn = 0; turn < 200; turn++)
    for (const { room, times } of rooms) times.push(...guestVisit.map((event) => room.take(event)))
  const typical = rooms.map(({ times }) =>
    paths.map((path) => 1000 * median(times.map((time) => time[path]))),
  )
  const [small = 0, large = 0] = typical.map((parts) => parts.reduce((sum, part) => sum + part, 0))
  return rooms.map(({ count }, index) => ({
    scenario: `an event in a room of ${count}`,
    targets: [
      ...paths.map((path, part) => ({
        what: `${path}, µs`,
        value: typical[index]?.[part] ?? 0,
        limit: Infinity,
      })),
      ...(count === LARGE ? [{ what: `times a room of ${SMALL}`, value: large / small, limit: LIMIT }] : []),
    ],
  }))
}

/** A user joins, turns on camera and microphone, and leaves. */
const guestVisit = [...arrivals(['guest'], 0), ...departures(['guest'], 0)]

function filled(count: number): Room {
  const room = new Room()
  for (const event of arrivals(userIDs(count), 0)) room.take(event)
  return room
}

/** A room that renders synchronously, without an engine. */
class Room {
  private shown: Shown

  constructor() {
    const entry = checkedEntry({ ...identity, scene: 'live' })
    const state = [{ type: 'enter', entry } as const, ...decodePusherState(entered.detail)].reduce(
      (before: RoomState, input: Input) => transition(before, input).state,
      initialState,
    )
    this.shown = { state, view: project(state) }
  }

  take({ detail }: NativeEvent): Times {
    const start = performance.now()
    const inputs = decodePusherState(detail)
    const decoded = performance.now()
    const state = inputs.reduce((before, input) => transition(before, input).state, this.shown.state)
    const moved = performance.now()
    const view = project(state, this.shown)
    const seen = performance.now()
    diff(this.shown.view, view)
    const compared = performance.now()
    this.shown = { state, view }
    return {
      decode: decoded - start,
      machine: moved - decoded,
      view: seen - moved,
      difference: compared - seen,
    }
  }
}
