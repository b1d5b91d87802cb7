import type { RoomFailure } from '../schema/errors'
import type { EventName, RoomEvents, StreamDetail } from '../schema/events'
import type { Alarm, AlarmType } from './inputs'

type Emit = {
  [K in EventName]: { readonly type: 'emit'; readonly event: K; readonly detail: RoomEvents[K] }
}[EventName]

/**
 * A side effect as plain JSON; the session and its host run it after rendering. Starting and stopping the pusher is
 * not an effect: the pusher follows `push` in the state.
 */
export type Effect =
  /** `stop()`, then `play()` on the context of that stream's player, which has failed. */
  | { readonly type: 'player/play'; readonly streamID: string }
  /** Sends `alarm` in `ms`, plus a random part of up to `spread` (0.3 is 30 %). Replaces a timer of the same name. */
  | { readonly type: 'timer/set'; readonly alarm: Alarm; readonly ms: number; readonly spread: number }
  /** Cancels all timers of these types. */
  | { readonly type: 'timer/clear'; readonly alarms: readonly AlarmType[] }
  /** Settles the promises of `enterRoom()` for this entry. */
  | { readonly type: 'settle/enter'; readonly entryID: number; readonly failure: RoomFailure | null }
  /** Settles the promises of `exitRoom()`. */
  | { readonly type: 'settle/exit' }
  | Emit
  /** Starts measuring the time to a stream's first frame. `watch/stop` ends it and emits `FIRST_FRAME`. */
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
