import * as fc from 'fast-check'
import type { Input } from '../../src/machine/inputs'
import {
  decodeMusic,
  decodeNet,
  decodePlayerError,
  decodePlayerState,
  decodePusherError,
  decodePusherState,
  decodeVolume,
} from '../../src/native/decode'
import { errors } from '../../src/schema/errors'
import { runs } from '../fakes/runs'

const users = (...userlist: object[]) => JSON.stringify({ userlist })
const main = 'room://cloud.tencent.com/rtc?userid=u1&streamtype=main'

type Row = [code: number, message: unknown, known: string, inputs: readonly Partial<Input>[]]

const withReason = (reason: string) => ({ failure: expect.objectContaining({ reason }) as never })
const refusal = (reason: string): Partial<Input> => ({ type: 'refused', vague: false, ...withReason(reason) })
const failed = (reason: string): Partial<Input> => ({ type: 'failed', ...withReason(reason) })

// prettier-ignore
const rows: Row[] = [
  [1018, '', 'WeChat: entered the room', [{ type: 'joined' }]],
  [1018, undefined, 'WeChat names no message', [{ type: 'joined' }]],
  [1019, 'reason[0]', 'trtc-wx-sdk: the normal way out', [{ type: 'left', isNormal: true }]],
  [1019, 'exit room, reason[1] removed', 'TRTC 647/74652: removed by the server', [{ type: 'evicted', reason: 'kicked', code: 1 }]],
  [1019, 'reason[2]', 'TRTC 647/74652: the room was dismissed', [{ type: 'evicted', reason: 'dismissed', code: 2 }]],
  [1019, 'reason[9]', 'trtc-wx-sdk: anything but 0 is being put out', [{ type: 'evicted', reason: 'kicked', code: 9 }]],
  [1019, 'reason[12]', 'anything but 0 is being put out', [{ type: 'evicted', reason: 'kicked', code: 12 }]],
  [1019, undefined, 'documented without a message', [{ type: 'left', isNormal: false }]],
  [1019, '', 'WeChat names no message', [{ type: 'left', isNormal: false }]],
  [1019, 'reason[-1]', 'not known', [{ type: 'left', isNormal: false }]],
  [1019, 'reason[00]', 'not what trtc-wx-sdk looks for', [{ type: 'left', isNormal: false }]],
  [1019, 'exit room success', 'not known', [{ type: 'left', isNormal: false }]],
  [5000, undefined, "Tencent's trtc-room, 2020-04: suspended", [{ type: 'interrupted' }]],
  [5001, undefined, 'WeChat: a phone call', [{ type: 'interrupted' }]],
  [1031, users({ userid: 'u1' }, { userid: 'u2' }), 'trtc-wx-sdk', [{ type: 'userJoined', userID: 'u1' }, { type: 'userJoined', userID: 'u2' }]],
  [1032, users({ userid: 'u1' }), 'trtc-wx-sdk', [{ type: 'userLeft', userID: 'u1' }]],
  [1033, users({ userid: 'u1', playurl: main, streamtype: 'main', hasvideo: true }), 'trtc-wx-sdk', [{ type: 'mediaChanged', userID: 'u1', streamType: 'main', medium: 'video', on: true, src: main }]],
  [1033, users({ userid: 'u1', playurl: 'room://x', streamtype: 'aux', hasvideo: false }), 'trtc-wx-sdk', [{ type: 'mediaChanged', userID: 'u1', streamType: 'aux', medium: 'video', on: false, src: 'room://x' }]],
  [1033, users({ userid: 'u1', streamtype: 'small', hasvideo: true }), 'small is asked for, never announced', []],
  [1034, users({ userid: 'u1', playurl: ` ${main}`, hasaudio: true }), "trtc-room's comments show a leading blank", [{ type: 'mediaChanged', userID: 'u1', streamType: 'main', medium: 'audio', on: true, src: main }]],
  [1034, users({ userid: 'u1', hasaudio: false }), 'no playurl', [{ type: 'mediaChanged', userID: 'u1', streamType: 'main', medium: 'audio', on: false, src: '' }]],
  [1034, users({ userid: 'u1' }), 'no bit at all', []],
  [1034, users({ userid: 'u1', hasaudio: 'false' }), 'a bit that is no boolean', []],
  [1031, '', 'an empty message', []],
  [1031, 'not json', 'a message that is not JSON', []],
  [1031, '{"userlist":"u1"}', 'a list that is none', []],
  [1031, '{"userlist":[null,7,{"userid":{}},{"userid":""}]}', 'items that are no users', []],
  [1031, '{"userlist":[{"userid":7},{"userid":"a.b c"},{"userid":"张&三"}]}', 'nobody is invisible', [{ type: 'userJoined', userID: '7' }, { type: 'userJoined', userID: 'a.b c' }, { type: 'userJoined', userID: '张&三' }]],
  [1031, '{"userlist":[{"userid":"__proto__"}]}', 'a name like any other', [{ type: 'userJoined', userID: '__proto__' }]],
  [1031, { userlist: [{ userid: 'u1' }] }, 'messages are texts', []],
  [1020, users({ userid: 'u1' }), 'the full list, whose meaning is not documented', []],
  [1001, '', 'progress of the push', []],
  [1002, '', 'WeChat: the handshake is done', [{ type: 'reconnected' }]],
  [8003, '', 'native SDK: the seat is confirmed', [{ type: 'reconnected' }]],
  [1021, '', 'WeChat: the network type changed, enter again', [{ type: 'networkChanged' }]],
  [1102, '', 'WeChat: the link is lost, the client reconnects', [{ type: 'reconnecting' }]],
  [5101, '', 'native SDK: the room is disconnected', [{ type: 'reconnecting' }]],
  [5102, '', 'native SDK: the room is reconnecting', [{ type: 'reconnecting' }]],
  [1022, '', 'WeChat: entering failed', [{ type: 'refused', vague: true, failure: expect.objectContaining({ reason: 'enterFailed', code: 1022 }) as never }]],
  [-3301, '', 'TRTC: entering failed', [{ type: 'refused', vague: true, failure: expect.objectContaining({ reason: 'enterFailed', code: -3301 }) as never }]],
  [-100018, 'sig', 'TRTC: userSig refused', [{ type: 'refused', vague: false, failure: expect.objectContaining({ reason: 'userSigRefused', code: -100018, fatal: true }) as never }]],
  [-100006, '', 'TRTC: privateMapKey refused', [{ type: 'refused', vague: false, failure: expect.objectContaining({ reason: 'privateMapKeyRefused' }) as never }]],
  [-100015, '', 'TRTC: sdkAppID refused', [{ type: 'refused', vague: false, failure: expect.objectContaining({ reason: 'sdkAppIDRefused' }) as never }]],
  [-1307, '', 'WeChat: the link is lost', [{ type: 'disconnected', failure: expect.objectContaining({ reason: 'linkLost', code: -1307 }) as never }]],
  [-1301, '', 'WeChat: no camera', [{ type: 'failed', failure: expect.objectContaining({ reason: 'cameraFailed', fatal: false }) as never }]],
  [-1302, '', 'WeChat: no microphone', [{ type: 'failed', failure: expect.objectContaining({ reason: 'micFailed' }) as never }]],
  [10001, '', 'WeChat: the user forbids the camera', [{ type: 'failed', failure: expect.objectContaining({ reason: 'cameraDenied' }) as never }]],
  [-100013, '', 'native SDK: the service is suspended', [refusal('serviceSuspended')]],
  [-3308, '', 'native SDK: entering timed out', [refusal('enterTimeout')]],
  [-3317, '', 'native SDK: a bad sdkAppID', [refusal('sdkAppIDRefused')]],
  [-3320, '', 'native SDK: a bad userSig', [refusal('userSigRefused')]],
  [-70001, '', 'native SDK: the userSig expired', [refusal('userSigRefused')]],
  [-70009, '', 'native SDK: the userSig was made with another key', [refusal('userSigRefused')]],
  [-70013, '', 'native SDK: the userSig was made for another user', [refusal('userSigRefused')]],
  [-102004, '', 'native SDK: the userSig expired', [refusal('userSigRefused')]],
  [-1303, '', 'WeChat: no video encoder', [failed('encodeFailed')]],
  [-1304, '', 'WeChat: no audio encoder', [failed('encodeFailed')]],
  [-1314, '', 'native SDK: no permission for the camera', [failed('cameraBlocked')]],
  [-1317, '', 'native SDK: no permission for the microphone', [failed('micBlocked')]],
  [10002, '', 'WeChat: the user forbids the microphone', [failed('micDenied')]],
  [10001, 'fail:system permission denied', "the system's switch is off", [failed('cameraBlocked')]],
  [10002, 'System denied', "the system's switch is off", [failed('micBlocked')]],
  [-1301, 'system error', 'the word alone is no switch', [failed('cameraFailed')]],
  [-1, 'access denied', 'WeChat: the app may not use the tag', [refusal('notPermitted')]],
  [-1, 'no permission', 'WeChat: the app may not use the tag', [refusal('notPermitted')]],
  [-1, 'api is not declared in the privacy agreement', 'WeChat, errno 112', [refusal('notPermitted')]],
  [-1, 'Privacy permission is not authorized', 'WeChat, errno 104', [refusal('privacy')]],
  [-1, '一个页面只能插入一个 live-pusher', 'WeChat clients', [refusal('pusherTaken')]],
  [-1, '一个页面只能插入一个live-pusher', 'WeChat clients', [refusal('pusherTaken')]],
  [-1, '一个页面只能插入一个`livepusher`', 'WeChat clients', [refusal('pusherTaken')]],
  [1005, 'access denied', 'no error, whatever it says', []],
  [0, '', 'no error', []],
  [1031, users({ userid: 'u'.repeat(1024) }), 'a long name', [{ type: 'userJoined', userID: 'u'.repeat(1024) }]],
  [1031, users({ userid: 'u'.repeat(1025) }), 'a name that no server gives', []],
  [1033, users({ userid: 'u1', hasvideo: true }), 'video is of the main stream', [{ type: 'mediaChanged', streamType: 'main', on: true }]],
  [1034, users({ userid: 'u1', streamtype: 'aux', hasaudio: true }), 'audio always is of the main stream', [{ type: 'mediaChanged', streamType: 'main', medium: 'audio' }]],
  [1034, users({ userid: 'u1', hasaudio: true, playurl: 'u'.repeat(4096) }), 'a long url', [{ type: 'mediaChanged', src: 'u'.repeat(4096) }]],
  [1034, users({ userid: 'u1', hasaudio: true, playurl: 'u'.repeat(4097) }), 'no url', [{ type: 'mediaChanged', src: '' }]],
  [-4711, 'odd', 'not documented', [{ type: 'failed', failure: expect.objectContaining({ reason: 'unknown', code: -4711 }) as never }]],
]

test.each(rows)(
  '%i means what is known of it, and is passed on as it came',
  (code, message, known, inputs) => {
    const text = typeof message === 'string' ? message : ''
    const report = { type: 'reported', event: 'LOCAL_STATE_UPDATE', detail: { code, message: text } }
    const meaning = inputs.map((input) => expect.objectContaining(input) as unknown)
    expect([known, decodePusherState({ code, message })]).toEqual([known, [report, ...meaning]])
  },
)

test.each([
  [10001, 'cameraDenied'],
  [10002, 'micDenied'],
  [10003, 'bgmFailed'],
  [10004, 'waitingImageFailed'],
  [4711, 'unknown'],
] as const)('binderror %i is %s, with the message of the platform', (errCode, reason) => {
  expect(decodePusherError({ errCode, errMsg: 'said so' })).toContainEqual({
    type: 'failed',
    failure: { reason, code: errCode, message: `${errors[reason].text} (said so)`, fatal: false },
  })
})

test('binderror without a number is an error all the same', () => {
  expect(decodePusherError({ errMsg: 'access denied' })).toMatchObject([
    { failure: { reason: 'unknown', code: 0 } },
  ])
})

test('music that cannot be loaded is told as an event of its own, too', () => {
  expect(decodePusherError({ errCode: 10003, errMsg: 'said so' })[0]).toEqual({
    type: 'reported',
    event: 'BGM_PLAY_FAIL',
    detail: { code: 10003, message: 'said so' },
  })
})

const bob = { userID: 'a_bob', streamType: 'aux', streamID: 'a_bob_aux' }

test.each([
  [
    'a state',
    decodePlayerState({ code: 2005, message: 'goes on' }, 'a_bob_aux'),
    'REMOTE_STATE_UPDATE',
    { code: 2005, message: 'goes on' },
  ],
  [
    'a warning',
    decodePlayerState({ code: 6002 }, 'a_bob_aux'),
    'PLAYER_WARNING',
    { code: 6002, message: '' },
  ],
] as const)('%s of a player says whose it is', (_, inputs, event, facts) => {
  expect(inputs).toEqual([{ type: 'reported', event, detail: { ...bob, ...facts } }])
})

test.each([
  ['a player that fails', { errMsg: 'play failed' }, 'playFailed', 0],
  ['a player that fails with a code', { errCode: -1, errMsg: 'no' }, 'playFailed', -1],
  ['a player that may not use the microphone', { errMsg: 'fail:system permission denied' }, 'micBlocked', 0],
  ['a player that fails without a word', undefined, 'playFailed', 0],
] as const)('%s is told by its name', (_, detail, reason, code) => {
  expect(decodePlayerError(detail, 'a_bob_aux')).toMatchObject([
    {
      type: 'failed',
      failure: { reason, code, fatal: false, message: expect.stringMatching('a_bob_aux') as string },
    },
  ])
})

test('of a thousand users of one message all are let in, and no more', () => {
  const many = Array.from({ length: 1001 }, (_, index) => ({ userid: `u${index}` }))
  expect(decodePusherState({ code: 1031, message: users(...many) })).toHaveLength(1 + 1000)
})

test.each([
  [2003, '', { type: 'framed', streamID: 'a_bob_aux' }],
  [2032, '', { type: 'framed', streamID: 'a_bob_aux' }],
  [
    2012,
    'a text',
    { type: 'reported', event: 'SEI_MESSAGE', detail: { userID: 'a_bob', message: 'a text' } },
  ],
  [
    2105,
    'slow',
    { type: 'reported', event: 'PLAYER_STUCK', detail: { ...bob, code: 2105, message: 'slow' } },
  ],
])('%i of a player means something for its tile', (code, message, news) => {
  expect(decodePlayerState({ code, message }, 'a_bob_aux')).toContainEqual(news)
})

test.each([-2301, -2302])('%i of a player is a failure of it', (code) => {
  expect(decodePlayerState({ code }, 'a_bob_aux')).toMatchObject([{}, { type: 'stalled' }])
})

test.each([6002, 6003, 6004, 6005])('%i of a player is a warning, as trtc-wx-sdk has it', (code) => {
  expect(decodePlayerState({ code }, 'a_bob_aux')).toMatchObject([{ event: 'PLAYER_WARNING' }])
})

test.each([undefined, null, {}, { code: '2003' }])('a player that says %j says nothing', (detail) => {
  expect(decodePlayerState(detail, 'a_bob_aux')).toEqual([])
})

test.each([undefined, {}, { code: '1018' }])('a pusher that says %j says nothing', (detail) => {
  expect(decodePusherState(detail)).toEqual([])
})

test('the words of a player follow the name of its stream', () => {
  expect(decodePlayerState({ code: -2301, message: 'gone' }, 'bob_main')).toMatchObject([
    {},
    { failure: { message: `${errors.playFailed.text} (bob_main: gone)` } },
  ])
})

test('a tag whose stream is not known still tells its codes', () => {
  expect(decodePlayerState({ code: 2005 })).toMatchObject([{ detail: { streamID: '', userID: '' } }])
  expect(decodePlayerError({ errMsg: 'no' })).toMatchObject([
    { failure: { message: `${errors.playFailed.text} (no)` } },
  ])
})

test.each([2003, 2004, 2032])('a player that tells %i plays', (code) => {
  expect(decodePlayerState({ code }, 'a_bob_aux')[1]).toEqual({ type: 'played', streamID: 'a_bob_aux' })
})

test('a player that gives up is told besides, with its name', () => {
  expect(decodePlayerState({ code: -2301 }, 'a_bob_aux')).toMatchObject([
    { event: 'REMOTE_STATE_UPDATE' },
    {
      type: 'stalled',
      streamID: 'a_bob_aux',
      failure: {
        reason: 'playFailed',
        code: -2301,
        message: `${errors.playFailed.text} (a_bob_aux)`,
      },
    },
  ])
})

test.each([
  [decodeMusic.start(), 'BGM_PLAY_START', {}],
  [
    decodeMusic.progress({ progress: 1200, duration: 60000 }),
    'BGM_PLAY_PROGRESS',
    { progress: 1200, duration: 60000 },
  ],
  [decodeMusic.progress(undefined), 'BGM_PLAY_PROGRESS', { progress: 0, duration: 0 }],
  [decodeMusic.complete(), 'BGM_PLAY_COMPLETE', {}],
] as const)('music is passed on: %j', (inputs, event, detail) => {
  expect(inputs).toEqual([{ type: 'reported', event, detail }])
})

test('figures name their stream, ours has no name', () => {
  expect(decodeVolume({ volume: 40 })).toEqual([{ type: 'volumeMeasured', streamID: '', volume: 40 }])
  expect(decodeVolume({ volume: 40 }, 'bob_main')).toEqual([
    { type: 'volumeMeasured', streamID: 'bob_main', volume: 40 },
  ])
  expect(decodeVolume({})).toEqual([])
  expect(decodeNet({ info: { netQualityLevel: 1 } }, 'bob_main')).toEqual([
    { type: 'netMeasured', streamID: 'bob_main', netStatus: { netQualityLevel: 1 } },
  ])
  expect([undefined, {}, { info: null }, { info: 7 }].flatMap((detail) => decodeNet(detail))).toEqual([])
})

test('nothing that arrives throws, and all that is let through names a user by a text', () => {
  const hostile = fc.oneof(
    fc.anything(),
    fc.record({
      code: fc.constantFrom(1019, 1031, 1032, 1033, 1034, -1307, 10001),
      message: fc.oneof(fc.string(), fc.json()),
    }),
    fc
      .array(
        fc.record({
          userid: fc.anything(),
          playurl: fc.anything(),
          streamtype: fc.anything(),
          hasvideo: fc.anything(),
        }),
      )
      .chain((userlist) =>
        fc.constantFrom(1031, 1033).map((code) => ({ code, message: safeJson({ userlist }) })),
      ),
  )
  fc.assert(
    fc.property(hostile, (detail) => {
      const decodePlayer = [decodePlayerState, decodePlayerError, decodeVolume, decodeNet]
      const player = decodePlayer.flatMap((decode) => decode(detail, 'bob_main'))
      const inputs = [
        ...decodePusherState(detail),
        ...decodePusherError(detail),
        ...player,
        ...decodeMusic.progress(detail),
      ]
      for (const input of inputs) {
        if ('userID' in input) expect([typeof input.userID, input.userID === '']).toEqual(['string', false])
        if (input.type === 'mediaChanged')
          expect([typeof input.on, typeof input.src]).toEqual(['boolean', 'string'])
      }
    }),
    runs(3000),
  )
})

function safeJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? ''
  } catch {
    return ''
  }
}
