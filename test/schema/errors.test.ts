import { errors, failure, parameterCode } from '../../src/schema/errors'
import { asRoomError, ParameterError, RoomError, roomError } from '../../src/schema/room-error'

test('a failure has the code of the room, or the one that the platform gave', () => {
  const { text } = errors.linkLost
  expect(failure('linkLost')).toEqual({ reason: 'linkLost', code: -1307, message: text, fatal: true })
  expect(failure('linkLost', 5, 'of wifi')).toEqual({
    reason: 'linkLost',
    code: 5,
    message: `${text} (of wifi)`,
    fatal: true,
  })
})

test.each([
  ['sdkAppID', -3317],
  ['roomID', -3318],
  ['strRoomID', -3318],
  ['userID', -3319],
  ['userSig', -3320],
  ['scene', 0],
])('a bad %s has the code %i of TRTC', (field, code) => {
  expect(parameterCode(field)).toBe(code)
  expect(new ParameterError('enterRoom', field, 'missing', 'a text').failure).toEqual({
    ...{ reason: 'invalidParameter', code, fatal: false, field },
    message: `enterRoom: ${field} is missing; it must be a text`,
  })
})

const own = roomError('noAnswer', 0, 'start')
const parameter = new ParameterError('enterRoom', 'scene', 'missing', 'a text')

test.each([
  ['an error of the room', own, own],
  ['an error of a parameter', parameter, parameter],
])('%s stays what it is', (_, error, same) => {
  expect(asRoomError(error)).toBe(same)
})

test.each([
  ['an error', new Error('broken'), 'broken'],
  ['a text', 'broken', 'broken'],
  ['an object with a message', { message: 'broken' }, 'broken'],
  ['nothing', undefined, 'undefined'],
])('%s that is thrown becomes one without a known reason', (_, thrown, words) => {
  const error = asRoomError(thrown)
  expect(error).toBeInstanceOf(RoomError)
  expect(error).toMatchObject({
    name: 'RoomError',
    reason: 'unknown',
    code: 0,
    fatal: false,
    message: `${errors.unknown.text} (${words})`,
  })
})

const ending = [
  'userSigRefused',
  'privateMapKeyRefused',
  'sdkAppIDRefused',
  'serviceSuspended',
  'enterFailed',
  'enterTimeout',
  'linkLost',
  'kickedOut',
  'notPermitted',
  'pusherTaken',
  'privacy',
]

test('only what ends a room or an entry is fatal', () => {
  const fatal = (Object.keys(errors) as (keyof typeof errors)[]).filter((reason) => errors[reason].fatal)
  expect(fatal).toEqual(ending)
})
