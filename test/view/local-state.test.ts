import type { Input } from '../../src/machine/inputs'
import { enter, entryTo, joined, play } from '../fakes/inputs'
import { localState } from '../../src/view/local-state'

const outside = {
  phase: 'idle',
  userID: '',
  roomID: 0,
  strRoomID: '',
  role: 'audience',
  enableCamera: false,
  enableMic: false,
  cameraPosition: 'front',
  pinnedUser: '',
}

const pusher = (attributes: { enableCamera?: boolean; enableMic?: boolean }): Input => ({
  type: 'setPusher',
  attributes,
})

test.each<[what: string, inputs: readonly Input[], state: object]>([
  ['nowhere', [], outside],
  ['while we enter', [enter()], { ...outside, phase: 'entering', userID: 'alice', roomID: 7 }],
  [
    'in a room named by a string',
    [{ type: 'enter', entry: entryTo(0, { strRoomID: 'class' }) }, joined()],
    { ...outside, phase: 'inRoom', userID: 'alice', strRoomID: 'class' },
  ],
  ['with a camera', [pusher({ enableCamera: true })], { ...outside, role: 'anchor', enableCamera: true }],
  ['with a microphone', [pusher({ enableMic: true })], { ...outside, role: 'anchor', enableMic: true }],
  [
    'with the back camera',
    [{ type: 'cameraSwitched', facing: 'back' }],
    { ...outside, cameraPosition: 'back' },
  ],
  [
    'with a pinned user',
    [{ type: 'setOptions', options: { pinnedUser: 'bob' } }],
    { ...outside, pinnedUser: 'bob' },
  ],
])('our own state %s', (_, inputs, state) => {
  expect(localState(play(inputs).state)).toEqual(state)
})
