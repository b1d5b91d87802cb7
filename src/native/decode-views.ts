import type { Input, Report } from '../machine/inputs'
import { failure } from '../schema/errors'
import { isDeclared } from '../schema/field'
import { streamDetail } from '../schema/stream-id'

// Events on where a tag's video is shown: in the page, in full screen, in picture-in-picture, on another device.
// Decoders of several events distinguish them by `type`.

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (detail: unknown): Fields => Object(detail) as Fields

/** `bindfullscreenchange` of live-player. */
export function decodeFullscreen(detail: unknown, streamID: string = ''): readonly Input[] {
  const { fullScreen, direction } = fieldsOf(detail)
  // A word in WeChat's typings, degrees in Taro's.
  const way = typeof direction === 'number' || typeof direction === 'string' ? direction : ''
  return [
    {
      type: 'reported',
      event: 'VIDEO_FULLSCREEN_UPDATE',
      detail: { ...streamDetail(streamID), fullScreen: fullScreen === true, direction: way },
    },
  ]
}

/** `bindenterpictureinpicture` and `bindleavepictureinpicture` of both tags; the streamID of the pusher is empty. */
export const decodePictureInPicture = (_: unknown, streamID: string, type: string): readonly Input[] => [
  {
    type: 'reported',
    event: 'PICTURE_IN_PICTURE_CHANGE',
    detail: { ...streamDetail(streamID), pictureInPicture: type === 'enterpictureinpicture' },
  },
]

/** `bindcastinguserselect`, `bindcastingstatechange` and `bindcastinginterrupt` of live-player. */
export function decodeCasting(detail: unknown, streamID: string, type: string): readonly Input[] {
  if (!isDeclared(casting, type)) return []
  return [casting[type as keyof typeof casting](fieldsOf(detail), streamID)]
}

const stateIn = ({ state }: Fields): 'success' | 'fail' => (state === 'success' ? 'success' : 'fail')

const casting = {
  castinguserselect: (fields: Fields, streamID: string): Report => ({
    type: 'reported',
    event: 'CASTING_USER_SELECT',
    detail: { ...streamDetail(streamID), state: stateIn(fields) },
  }),
  castingstatechange: (fields: Fields, streamID: string): Report => {
    const type = typeof fields['type'] === 'string' ? fields['type'] : ''
    const detail = { ...streamDetail(streamID), type, state: stateIn(fields) }
    return { type: 'reported', event: 'CASTING_STATE_CHANGE', detail }
  },
  castinginterrupt: (_: Fields, streamID: string): Report => ({
    type: 'reported',
    event: 'CASTING_INTERRUPT',
    detail: streamDetail(streamID),
  }),
}

/** `bindrendererror` of both tags. */
export const decodeRenderError = (_: unknown, streamID: string): readonly Input[] => [
  { type: 'failed', failure: failure('renderFailed', 0, streamID || 'live-pusher') },
]
