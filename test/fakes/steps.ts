import * as fc from 'fast-check'
import type { Telling } from './server'

/** One step of a script. Plain data, so that a failing run can be printed and replayed. */
export type Step =
  | { readonly do: 'enter'; readonly room: number; readonly sig: string }
  | { readonly do: 'exit' }
  | { readonly do: 'publish'; readonly camera: boolean }
  | { readonly do: 'background'; readonly policy: 'keep' | 'mute' | 'leave' }
  | { readonly do: 'hide' }
  | { readonly do: 'show' }
  | { readonly do: 'network'; readonly way: 'down' | 'up' | 'unstable' | 'changes' }
  /** Reported at once, or with `late` only after the page is shown. */
  | { readonly do: 'interrupt'; readonly code: 5000 | 5001; readonly late?: boolean }
  /**
   * The system reports the begin or end of an audio interruption. `ends`: it also stops the push, as on some
   * phones.
   */
  | { readonly do: 'sound'; readonly begins: boolean; readonly ends: boolean }
  | { readonly do: 'user'; readonly user: string; readonly what: Deed; readonly twice: boolean }
  | { readonly do: 'player'; readonly user: string; readonly code: number }
  | { readonly do: 'kick'; readonly reason: number }
  /** An exit that was not requested, with a message that gives no known reason. */
  | { readonly do: 'out'; readonly message: string }
  /** Another device enters with our userID: the server removes us after each entry. */
  | { readonly do: 'rival'; readonly comes: boolean; readonly message: string }
  /** Which users the server announces to a client that enters. */
  | { readonly do: 'server'; readonly tells: Telling }
  /** The client reconnects by itself with a new entry (1018), after `code` unless that is 0. */
  | { readonly do: 'again'; readonly code: 0 | 1002 | 8003 }
  /** A user switches to another device, which joins before the first one leaves. */
  | { readonly do: 'device'; readonly user: string }
  /** Each player that receives media reports its statistics. */
  | { readonly do: 'stats' }
  | { readonly do: 'noise'; readonly code: number; readonly message: string }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'render' }
  /** How the pusher answers from this step on. */
  | { readonly do: 'natives'; readonly start: StartWay; readonly stop: StopWay }
  /** The next `setData` throws, or never calls back. */
  | { readonly do: 'page'; readonly setData: 'throws' | 'lost' }
  /** JavaScript is suspended for ten minutes; then all due timers fire late, at once. */
  | { readonly do: 'sleep' }
  /** The wall clock is changed by `by` ms. */
  | { readonly do: 'clock'; readonly by: number }

/** `late` fails after three seconds, even if another call was made meanwhile. */
export type StartWay = 'good' | 'fails' | 'late' | 'never'
/**
 * `varies` stops at once, and answers in time or not at all. The others do not stop in time, or answer twice.
 */
export type StopWay = 'varies' | 'fails' | 'late' | 'twice' | 'never'

export type Deed = 'join' | 'leave' | 'video' | 'audio' | 'screen'
const users = fc.constantFrom('bob', 'carol', 'a_main', '__proto__')
const of = <const T>(...values: readonly T[]) => fc.constantFrom(...values)

const exits = of('', 'reason[0]', 'reason[]', 'reason[-1]', 'bye')

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: of('enter'), room: of(7, 7, 7, 8), sig: of('SECRET-1', 'SECRET-2') }),
  },
  { weight: 1, arbitrary: fc.record({ do: of('exit') }) },
  { weight: 1, arbitrary: fc.record({ do: of('publish'), camera: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: of('background'), policy: of('keep', 'keep', 'mute', 'leave') }) },
  { weight: 2, arbitrary: fc.record({ do: of('hide') }) },
  { weight: 3, arbitrary: fc.record({ do: of('show') }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: of('network'), way: of('down', 'up', 'up', 'unstable', 'changes') }),
  },
  { weight: 1, arbitrary: fc.record({ do: of('interrupt'), code: of(5000, 5001), late: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: of('sound'), begins: fc.boolean(), ends: fc.boolean() }) },
  {
    weight: 12,
    arbitrary: fc.record({
      do: of('user'),
      user: users,
      what: of('join', 'join', 'leave', 'video', 'audio', 'screen'),
      twice: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: of('player'), user: users, code: of(-2301, -2301, 2004, 6000, 2003) }),
  },
  { weight: 1, arbitrary: fc.record({ do: of('kick'), reason: of(1, 2, 9) }) },
  { weight: 1, arbitrary: fc.record({ do: of('out'), message: exits }) },
  { weight: 1, arbitrary: fc.record({ do: of('rival'), comes: fc.boolean(), message: exits }) },
  { weight: 1, arbitrary: fc.record({ do: of('server'), tells: of('all', 'all', 'some', 'none') }) },
  { weight: 1, arbitrary: fc.record({ do: of('again'), code: of(0, 1002, 8003) }) },
  { weight: 1, arbitrary: fc.record({ do: of('device'), user: users }) },
  { weight: 2, arbitrary: fc.record({ do: of('stats') }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: of('noise'),
      code: of(0, 1001, 1003, 1020, 1031, 1033, 4998, -4711, -1301),
      message: of('', '{', '{"userlist":[null,{"userid":{}}]}', '[]'),
    }),
  },
  { weight: 8, arbitrary: fc.record({ do: of('wait'), ms: of(0, 100, 500, 1000, 3000, 12_000) }) },
  { weight: 6, arbitrary: fc.record({ do: of('render') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: of('natives'),
      start: of('good', 'good', 'fails', 'late', 'never'),
      stop: of('varies', 'fails', 'late', 'twice', 'never'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: of('page'), setData: of('throws', 'lost') }) },
  { weight: 1, arbitrary: fc.record({ do: of('sleep') }) },
  { weight: 1, arbitrary: fc.record({ do: of('clock'), by: of(-3_600_000, 60_000) }) },
)
