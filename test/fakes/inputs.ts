import type { Input, InputOf } from '../../src/machine/inputs'
import { initialState, type RoomState } from '../../src/machine/state'
import { transition } from '../../src/machine/transition'
import type { EnterParams, Entry } from '../../src/schema/entry-fields'
import { failure, type ErrorReason } from '../../src/schema/errors'
import type { StreamType } from '../../src/schema/events'
import type { Phase } from '../../src/schema/phases'
import { checkedEntry } from '../../src/session/enter-params'
import type { Happening } from './effect-line'
import { pusherCalls } from './obedient-pusher'

/** Entry parameters of a page. The signature must never appear in any output. */
export const params = {
  sdkAppID: 1400000000,
  userID: 'alice',
  userSig: 'SECRET-userSig',
  roomID: 7,
} satisfies EnterParams

export const entryTo = (roomID: number, more: Partial<EnterParams> = {}): Entry =>
  checkedEntry({ ...params, roomID, ...more })

export const enter = (roomID = 7): Input => ({ type: 'enter', entry: entryTo(roomID) })
export const exit = (): Input => ({ type: 'exit' })
export const joined = (): Input => ({ type: 'joined' })
export const left = (isNormal = true): Input => ({ type: 'left', isNormal })
export const interrupted = (): Input => ({ type: 'interrupted' })
export const resumed = (): Input => ({ type: 'resumed' })
export const hidden = (): Input => ({ type: 'hidden' })
export const reconnecting = (): Input => ({ type: 'reconnecting' })
export const reconnected = (): Input => ({ type: 'reconnected' })
export const networkChanged = (): Input => ({ type: 'networkChanged' })
export const shown = (): Input => ({ type: 'shown' })
export const disconnected = (): Input => ({ type: 'disconnected', failure: failure('linkLost') })
export const refused = (reason: ErrorReason = 'userSigRefused'): Input => ({
  type: 'refused',
  failure: failure(reason),
  vague: reason === 'enterFailed',
})
export const evicted = (reason: 'kicked' | 'dismissed' = 'kicked'): Input => ({
  type: 'evicted',
  reason,
  code: 1,
})
export const failed = (reason: ErrorReason = 'cameraDenied'): Input => ({
  type: 'failed',
  failure: failure(reason),
})
export const stopped = (entryID = 1): Input => ({ type: 'stopped', entryID })
export const stopFailed = (entryID = 1): Input => ({ type: 'stopFailed', entryID })
export const started = (): Input => ({ type: 'started' })
export const resumeDue = (again: boolean): Input => ({ type: 'resumeDue', again })
type Bell = 'entryExpired' | 'refusalDue' | 'retryDue' | 'rosterDue' | 'leaveExpired'
export const alarm = (type: Bell): Input => ({ type })
export const stalled = (streamID: string): Input => ({
  type: 'stalled',
  streamID,
  failure: failure('playFailed'),
})
export const played = (streamID: string): Input => ({ type: 'played', streamID })
export const playRetryDue = (streamID: string): Input => ({ type: 'playRetryDue', streamID })
export const background = (policy: 'keep' | 'mute' | 'leave'): Input => ({
  type: 'setOptions',
  options: { background: policy },
})
export const outOfOrderExpired = (userID: string): Input => ({ type: 'outOfOrderExpired', userID })
export const userJoined = (userID: string): Input => ({ type: 'userJoined', userID })
export const userLeft = (userID: string): Input => ({ type: 'userLeft', userID })

export const playUrl = (userID: string, streamType: StreamType = 'main'): string =>
  `room://cloud.tencent.com/rtc?userid=${userID}&streamtype=${streamType}`

const media = (medium: 'video' | 'audio', userID: string, on: boolean, streamType: StreamType): Input => ({
  type: 'mediaChanged',
  medium,
  userID,
  streamType,
  on,
  src: on ? playUrl(userID, streamType) : '',
})

export const video = (userID: string, on = true): Input => media('video', userID, on, 'main')
export const audio = (userID: string, on = true): Input => media('audio', userID, on, 'main')
export const screen = (userID: string, on = true): Input => media('video', userID, on, 'aux')

/**
 * The final state after the inputs, and all effects on the way, including the calls of an obedient pusher.
 */
export function play(
  inputs: readonly Input[],
  state: RoomState = initialState,
): { state: RoomState; effects: Happening[] } {
  const effects: Happening[] = []
  for (const input of inputs) {
    const next = transition(state, input)
    effects.push(...next.effects, ...pusherCalls(state, input, next.state))
    state = next.state
  }
  return { state, effects }
}

const ways: Readonly<Record<Phase, readonly Input[]>> = {
  idle: [],
  entering: [enter()],
  inRoom: [enter(), joined()],
  retrying: [enter(), joined(), disconnected()],
  suspended: [enter(), joined(), interrupted()],
}

/** A state in the given phase, reached by regular inputs. */
export const stateIn = (phase: Phase): RoomState => play(ways[phase]).state

export type Of<K extends Input['type']> = InputOf<K>
