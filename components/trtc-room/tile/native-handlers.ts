import type { Input } from '../../../src/machine/inputs'
import {
  decodeMusic,
  decodeNet,
  decodePlayerState,
  decodePlayerError,
  decodePusherError,
  decodePusherState,
  decodeVolume,
} from '../../../src/native/decode'
import {
  decodeCasting,
  decodeFullscreen,
  decodePictureInPicture,
  decodeRenderError,
} from '../../../src/native/decode-views'
import { mapValues } from '../../../src/schema/map-values'
import type { Session } from '../../../src/session/session'

interface Owner {
  readonly session?: Session
}

type NativeEvent = WechatMiniprogram.CustomEvent<
  Record<string, unknown>,
  Record<string, unknown>,
  { streamid?: string }
>

/** Decoders of the native tags' events. The streamID of the pusher is empty. */
const meanings = {
  onPusherState: decodePusherState,
  onPusherError: decodePusherError,
  onPusherNet: decodeNet,
  onPusherVolume: decodeVolume,
  onMusicStart: decodeMusic.start,
  onMusicProgress: decodeMusic.progress,
  onMusicEnd: decodeMusic.complete,
  onPlayerState: decodePlayerState,
  onPlayerNet: decodeNet,
  onPlayerVolume: decodeVolume,
  onPlayerFullscreen: decodeFullscreen,
  onPlayerError: decodePlayerError,
  onCasting: decodeCasting,
  onPictureInPicture: decodePictureInPicture,
  onRenderError: decodeRenderError,
} as const satisfies Readonly<
  Record<string, (detail: unknown, streamID: string, type: string) => readonly Input[]>
>

/** The component's handlers of the native tags, by the names in its template. */
export const nativeHandlers = mapValues(
  meanings,
  (name) =>
    function (this: Owner, event: NativeEvent) {
      const { detail, currentTarget, type = '' } = Object(event) as Partial<NativeEvent>
      // A tag may fire events before its component is attached.
      this.session?.send(...meanings[name](detail, currentTarget?.dataset?.streamid ?? '', type))
    },
)
