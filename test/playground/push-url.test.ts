import { parsePushUrl, roomKey } from '../../playground/rooms/push-url'
import type { PushUrl } from '../../playground/rooms/push-url'

const tail =
  '&appscene=live&encsmall=0&cloudenv=PRO&enableBlackStream=&streamid=&userdefinerecordid=&privatemapkey=&pureaudiomode=1&recvmode=4'
const url = (room: string, rest = '&userid=alice&usersig=eJyr*-_' + tail): string =>
  `room://cloud.tencent.com/rtc?sdkappid=1400000001&${room}${rest}`

function parsed(text: string): PushUrl {
  const result = parsePushUrl(text)
  if ('fault' in result) throw new Error(result.fault.message)
  return result.url
}

test('everything that the service needs is read from the template of the SDK', () => {
  expect(parsed(url('roomid=123'))).toEqual({
    sdkAppID: 1400000001,
    room: { kind: 'number', id: 123 },
    userID: 'alice',
    userSig: 'eJyr*-_',
    scene: 'live',
    recvMode: '4',
    pureAudioMode: '1',
  })
})

test('values are taken as they stand, because the template encodes nothing', () => {
  const { userSig, room } = parsed(url('strroomid=a%20b+c', '&userid=u&usersig=x%2By=='))
  expect([userSig, room]).toEqual(['x%2By==', { kind: 'string', id: 'a%20b+c' }])
})

test('the scene is a video call when none is named', () => {
  expect(parsed(url('roomid=1', '&userid=u&usersig=s')).scene).toBe('videocall')
})

test('a string room wins over an empty or missing number', () => {
  expect(parsed(url('roomid=&strroomid=lobby')).room).toEqual({ kind: 'string', id: 'lobby' })
})

test('room number 123 and the string room "123" are two rooms', () => {
  const keys = ['roomid=123', 'strroomid=123'].map((room) => roomKey(1, parsed(url(room)).room))
  expect(new Set(keys).size).toBe(2)
})

test('the largest room number is allowed and the next one is not', () => {
  expect(parsed(url('roomid=4294967295')).room).toEqual({ kind: 'number', id: 4294967295 })
  expect(parsePushUrl(url('roomid=4294967296'))).toMatchObject({ fault: { code: -3318 } })
})

test.each([
  ['not a url', 'rtmp://x', -3315],
  ['no parameters', 'room://cloud.tencent.com/rtc', -3315],
  ['no sdkappid', url('roomid=1').replace('1400000001', ''), -3317],
  ['an sdkappid of 0', url('roomid=1').replace('1400000001', '0'), -3317],
  ['no room', url('x=1'), -3318],
  ['room 0', url('roomid=0'), -3318],
  ['a room that is no whole number', url('roomid=1.5'), -3318],
  ['a string room in Chinese', url('strroomid=房间'), -100014],
  ['a string room of 65 characters', url(`strroomid=${'a'.repeat(65)}`), -100014],
  ['no user', url('roomid=1', '&userid=&usersig=s'), -3319],
  ['a user of 33 characters', url('roomid=1', `&userid=${'u'.repeat(33)}&usersig=s`), -3319],
  ['a user with a space', url('roomid=1', '&userid=a b&usersig=s'), -3319],
  ['no userSig', url('roomid=1', '&userid=u&usersig='), -3320],
])('%s is refused with its own code', (_, text, code) => {
  expect(parsePushUrl(text)).toMatchObject({ fault: { code } })
})
