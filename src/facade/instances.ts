import { saveImage, type Answer, type CallOptions, type Context, type NativeMethod } from '../native/contexts'
import { reasonInWords } from '../native/codes'
import type { Log } from '../session/log'
import { playerMethods, pusherMethods, type PlayerMethod, type PusherMethod } from '../native/methods'
import { failure } from '../schema/errors'
import type { StreamDetail } from '../schema/events'
import type { RoomError } from '../schema/room-error'
import type { Session } from '../session/session'
import { nativeCalls, type NativeCall } from './native-calls'
import {
  playerOf,
  pusherAttributes,
  type TRTCPlayerAttributes,
  type TRTCPusherAttributes,
} from './attributes'

export type { CallOptions }

export type Picture = Answer & {
  readonly tempImagePath: string
  readonly width: string
  readonly height: string
}

/** All native methods by name; each calls the given callbacks and returns a promise that always settles. */
type Methods<Name extends string> = { readonly [K in Name]: (options?: CallOptions) => Promise<Answer> }

/** Snapshot methods of both kinds of instance. */
interface Snapshots {
  /** Takes a snapshot; `quality` is `raw` by default. It is not saved to the album. */
  snapshot(options?: CallOptions): Promise<Picture>
  /** Takes a snapshot and saves it to the album; resolves when it is saved. */
  saveSnapshot(options?: CallOptions): Promise<Picture>
}

/** All methods of WeChat's LivePusherContext, each returning a promise that always settles, and more. */
export interface PusherInstance extends Omit<Methods<PusherMethod>, 'snapshot' | 'switchCamera'>, Snapshots {
  readonly pusherAttributes: TRTCPusherAttributes
  /** `frontCamera` changes once the camera has been switched. */
  switchCamera(options?: CallOptions): TRTCPusherAttributes
}

/** All methods of WeChat's LivePlayerContext, each returning a promise that always settles, and more. */
export interface PlayerInstance extends Omit<Methods<PlayerMethod>, 'snapshot'>, Snapshots {
  readonly playerAttributes: TRTCPlayerAttributes
  /** The old name of `exitFullScreen`. */
  requestExitFullScreen(options?: CallOptions): Promise<Answer>
}

export function pusherInstance(session: Session, context: () => Context, log: Log): PusherInstance {
  const methods = methodsOf(pusherMethods, nativeCalls(session, context, log))
  return {
    ...methods,
    ...snapshots(session, methods.snapshot),
    get pusherAttributes() {
      return pusherAttributes(session.state)
    },
    start(options) {
      const { entryID } = session.state
      // A late answer belongs to an earlier entry.
      const isLate = (): boolean => session.state.entryID !== entryID
      const success = (answer: Answer) => {
        if (!isLate()) session.send({ type: 'started' })
        options?.success?.(answer)
      }
      const started = methods.start({ ...options, success })
      started.catch((error: RoomError) => isLate() || refuse(session, error))
      return started
    },
    switchCamera(options) {
      const turned = () => {
        const facing = session.state.facing === 'front' ? 'back' : 'front'
        session.send({ type: 'cameraSwitched', facing })
      }
      methods.switchCamera(options).then(turned, () => undefined)
      return pusherAttributes(session.state)
    },
    setBGMVolume: (options) => methods.setBGMVolume(unwrapped(options)),
    setMICVolume: (options) => methods.setMICVolume(unwrapped(options)),
  }
}

export function playerInstance(
  session: Session,
  context: () => Context,
  detail: StreamDetail,
  log: Log,
): PlayerInstance {
  const methods = methodsOf(playerMethods, nativeCalls(session, context, log))
  return {
    ...methods,
    ...snapshots(session, methods.snapshot),
    get playerAttributes() {
      return playerOf(session.state, detail)
    },
    requestFullScreen: (options) => methods.requestFullScreen({ direction: 0, ...options }),
    requestExitFullScreen: (options) => methods.exitFullScreen(options),
  }
}

/**
 * `start()` fails before the tag exists, and a tag with autopush enters by itself later: there only a named cause
 * ends the entry. Without autopush any failure does.
 */
function refuse(session: Session, { message }: RoomError): void {
  const cause = reasonInWords(message)
  if (!cause && session.state.pusher.autopush) return
  const refusal = failure(cause ?? 'enterFailed', undefined, message)
  session.send({ type: 'refused', failure: refusal, vague: !cause })
}

function methodsOf<Name extends NativeMethod>(names: readonly Name[], call: NativeCall): Methods<Name> {
  const methods: Partial<Record<Name, (options?: CallOptions) => Promise<Answer>>> = {}
  for (const name of names) methods[name] = (options) => call(name, options)
  return methods as Methods<Name>
}

function snapshots(session: Session, take: (options?: CallOptions) => Promise<Answer>): Snapshots {
  const snapshot = (options?: CallOptions) => take({ quality: 'raw', ...options }) as Promise<Picture>
  return {
    snapshot,
    async saveSnapshot(options) {
      const picture = await snapshot(options)
      await saveImage(picture.tempImagePath).catch((error: unknown) => {
        throw session.secrets.maskedError(error)
      })
      return picture
    },
  }
}

/** Some pages pass `{volume: {volume: 1}}`, which `trtc-wx-sdk` accepts. */
function unwrapped(options: CallOptions = {}): CallOptions {
  const { volume } = options
  return typeof volume === 'object' ? { ...options, ...volume } : options
}
