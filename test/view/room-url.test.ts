import * as fc from 'fast-check'
import { pushUrl } from '../../src/view/room-url'
import { entryTo } from '../fakes/inputs'
import { runs } from '../fakes/runs'

const query = (url: string) =>
  new Map(
    url
      .slice(url.indexOf('?') + 1)
      .split('&')
      .map((pair) => pair.split('=') as [string, string]),
  )

test('the url names a number room with every parameter in the order of trtc-wx-sdk', () => {
  expect(pushUrl(entryTo(7))).toBe(
    'room://cloud.tencent.com/rtc?sdkappid=1400000000&roomid=7&userid=alice&usersig=SECRET-userSig' +
      '&appscene=videocall&encsmall=0&cloudenv=PRO&enableBlackStream=&streamid=&userdefinerecordid=' +
      '&privatemapkey=&pureaudiomode=&recvmode=1&enableinfiniteanchor=0&component=1',
  )
})

test('a string room takes the place of the number room', () => {
  const url = pushUrl(entryTo(7, { strRoomID: 'class-7' }))
  expect(url).toContain('?sdkappid=1400000000&strroomid=class-7&userid=alice')
  expect(query(url).has('roomid')).toBe(false)
})

test.each([
  ['rtc', 'videocall'],
  ['videocall', 'videocall'],
  ['live', 'live'],
  ['audiocall', 'audiocall'],
  ['voicechatroom', 'voicechatroom'],
] as const)('scene %s is sent as %s', (scene, sent) => {
  const url = pushUrl(entryTo(7, { scene }))
  expect(url).toBe(pushUrl(entryTo(7)).replace('appscene=videocall', `appscene=${sent}`))
})

test.each([
  ['0', ''],
  ['1', '1'],
] as const)('enableBlackStream %s is sent as "%s"', (enableBlackStream, sent) => {
  const entry = entryTo(7, { enableBlackStream })
  expect(query(pushUrl(entry)).get('enableBlackStream')).toBe(sent)
})

test('no value that is let in adds a parameter', () => {
  const count = query(pushUrl(entryTo(7))).size
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('userID', 'userSig', 'strRoomID', 'streamID', 'privateMapKey'),
      (value, name) => {
        let entry
        try {
          entry = entryTo(7, { [name]: value })
        } catch {
          return
        }
        expect(query(pushUrl(entry)).size).toBe(count)
      },
    ),
    runs(2000),
  )
})
