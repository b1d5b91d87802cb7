import { findStream } from '../../../src/machine/seats'
import type { Stream } from '../../../src/machine/seats'
import { playerContext, pusherContext, type Context } from '../../../src/native/contexts'
import type { EnterParams } from '../../../src/schema/entry-fields'
import type { StreamChoice, ViewChoice } from '../../../src/schema/methods'
import { roomError } from '../../../src/schema/room-error'
import { nodeIDOf, streamIDOf } from '../../../src/schema/stream-id'
import { isMissing, text, type Rule } from '../../../src/schema/rule'
import type { Session } from '../../../src/session/session'
import type { Camera } from './camera'
import { choiceIn, legal } from './checks'

/** The component as the methods need it. */
export interface Target {
  readonly session: Session
  readonly camera: Camera
  /** The component instance with the native tags. */
  readonly component: object
  /** The entry parameters of the properties, overridden by these. */
  entryParams(params: Partial<EnterParams>): EnterParams
}

const user: Rule<string> = {
  says: 'the userID of a user in the room',
  coerce: (value) => text(1024).coerce(value) || undefined,
}

/**
 * The stream of a choice. Throws a `ParameterError` without a userID, `unknownStream` if the user has no such stream.
 */
export function streamOf({ session }: Target, method: string, choice: StreamChoice): Stream {
  const { userID: given, streamType = 'main' } = Object(choice) as StreamChoice
  const userID = legal(method, 'userID', given, user)
  choiceIn(method, 'streamType', streamType, ['main', 'aux'])
  const stream = findStream(session.state.seats, userID, streamType)
  if (!stream) throw roomError('unknownStream')
  return stream
}

export const idOf = ({ userID, streamType }: Stream): string => streamIDOf(userID, streamType)

/** The id of a tile: a streamID, even before the stream exists, or empty for our own. */
export function viewID({ session }: Target, method: string, view: ViewChoice | undefined): string {
  const { userID: given, streamType = 'main' } = Object(view) as ViewChoice
  if (isMissing(given) || given === '') return ''
  const userID = legal(method, 'userID', given, user)
  choiceIn(method, 'streamType', streamType, ['main', 'aux'])
  return userID === session.state.entry?.userID ? '' : streamIDOf(userID, streamType)
}

export const ourContext = ({ component }: Target): Context => pusherContext(component)

/** The native context of a tile: a remote player, or our pusher. */
export function contextOf(target: Target, method: string, view: ViewChoice | undefined): Context {
  if (viewID(target, method, view) === '') return ourContext(target)
  return playerContext(nodeIDOf(idOf(streamOf(target, method, view as StreamChoice))), target.component)
}
