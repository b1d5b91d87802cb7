import type { Input } from '../machine/inputs'
import { failure, type ErrorReason } from '../schema/errors'
import type { NetStatus, StreamDetail, StreamType } from '../schema/events'
import { streamDetail } from '../schema/stream-id'
import {
  BGM_FAILED,
  playerErrors,
  playerStates,
  playerStarts,
  playerWarnings,
  pusherErrors,
  pusherStates,
  isOfSystem,
  reasonInWords,
  type Fate,
  type PlayerState,
} from './codes'

// Decodes anything, even malformed, into inputs that the machine knows, or into none. Never throws.

type Fields = Readonly<Record<string, unknown>>

// TRTC's own limits are far lower: 32 bytes for a userID, 300 users in a call. Larger values are malformed.
const LONGEST_NAME = 1024
const LONGEST_URL = 4096
const MOST_USERS = 1000

/** `bindstatechange` of live-pusher: the code itself, then its meaning for the room. */
export function decodePusherState(detail: unknown): readonly Input[] {
  const { code, message } = fieldsOf(detail)
  if (typeof code !== 'number') return []
  const text = textOf(message)
  const state = pusherStates[code as keyof typeof pusherStates] as keyof typeof readers | undefined
  const report: Input = { type: 'reported', event: 'LOCAL_STATE_UPDATE', detail: { code, message: text } }
  return [report, ...(state ? readers[state](text) : decodeError(code, text))]
}

/** `binderror` of live-pusher. */
export function decodePusherError(detail: unknown): readonly Input[] {
  const { errCode, errMsg } = fieldsOf(detail)
  const [code, message] = [Number(errCode) || 0, textOf(errMsg)]
  const known = decodeError(code, message)
  const music: readonly Input[] =
    code === BGM_FAILED ? [{ type: 'reported', event: 'BGM_PLAY_FAIL', detail: { code, message } }] : []
  return [...music, ...(known.length > 0 ? known : [failed('unknown', code, message)])]
}

/** `bindbgmstart`, `bindbgmprogress` and `bindbgmcomplete` of live-pusher. */
export const decodeMusic = {
  start: (): readonly Input[] => [{ type: 'reported', event: 'BGM_PLAY_START', detail: {} }],
  progress: (detail: unknown): readonly Input[] => {
    const { progress, duration } = fieldsOf(detail)
    const figures = { progress: Number(progress) || 0, duration: Number(duration) || 0 }
    return [{ type: 'reported', event: 'BGM_PLAY_PROGRESS', detail: figures }]
  },
  complete: (): readonly Input[] => [{ type: 'reported', event: 'BGM_PLAY_COMPLETE', detail: {} }],
}

/** `bindaudiovolumenotify` of both tags; the streamID of the pusher is empty. */
export function decodeVolume(detail: unknown, streamID: string = ''): readonly Input[] {
  const { volume } = fieldsOf(detail)
  return typeof volume === 'number' ? [{ type: 'volumeMeasured', streamID, volume }] : []
}

/** `bindnetstatus` of both tags. */
export function decodeNet(detail: unknown, streamID: string = ''): readonly Input[] {
  const { info } = fieldsOf(detail)
  if (typeof info !== 'object' || info === null) return []
  return [{ type: 'netMeasured', streamID, netStatus: { ...(info as NetStatus) } }]
}

/** `bindstatechange` of live-player. */
export function decodePlayerState(detail: unknown, streamID: string = ''): readonly Input[] {
  const { code, message } = fieldsOf(detail)
  if (typeof code !== 'number') return []
  const text = textOf(message)
  const event = playerWarnings.includes(code) ? 'PLAYER_WARNING' : 'REMOTE_STATE_UPDATE'
  const report: Input = {
    type: 'reported',
    event,
    detail: { ...streamDetail(streamID), code, message: text },
  }
  return [report, ...playerNews(code, text, streamDetail(streamID))]
}

function playerNews(code: number, message: string, stream: StreamDetail): readonly Input[] {
  const reason = playerErrors[code]
  const state = playerStates[code]
  if (reason) {
    const reported = failure(reason, code, about(stream.streamID, message))
    return [{ type: 'stalled', streamID: stream.streamID, failure: reported }]
  }
  const started: readonly Input[] = playerStarts.includes(code)
    ? [{ type: 'played', streamID: stream.streamID }]
    : []
  return state ? [...started, playerReaders[state](code, message, stream)] : started
}

const playerReaders: Readonly<
  Record<PlayerState, (code: number, message: string, stream: StreamDetail) => Input>
> = {
  framed: (_code, _message, { streamID }) => ({ type: 'framed', streamID }),
  stuck: (code, message, stream) => ({
    type: 'reported',
    event: 'PLAYER_STUCK',
    detail: { ...stream, code, message },
  }),
  message: (_, message, { userID }) => ({
    type: 'reported',
    event: 'SEI_MESSAGE',
    detail: { userID, message },
  }),
}

/** `binderror` of live-player, documented only by an example of WeChat's. A failed player is reported by a code. */
export function decodePlayerError(detail: unknown, streamID: string = ''): readonly Input[] {
  const { errCode, errMsg } = fieldsOf(detail)
  const [code, message] = [Number(errCode) || 0, textOf(errMsg)]
  // From Tencent's player for devices: in mode RTC a player needs the system's microphone permission.
  return [failed(isOfSystem(message) ? 'micBlocked' : 'playFailed', code, about(streamID, message))]
}

const readers = {
  entered: (): readonly Input[] => [{ type: 'joined' }],
  exited: readExit,
  reconnected: (): readonly Input[] => [{ type: 'reconnected' }],
  reconnecting: (): readonly Input[] => [{ type: 'reconnecting' }],
  networkChanged: (): readonly Input[] => [{ type: 'networkChanged' }],
  interrupted: (): readonly Input[] => [{ type: 'interrupted' }],
  usersJoined: (message: string): readonly Input[] =>
    usersIn(message).map(({ userID }) => ({ type: 'userJoined', userID })),
  usersLeft: (message: string): readonly Input[] =>
    usersIn(message).map(({ userID }) => ({ type: 'userLeft', userID })),
  videoChanged: (message: string): readonly Input[] => readMedia(message, 'video', 'hasvideo'),
  audioChanged: (message: string): readonly Input[] => readMedia(message, 'audio', 'hasaudio'),
}

/**
 * The message contains `reason[n]`: 0 is a regular exit, 1 and 2 are removed and dismissed as in onExitRoom. It is
 * not documented whether it always does, nor what it contains when the same user enters elsewhere.
 */
function readExit(message: string): readonly Input[] {
  if (message.includes('reason[0]')) return [{ type: 'left', isNormal: true }]
  const reason = Number(/reason\[(\d{1,9})\]/.exec(message)?.[1] ?? 0)
  if (reason === 0) return [{ type: 'left', isNormal: false }]
  return [{ type: 'evicted', reason: reason === 2 ? 'dismissed' : 'kicked', code: reason }]
}

function readMedia(
  message: string,
  medium: 'video' | 'audio',
  bit: 'hasvideo' | 'hasaudio',
): readonly Input[] {
  const inputs: Input[] = []
  for (const { userID, fields } of usersIn(message)) {
    // 1034 names no stream: audio always belongs to main.
    const streamType = medium === 'audio' ? 'main' : streamTypeOf(fields['streamtype'])
    const on = fields[bit]
    if (streamType === null || typeof on !== 'boolean') continue
    inputs.push({
      type: 'mediaChanged',
      userID,
      streamType,
      medium,
      on,
      src: addressOf(fields['playurl']),
    })
  }
  return inputs
}

function streamTypeOf(value: unknown): StreamType | null {
  if (value === undefined || value === 'main') return 'main'
  return value === 'aux' ? 'aux' : null
}

/** `{"userlist":[{"userid":"u1", ...}]}`, as the codes 1031 to 1034 bring it. */
function usersIn(message: string): readonly { readonly userID: string; readonly fields: Fields }[] {
  const { userlist } = fieldsOf(parsed(message))
  if (!Array.isArray(userlist)) return []
  return userlist
    .slice(0, MOST_USERS)
    .map(fieldsOf)
    .map((fields) => ({ userID: idOf(fields['userid']), fields }))
    .filter(({ userID }) => userID !== '' && userID.length <= LONGEST_NAME)
}

/** Numeric ids are accepted: an app may use numbers. */
const idOf = (value: unknown): string => (typeof value === 'number' ? String(value) : textOf(value))

/** Empty if missing or malformed; the machine then builds the usual url. */
function addressOf(value: unknown): string {
  const address = textOf(value)
  return address.length <= LONGEST_URL ? address.trim() : ''
}

function parsed(message: string): unknown {
  try {
    return JSON.parse(message)
  } catch {
    return null
  }
}

function decodeError(code: number, message: string): readonly Input[] {
  const [fate, reason] = fateOf(code, message)
  if (fate === undefined || reason === undefined) return []
  const reported = failure(reason, code, message)
  return [
    fate === 'refused'
      ? { type: fate, failure: reported, vague: reason === 'enterFailed' }
      : { type: fate, failure: reported },
  ]
}

function fateOf(code: number, message: string): Partial<readonly [Fate, ErrorReason]> {
  const known = pusherErrors[code] ?? (code < 0 ? (['failed', 'unknown'] as const) : undefined)
  if (known === undefined) return []
  const inWords = reasonInWords(message)
  if (inWords) return ['refused', inWords]
  const [, reason] = known
  if (!isOfSystem(message)) return known
  return reason === 'cameraDenied'
    ? ['failed', 'cameraBlocked']
    : reason === 'micDenied'
      ? ['failed', 'micBlocked']
      : known
}

const failed = (reason: ErrorReason, code: number, message: string): Input => ({
  type: 'failed',
  failure: failure(reason, code, message),
})

const about = (streamID: string, text: string): string => [streamID, text].filter(Boolean).join(': ')

const fieldsOf = (value: unknown): Fields => Object(value) as Fields

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
