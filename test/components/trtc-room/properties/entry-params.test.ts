import { entryParams } from '../../../../components/trtc-room/properties/entry-params'
import { defaultProperties } from '../../../../components/trtc-room/properties/settings'

type Values = Readonly<Record<string, unknown>>

test.each<[values: Values, called: Values, params: Values]>([
  [{ roomId: 7 }, {}, { roomID: 7, strRoomID: '', scene: 'rtc' }],
  [{ strRoomId: 'lobby' }, {}, { roomID: undefined, strRoomID: 'lobby' }],
  [{ strRoomId: 'lobby' }, { roomID: 9 }, { roomID: 9, strRoomID: undefined }],
  [{ roomId: 7 }, { strRoomID: 'hall' }, { roomID: undefined, strRoomID: 'hall' }],
  [{ roomId: 7, userId: 'alice' }, { userID: null }, { roomID: 7, userID: 'alice' }],
  [
    { config: { roomID: 5, userID: 'carol', scene: 'live' } },
    {},
    { roomID: 5, userID: 'carol', scene: 'live' },
  ],
  [
    { config: { roomID: 5, scene: 'live' }, roomId: 7, scene: 'videocall' },
    {},
    { roomID: 7, scene: 'videocall' },
  ],
  [
    {
      config: { userSig: 'SECRET-1' },
      userSig: 'SECRET-2',
      userSigExpire: 60,
      privateMapKey: 'KEY',
      sdkAppId: 140,
    },
    {},
    { userSig: 'SECRET-2', userSigExpire: 60, privateMapKey: 'KEY', sdkAppID: 140 },
  ],
])('the properties %j and a call with %j enter with %j', (values, called, params) => {
  expect(entryParams({ ...defaultProperties, ...values }, called)).toMatchObject(params)
})
