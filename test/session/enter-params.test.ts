import { ParameterError } from '../../src/schema/room-error'
import { checkedEntry } from '../../src/session/enter-params'
import { params } from '../fakes/inputs'

type Bad = [what: string, change: Record<string, unknown>, field: string, says: string]

test.each<Bad>([
  [
    'sdkAppID left out',
    { sdkAppID: undefined },
    'sdkAppID',
    'sdkAppID is missing; it must be a whole number from 1 to 4294967295',
  ],
  ['sdkAppID 0', { sdkAppID: 0 }, 'sdkAppID', 'sdkAppID is the number 0'],
  ['sdkAppID as words', { sdkAppID: 'app' }, 'sdkAppID', 'sdkAppID is a text of 3 characters'],
  ['no room', { roomID: undefined }, 'roomID', 'roomID is missing, and so is strRoomID'],
  [
    'an empty string room and no number',
    { roomID: undefined, strRoomID: '' },
    'roomID',
    'and so is strRoomID',
  ],
  [
    'roomID 0',
    { roomID: 0 },
    'roomID',
    'roomID is the number 0; it must be a whole number from 1 to 4294967295',
  ],
  ['roomID past the end', { roomID: 4294967296 }, 'roomID', 'the number 4294967296'],
  ['roomID with a fraction', { roomID: 1.5 }, 'roomID', 'the number 1.5'],
  ['roomID not a number', { roomID: NaN }, 'roomID', 'the number NaN'],
  ['roomID as words', { roomID: 'abc' }, 'roomID', 'a text of 3 characters'],
  ['roomID with leading zeros', { roomID: '007' }, 'roomID', 'a text of 3 characters'],
  ['roomID as an object', { roomID: {} }, 'roomID', 'of the type object'],
  ['strRoomID in Chinese', { strRoomID: '课堂' }, 'strRoomID', '1 to 64 bytes'],
  ['strRoomID that would end its parameter', { strRoomID: 'a&userid=b' }, 'strRoomID', 'not legal'],
  ['strRoomID too long', { strRoomID: 'a'.repeat(65) }, 'strRoomID', 'a text of 65 characters'],
  ['strRoomID as a number', { strRoomID: 7 }, 'strRoomID', 'the number 7'],
  [
    'userID empty',
    { userID: '' },
    'userID',
    'userID is empty; it must be 1 to 32 of the characters A-Z a-z 0-9 _ -',
  ],
  ['userID in Chinese', { userID: '李雷' }, 'userID', 'a text of 2 characters'],
  ['userID in kana', { userID: 'カナ' }, 'userID', 'not legal'],
  ['userID too long', { userID: 'a'.repeat(33) }, 'userID', 'a text of 33 characters'],
  ['userID that would add a parameter', { userID: 'a&roomid=9' }, 'userID', 'not legal'],
  ['userID as an array', { userID: ['a'] }, 'userID', 'an array'],
  ['userSig left out', { userSig: undefined }, 'userSig', 'userSig is missing'],
  ['userSig null', { userSig: null }, 'userSig', 'userSig is missing'],
  ['userSig that would add a parameter', { userSig: 'x&a=b' }, 'userSig', 'not legal'],
  [
    'scene unknown',
    { scene: 'party' },
    'scene',
    'one of "rtc", "videocall", "live", "audiocall", "voicechatroom"',
  ],
  ['recvMode 5', { recvMode: 5 }, 'recvMode', 'one of 1, 2, 3, 4'],
  ['userDefineRecordID with a blank', { userDefineRecordID: 'a b' }, 'userDefineRecordID', 'A-Z a-z 0-9 _ -'],
])('%s is refused by name', (_, change, field, says) => {
  const attempt = () => checkedEntry({ ...params, ...change })
  expect(attempt).toThrow(ParameterError)
  expect(attempt).toThrow(TypeError)
  expect(attempt).toThrow(
    expect.objectContaining({
      method: 'enterRoom',
      field,
      reason: 'invalidParameter',
      fatal: false,
    }) as Error,
  )
  expect(attempt).toThrow(says)
})

test.each([
  ['1', { roomID: 1 }, { roomID: 1 }],
  ['4294967295', { roomID: 4294967295 }, { roomID: 4294967295 }],
  ['a decimal text', { roomID: '4294967295' }, { roomID: 4294967295 }],
  ['64 bytes of text', { strRoomID: 'a'.repeat(64) }, { strRoomID: 'a'.repeat(64) }],
  [
    'every legal sign',
    { strRoomID: 'Az09 !#$%()+-:;<.>@[]^_{}|~,' },
    { strRoomID: 'Az09 !#$%()+-:;<.>@[]^_{}|~,' },
  ],
  [
    'a string room besides a number that means nothing',
    { roomID: 0, strRoomID: 'a' },
    { roomID: 0, strRoomID: 'a' },
  ],
])('the room %s is let in', (_, change, expected) => {
  expect(checkedEntry({ ...params, ...change })).toMatchObject(expected)
})

test('what is left out gets its standard value', () => {
  expect(checkedEntry(params)).toEqual({
    ...params,
    strRoomID: '',
    userSigExpire: 0,
    scene: 'videocall',
    encsmall: 0,
    cloudenv: 'PRO',
    enableBlackStream: '',
    streamID: '',
    userDefineRecordID: '',
    privateMapKey: '',
    pureAudioMode: '',
    recvMode: 1,
    enableinfiniteanchor: 0,
    component: 1,
  })
})

test('numbers may come as text, as WXML attributes do', () => {
  expect(checkedEntry({ ...params, sdkAppID: '1400000000', recvMode: '2' })).toMatchObject({
    sdkAppID: 1400000000,
    recvMode: 2,
  })
})

test('what came in is not touched, and what is unknown is left alone', () => {
  const given = Object.freeze({ ...params, colour: 'red' })
  expect(checkedEntry(given)).not.toHaveProperty('colour')
})

test.each([undefined, null, 7, 'room'])(
  'parameters that are %p name the first field that is missing',
  (given) => {
    expect(() => checkedEntry(given as never)).toThrow(ParameterError)
  },
)

test.each(['userSig', 'privateMapKey', 'userID', 'strRoomID'])(
  'a refused %s is not repeated in the error',
  (name) => {
    const secret = 'S3CRET&S3CRET'
    try {
      checkedEntry({ ...params, [name]: secret })
      throw new Error('not refused')
    } catch (error) {
      expect(JSON.stringify(error) + String(error) + String((error as Error).stack)).not.toContain('S3CRET')
    }
  },
)
