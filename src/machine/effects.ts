import type { RoomFailure } from '../schema/errors'
import type { EventName, RoomEvents, StreamDetail } from '../schema/events'
import type { Alarm, AlarmType } from './inputs'

type Emit = {
  [K in EventName]: { readonly type: 'emit'; readonly event: K; readonly detail: RoomEvents[K] }
}[EventName]

/**
 * What is to be done in the world, as plain JSON; carried out by the session and its host after rendering. The pusher
 * is not among it: it follows `push` of the state.
 */
export type Effect =
  /** `stop()` and `play()` on the context of that stream's player, which has given up. */
  | { readonly type: 'player/play'; readonly streamID: string }
  /** Ring with `alarm` in `ms`, and up to the share `spread` later at random; replaces one of the same name. */
  | { readonly type: 'timer/set'; readonly alarm: Alarm; readonly ms: number; readonly spread: number }
  /** All alarms of these types have nothing to wait for any more. */
  | { readonly type: 'timer/clear'; readonly alarms: readonly AlarmType[] }
  /** Answer those who called `enterRoom()` for this entry. */
  | { readonly type: 'settle/enter'; readonly entryID: number; readonly failure: RoomFailure | null }
  /** Answer the callers of `exitRoom()`. */
  | { readonly type: 'settle/exit' }
  | Emit
  /** Begin to count the time to a stream's first picture; it is told as `FIRST_FRAME` when the watch stops. */
  | { readonly type: 'watch/start'; readonly stream: StreamDetail }
  | { readonly type: 'watch/stop'; readonly stream: StreamDetail }
  | { readonly type: 'log'; readonly level: 'info' | 'warn'; readonly message: string }

export type EffectOf<K extends Effect['type']> = Extract<Effect, { readonly type: K }>

export const setTimer = (alarm: Alarm, ms: number, spread: number = 0): Effect => ({
  type: 'timer/set',
  alarm,
  ms,
  spread,
})

export const clearTimers = (...alarms: readonly AlarmType[]): Effect => ({ type: 'timer/clear', alarms })

export const emit = <K extends EventName>(event: K, detail: RoomEvents[K]): Effect =>
  ({ type: 'emit', event, detail }) as unknown as Effect
