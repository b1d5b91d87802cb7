import type { Streams } from './streams'

/** A state change as the live-pusher reports it: `message` is JSON text if TRTC sends JSON. */
export interface RoomEvent {
  readonly code: number
  readonly message: string
}

export interface Anchor {
  readonly userID: string
  readonly streams: Streams
}

/** Why a user is no longer in the room: the number in `reason[...]` of 1019. */
export type ExitReason = 0 | 1 | 2

export const silent: Streams = { video: false, audio: false, aux: false }

export const isAnchor = ({ video, audio, aux }: Streams): boolean => video || audio || aux

export const entered: RoomEvent = { code: 1018, message: 'enter room success' }

export function left(reason: ExitReason): RoomEvent {
  return { code: 1019, message: `exit room success, reason[${reason}]` }
}

/**
 * Codes of a failed entry, the most specific first. Which of them phones report, and in which order, is not
 * documented.
 */
export function refusal(code: number, message: string): RoomEvent[] {
  return [
    { code, message },
    { code: -3301, message: 'enter room failed' },
    { code: 1022, message: 'enter room failed' },
  ]
}

export const auxBusy: RoomEvent = { code: -102016, message: 'somebody else is sharing a screen in this room' }

/** The events for the other users when a user's streams change from `before` to `after`. */
export function announce(userID: string, before: Streams, after: Streams): RoomEvent[] {
  const events: RoomEvent[] = []
  if (!isAnchor(before) && isAnchor(after)) events.push(presence(1031, userID))
  if (before.audio !== after.audio) events.push(audioEvent(userID, after.audio))
  if (before.video !== after.video) events.push(videoEvent(userID, 'main', after.video))
  if (before.aux !== after.aux) events.push(videoEvent(userID, 'aux', after.aux))
  if (isAnchor(before) && !isAnchor(after)) events.push(presence(1032, userID))
  return events
}

/** The full list of anchors, without the recipient. */
export function anchorList(anchors: readonly Anchor[]): RoomEvent {
  const userlist = anchors.map(({ userID }) => ({ userid: userID, playurl: playUrl(userID, 'main') }))
  return { code: 1020, message: JSON.stringify({ userlist }) }
}

function presence(code: 1031 | 1032, userid: string): RoomEvent {
  return { code, message: JSON.stringify({ userlist: [{ userid }] }) }
}

function videoEvent(userid: string, streamtype: 'main' | 'aux', hasvideo: boolean): RoomEvent {
  const entry = { userid, playurl: playUrl(userid, streamtype), streamtype, hasvideo }
  return { code: 1033, message: JSON.stringify({ userlist: [entry] }) }
}

// No streamtype here: audio always belongs to the main stream.
function audioEvent(userid: string, hasaudio: boolean): RoomEvent {
  const entry = { userid, playurl: playUrl(userid, 'main'), hasaudio }
  return { code: 1034, message: JSON.stringify({ userlist: [entry] }) }
}

function playUrl(userID: string, streamType: 'main' | 'aux'): string {
  return `room://cloud.tencent.com/rtc?userid=${userID}&streamtype=${streamType}`
}
