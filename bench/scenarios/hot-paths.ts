import { initialState, type RoomState } from '../../src/machine/state'
import { transition } from '../../src/machine/transition'
import { decodePusherState } from '../../src/native/decode'
import { checkedEntry } from '../../src/session/enter-params'
import { diff } from '../../src/view/diff'
import { project, type Shown } from '../../src/view/project'
import type { Input } from '../../src/machine/inputs'
import { median } from '../median'
import { arrivals, departures, entered, join, userIDs, type NativeEvent } from '../native-events'
import type { Result, Target } from '../result'
import { identity } from '../subject'

const paths = ['decode', 'machine', 'view', 'difference'] as const
type Times = Record<(typeof paths)[number], number>

/** What each part of the way from an event to `setData` takes, in a small room and in a large one. */
export const hotPaths = (): Result[] =>
  [10, 10_000].map((count) => ({ scenario: `an event in a room of ${count}`, targets: targetsOf(count) }))

function targetsOf(count: number): Target[] {
  const room = new Room()
  for (let index = 0; index < count; index++) room.take(join(`audience-${index}`))
  const guests = userIDs(50)
  const events = [...arrivals(guests, 0), ...departures(guests, 0)]
  const times = Array.from({ length: 20 }, () => events.map((event) => room.take(event))).flat()
  return paths.map((path) => ({
    what: `${path}, µs`,
    value: 1000 * median(times.map((time) => time[path])),
    limit: Infinity,
  }))
}

/** A room that is shown at once, without an engine around it. */
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
