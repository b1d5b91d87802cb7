import { ParameterError } from '../../src/schema/room-error'
import { checkedEntry } from '../../src/session/enter-params'
import { pushUrl } from '../../src/view/room-url'
import { undocumented } from '../../src/schema/undocumented'
import { params } from '../fakes/inputs'
import { idFields, isDocumented, realIDs, saidInUrl } from '../fakes/real-ids'

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
  ['roomID with leading zeros', { roomID: '007' }, 'roomID', 'a text of 3 characters'],
  ['roomID as a hexadecimal text', { roomID: '0x10' }, 'roomID', 'a text of 4 characters'],
  ['roomID as 1e3', { roomID: '1e3' }, 'roomID', 'a text of 3 characters'],
  ['roomID false', { roomID: false }, 'roomID', 'of the type boolean'],
  ['roomID as an object', { roomID: {} }, 'roomID', 'of the type object'],
  [
    'userID empty',
    { userID: '' },
    'userID',
    'userID is empty; it must be 1 to 32 of the characters A-Z a-z 0-9 _ -',
  ],
  ['userID as an array', { userID: ['a'] }, 'userID', 'an array'],
  ['userID 0', { userID: 0 }, 'userID', 'the number 0'],
  ['recvMode NaN', { recvMode: NaN }, 'recvMode', 'the number NaN'],
  ['userSig left out', { userSig: undefined }, 'userSig', 'userSig is missing'],
  ['userSig null', { userSig: null }, 'userSig', 'userSig is missing'],
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

test.each([undefined, null, ''])('what is %j is left out', (nothing) => {
  const standard = checkedEntry(params)
  const optional = Object.fromEntries(Object.keys(standard).map((name) => [name, nothing]))
  expect(checkedEntry({ ...optional, ...params })).toEqual(standard)
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

describe.each(Object.keys(idFields) as (keyof typeof idFields)[])('%s', (field) => {
  test.each(realIDs)('$id: $inUrl', (row) => {
    const given = { ...params, [field]: row.id } as never
    if (row.inUrl === undefined) {
      expect(() => checkedEntry(given)).toThrow(expect.objectContaining({ field }) as Error)
      return
    }
    const entry = checkedEntry(given)
    expect(entry[field]).toBe(String(row.id))
    const url = pushUrl(entry)
    expect(saidInUrl(url, idFields[field])).toEqual([row.inUrl])
    expect(url.split('&')).toHaveLength(15)
    const warning = undocumented(entry)
    if (isDocumented(field, row)) expect(warning).toBe('')
    else expect(warning).toContain(`TRTC may refuse what it does not document: ${field}, which should be`)
  })
})

test('of several that are not documented there is one line', () => {
  const odd = {
    userID: 'a b',
    streamID: 'a.b',
    cloudenv: 'TEST',
    scene: 'party' as never,
    recvMode: 9 as never,
  }
  const line = undocumented(checkedEntry({ ...params, ...odd }))
  for (const field of Object.keys(odd)) expect(line).toContain(field)
  expect(line).not.toContain('a b')
})

test('a secret that no server makes passes, encoded and with a word that does not repeat it', () => {
  const entry = checkedEntry({ ...params, userSig: 'SECRET&userSig', privateMapKey: 7 })
  expect(saidInUrl(pushUrl(entry), 'usersig')).toEqual(['SECRET%26userSig'])
  expect(undocumented(entry)).toBe(
    'enterRoom: TRTC may refuse what it does not document: userSig, which should be the signature as your server made it',
  )
})

test.each([
  ['scene', 'party', 'appscene=party'],
  ['cloudenv', 'TEST', 'cloudenv=TEST'],
  ['recvMode', 5, 'recvmode=5'],
  ['recvMode', true, 'recvmode=true'],
  ['recvMode', '2', 'recvmode=2'],
  ['pureAudioMode', true, 'pureaudiomode=true'],
  ['enableBlackStream', false, 'enableBlackStream=&'],
  ['enableBlackStream', 1, 'enableBlackStream=1'],
  ['encsmall', false, 'encsmall=0'],
])('%s %j is in the url as trtc-wx-sdk writes it', (field, value, part) => {
  expect(pushUrl(checkedEntry({ ...params, [field]: value }))).toContain(part)
})

test.each(['abc', 'class 7', '课堂', '7a', 'NaN'])(
  'a roomID %j is the string room of that name',
  (roomID) => {
    expect(checkedEntry({ ...params, roomID })).toMatchObject({ roomID: 0, strRoomID: roomID })
  },
)

test('a strRoomID wins over a roomID that is no number, and false is none', () => {
  expect(checkedEntry({ ...params, roomID: 'abc', strRoomID: 'lobby' })).toMatchObject({ strRoomID: 'lobby' })
  expect(checkedEntry({ ...params, strRoomID: false as never })).toMatchObject({ roomID: 7, strRoomID: '' })
})

test('what throws when it is read is refused, too', () => {
  const given = Object.defineProperty({}, 'userID', { enumerable: true, get: () => fail('read') })
  expect(() => checkedEntry(given as never)).toThrow(ParameterError)
})

const fail = (what: string): never => {
  throw new Error(what)
}

test.each(['userSig', 'privateMapKey', 'userID', 'strRoomID'])(
  'a refused %s is not repeated in the error',
  (name) => {
    const secret = 'S3CRET'.repeat(1000)
    try {
      checkedEntry({ ...params, [name]: secret })
      throw new Error('not refused')
    } catch (error) {
      expect(JSON.stringify(error) + String(error) + String((error as Error).stack)).not.toContain('S3CRET')
    }
  },
)
