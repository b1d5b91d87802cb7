import type { Input } from '../../src/machine/inputs'
import {
  decodeCasting,
  decodeFullscreen,
  decodePictureInPicture,
  decodeRenderError,
} from '../../src/native/decode-views'

const bob = { userID: 'bob', streamType: 'main', streamID: 'bob_main' }

// prettier-ignore
const rows: readonly (readonly [said: string, inputs: readonly Input[], event: string, detail: object])[] = [
  ['entering the small window', decodePictureInPicture({}, 'bob_main', 'enterpictureinpicture'), 'PICTURE_IN_PICTURE_CHANGE', { ...bob, pictureInPicture: true }],
  ['leaving it', decodePictureInPicture(undefined, 'bob_main', 'leavepictureinpicture'), 'PICTURE_IN_PICTURE_CHANGE', { ...bob, pictureInPicture: false }],
  ['a chosen screen', decodeCasting({ state: 'success' }, 'bob_main', 'castinguserselect'), 'CASTING_USER_SELECT', { ...bob, state: 'success' }],
  ['no screen chosen', decodeCasting({ state: 'fail' }, 'bob_main', 'castinguserselect'), 'CASTING_USER_SELECT', { ...bob, state: 'fail' }],
  ['casting', decodeCasting({ type: 'connect', state: 'success' }, 'bob_main', 'castingstatechange'), 'CASTING_STATE_CHANGE', { ...bob, type: 'connect', state: 'success' }],
  ['garbled casting', decodeCasting({ type: {}, state: 7 }, 'bob_main', 'castingstatechange'), 'CASTING_STATE_CHANGE', { ...bob, type: '', state: 'fail' }],
  ['an interruption', decodeCasting(null, 'bob_main', 'castinginterrupt'), 'CASTING_INTERRUPT', bob],
  ['full screen', decodeFullscreen({ fullScreen: true, direction: 90 }, 'bob_main'), 'VIDEO_FULLSCREEN_UPDATE', { ...bob, fullScreen: true, direction: 90 }],
  ['full screen by a word', decodeFullscreen({ fullScreen: true, direction: 'horizontal' }, 'bob_main'), 'VIDEO_FULLSCREEN_UPDATE', { ...bob, fullScreen: true, direction: 'horizontal' }],
  ['the end of it', decodeFullscreen({ fullScreen: false, direction: {} }, 'bob_main'), 'VIDEO_FULLSCREEN_UPDATE', { ...bob, fullScreen: false, direction: '' }],
  ['garbled full screen', decodeFullscreen(null), 'VIDEO_FULLSCREEN_UPDATE', { userID: '', streamType: 'main', streamID: '', fullScreen: false, direction: '' }],
]

test.each(rows)('%s is told with whose it is', (_, inputs, event, detail) => {
  expect(inputs).toEqual([{ type: 'reported', event, detail }])
})

test('an event of another name says nothing', () => {
  expect(decodeCasting({}, 'bob_main', 'tap')).toEqual([])
  expect(decodeCasting({}, 'bob_main', 'constructor')).toEqual([])
})

test('a failure of same-layer rendering names the tag, and does not end the room', () => {
  expect([decodeRenderError({}, 'bob_main'), decodeRenderError({}, '')]).toMatchObject([
    [
      {
        failure: {
          reason: 'renderFailed',
          fatal: false,
          message: expect.stringMatching(/bob_main/) as string,
        },
      },
    ],
    [{ failure: { reason: 'renderFailed', message: expect.stringMatching(/live-pusher/) as string } }],
  ])
})
