import type { Input } from '../../src/machine/inputs'
import { remoteUsers } from '../../src/view/remote-users'
import { audio, enter, joined, play, screen, userJoined, userLeft, video } from '../fakes/inputs'

const silent = { hasMainVideo: false, hasMainAudio: false, hasAuxVideo: false }

test.each<[what: string, inputs: readonly Input[], users: readonly object[]]>([
  ['are none at first', [], []],
  ['have nothing on when they join', [userJoined('bob')], [{ userID: 'bob', ...silent }]],
  ['have a camera', [userJoined('bob'), video('bob')], [{ userID: 'bob', ...silent, hasMainVideo: true }]],
  [
    'have a microphone',
    [userJoined('bob'), audio('bob')],
    [{ userID: 'bob', ...silent, hasMainAudio: true }],
  ],
  [
    'have a screen, which is no other user',
    [userJoined('bob'), screen('bob')],
    [{ userID: 'bob', ...silent, hasAuxVideo: true }],
  ],
  [
    'have none any more',
    [userJoined('bob'), screen('bob'), screen('bob', false)],
    [{ userID: 'bob', ...silent }],
  ],
  [
    'are listed in the order of joining, whatever seat they took',
    [userJoined('bob'), userJoined('carol'), userLeft('bob'), userJoined('dave')],
    [
      { userID: 'carol', ...silent },
      { userID: 'dave', ...silent },
    ],
  ],
])('the remote users %s', (_, inputs, users) => {
  expect(remoteUsers(play([enter(), joined(), ...inputs]).state)).toEqual(users)
})
