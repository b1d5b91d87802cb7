import type { Engine } from '../engine'
import { median } from '../median'
import { stepTimes } from '../measure'
import { audio, departures, join, meaningless, userIDs, type NativeEvent } from '../native-events'
import type { Result, Target } from '../result'
import type { Subject } from '../subject'

/** Limits of every kind of step at the median: in ms, and as a multiple of an empty one. */
const SLOWEST = 1
const TIMES_EMPTY = 20
// An empty step: a code that the room only forwards.
const EMPTY = Array.from({ length: 500 }, () => meaningless(0))
const IGNORED = Array.from({ length: 500 }, () => join('user-001'))

/** 300 users with microphones join, then leave. */
export async function audioRoom(engine: Engine): Promise<Result[]> {
  const users = userIDs(300)
  const come = users.flatMap((user) => [join(user), audio(user, true)])
  const targets = await steps(() => engine.room('voicechatroom'), 21, come, departures(users, 0))
  return [{ scenario: '300 users in an audio room', targets }]
}

async function steps(
  open: () => Subject,
  rounds: number,
  come: readonly NativeEvent[],
  go: readonly NativeEvent[],
): Promise<Target[]> {
  const times = await stepTimes(rounds, open, [...come, ...EMPTY, ...IGNORED, ...go])
  const empty = median(times.splice(come.length, EMPTY.length))
  const ignored = median(times.splice(come.length, IGNORED.length))
  const slowest = slowestKind([...come, ...go], times)
  return [
    { what: 'empty step, ms', value: empty, limit: Infinity },
    { what: 'join of somebody who is there, ms', value: ignored, limit: Infinity },
    { what: 'median step, ms', value: median(times), limit: Infinity },
    { what: 'slowest kind of step, median, ms', value: slowest, limit: SLOWEST },
    { what: 'the same, times an empty step', value: slowest / empty, limit: TIMES_EMPTY },
    { what: 'slowest single step, ms', value: Math.max(...times), limit: Infinity },
  ]
}

/** The median of the joins, the video reports, the audio reports, or the leaves. */
function slowestKind(events: readonly NativeEvent[], times: readonly number[]): number {
  const codes = events.map(({ detail }) => (detail as { readonly code: number }).code)
  const kinds = [...new Set(codes)].map((code) => times.filter((_, index) => codes[index] === code))
  return Math.max(...kinds.map(median))
}
