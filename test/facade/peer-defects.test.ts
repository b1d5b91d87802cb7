import { setImmediate } from 'node:timers'
import { EVENT, TRTC, type EventName } from '../../src/index'
import { params } from '../fakes/inputs'
import { idFields, isDocumented, realIDs, saidInUrl } from '../fakes/real-ids'
import { NativePhone } from './native-phone'
import { RoomPage } from './room-page'

// Defects of trtc-wx-sdk 1.1.15, in the order of docs/trtc-wx-sdk.md, and what ours does instead.

const answered = () => new Promise<void>((resolve) => setImmediate(resolve))
const bob = 'bob_main'

const silenced = (level: 'info' | 'warn' | 'error') =>
  jest.spyOn(console, level).mockImplementation(() => undefined)
let prints = { info: silenced('info'), warn: silenced('warn'), error: silenced('error') }

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['setImmediate'] })
  prints = { info: silenced('info'), warn: silenced('warn'), error: silenced('error') }
})
afterEach(() => {
  jest.restoreAllMocks()
  jest.useRealTimers()
})

test('W1 stopDumpAudio stops the dump, once', () => {
  const page = RoomPage.entered()
  void page.trtc.getPusherInstance().stopDumpAudio()
  expect(page.phone.calls).toEqual(['pusher.stopDumpAudio'])
})

test.each([
  ['romain', 'room://cloud.tencent.com/rtc?userid=romain&streamtype=small'],
  ['small', 'room://cloud.tencent.com/rtc?userid=small&streamtype=small'],
  ['main', 'room://cloud.tencent.com/rtc?userid=main&streamtype=small'],
])('W2 the small picture of %s is asked for by the stream type alone', (user, src) => {
  const page = RoomPage.entered()
  page.joins(user)
  page.video(user)
  expect(page.trtc.switchStreamType(`${user}_main`)).toMatchObject([{ src, _definitionType: 'small' }])
  expect(page.trtc.switchStreamType(`${user}_main`)[0]?.src).toBe(src.replace(/small$/, 'main'))
})

test('W3 a definition can be named, and a shared screen has none', () => {
  const page = RoomPage.entered()
  page.joins('bob')
  page.video('bob')
  page.video('bob', true, 'aux')
  expect(page.trtc.switchStreamType(bob, 'main')[0]?._definitionType).toBe('main')
  expect(page.trtc.switchStreamType(bob, 'small')[0]?._definitionType).toBe('small')
  expect(page.trtc.switchStreamType(bob, 'small')[0]?._definitionType).toBe('small')
  page.take()
  expect(page.trtc.switchStreamType('bob_aux')[1]).toMatchObject({ _definitionType: 'main' })
  expect(page.of('ERROR')).toMatchObject([
    { reason: 'unknownStream', message: expect.stringContaining('bob_aux') as string },
  ])
})

test('W4 a hundred rooms on one instance are entered alike, and every method works', async () => {
  const page = new RoomPage()
  page.trtc.createPusher({ beautyLevel: 5 })
  const seen = new Set<string>()
  for (let room = 0; room < 100; room++) {
    const attributes = page.trtc.enterRoom({ ...params, enableCamera: true })
    seen.add(JSON.stringify(attributes))
    await page.trtc.getPusherInstance().start()
    page.native(1018)
    page.joins('bob')
    page.video('bob')
    const { pusher, playerList } = page.trtc.exitRoom()
    expect([pusher.mode, pusher.url, pusher.beautyLevel, pusher.enableCamera, playerList]).toEqual([
      'RTC',
      '',
      5,
      false,
      [],
    ])
    await answered()
  }
  expect(seen.size).toBe(1)
  expect(page.of('LOCAL_LEAVE')).toHaveLength(100)
})

test('W5 entering and leaving work without createPusher', () => {
  const page = new RoomPage()
  expect(page.trtc.exitRoom()).toMatchObject({ pusher: { mode: 'RTC', url: '' }, playerList: [] })
  expect(page.trtc.enterRoom(params).url).toContain('roomid=7')
})

test('W6 streams told before their user are not lost, in any order', () => {
  const orders = [
    ['join', 'video', 'audio'],
    ['join', 'audio', 'video'],
    ['video', 'join', 'audio'],
    ['video', 'audio', 'join'],
    ['audio', 'join', 'video'],
    ['audio', 'video', 'join'],
  ]
  for (const order of orders) {
    const page = RoomPage.entered()
    const acts = {
      join: () => page.joins('bob'),
      video: () => page.video('bob'),
      audio: () => page.audio('bob'),
    }
    order.forEach((act) => acts[act as keyof typeof acts]())
    expect(page.trtc.getPlayerList()).toMatchObject([{ id: bob, hasVideo: true, hasAudio: true }])
    expect(page.names().sort()).toEqual(['REMOTE_AUDIO_ADD', 'REMOTE_USER_JOIN', 'REMOTE_VIDEO_ADD'])
  }
})

test('W7 a leave told before its join leaves no ghost', () => {
  const page = RoomPage.entered()
  page.leaves('bob')
  page.joins('bob')
  page.video('bob')
  expect([page.names(), page.ids()]).toEqual([[], []])
})

test('W8 a user who is told twice joins once', () => {
  const page = RoomPage.entered()
  page.joins('bob')
  page.joins('bob')
  expect(page.names()).toEqual(['REMOTE_USER_JOIN'])
})

test('W9 a stream that never was makes no player and is not taken away', () => {
  const page = RoomPage.entered()
  page.joins('bob')
  page.video('bob', false)
  expect([page.names(), page.ids()]).toEqual([['REMOTE_USER_JOIN'], []])
})

test('W10 what a page has set for a player outlives a camera that is turned off and on', () => {
  const page = RoomPage.entered()
  page.joins('bob')
  page.video('bob')
  page.trtc.setPlayerAttributes(bob, { soundMode: 'ear', muteAudio: true, mine: 1 })
  page.video('bob', false)
  page.video('bob')
  expect(page.trtc.getPlayerList()).toMatchObject([{ soundMode: 'ear', muteAudio: true, mine: 1 }])
})

test('W11 players keep their order when somebody turns the camera off and on', () => {
  const page = RoomPage.entered()
  page.joins('a', 'b', 'c')
  for (const user of ['a', 'b', 'c']) page.video(user)
  page.video('a', false)
  expect(page.ids()).toEqual(['b_main', 'c_main'])
  page.video('a')
  expect(page.ids()).toEqual(['a_main', 'b_main', 'c_main'])
})

test('W12 lists told with a leave do not have the one who left', () => {
  const page = RoomPage.entered()
  page.joins('bob', 'carol')
  page.video('bob')
  page.video('carol')
  page.take()
  page.leaves('bob')
  for (const { eventCode, data } of page.take()) {
    if (!('playerList' in data)) throw new Error(`${eventCode} has no list`)
    expect([data.playerList.map(({ id }) => id), data.userList.map(({ userID }) => userID)]).toEqual([
      ['carol_main'],
      ['carol'],
    ])
  }
})

test('W13 a report of the network does not change what the tag is told', () => {
  const page = RoomPage.entered()
  const info = { videoWidth: 180, videoHeight: 320, videoFPS: 15, netQualityLevel: 2 }
  page.trtc.pusherNetStatusHandler({ detail: { info } })
  expect(page.trtc.getPusherAttributes()).toMatchObject({
    videoWidth: 360,
    videoHeight: 640,
    videoFPS: 15,
    netQualityLevel: 2,
    netStatus: info,
  })
  expect(page.of('LOCAL_NET_STATE_UPDATE')[0]?.pusher).toMatchObject({ netQualityLevel: 2, videoWidth: 360 })
})

test.each([5000, 5001, 1021])('W14 code %i is told', (code) => {
  const page = RoomPage.entered()
  const told: number[] = []
  page.trtc.on('LOCAL_STATE_UPDATE', ({ data }) => told.push(data.code))
  page.native(code)
  expect(told).toEqual([code])
  expect(page.names()).toEqual(code === 1021 ? [] : ['STATE_CHANGE'])
})

test('W15a a full screen says whose it is and whether it is one', () => {
  const page = RoomPage.entered()
  page.joins('bob')
  page.video('bob')
  page.take()
  page.trtc.playerFullscreenChange(page.player(bob, { fullScreen: true, direction: 'horizontal' }))
  expect(page.take()).toEqual([
    {
      eventCode: 'VIDEO_FULLSCREEN_UPDATE',
      data: { userID: 'bob', streamType: 'main', streamID: bob, fullScreen: true, direction: 'horizontal' },
    },
  ])
})

test.each([
  [2004, 'REMOTE_STATE_UPDATE'],
  [6003, 'PLAYER_WARNING'],
])('W15b code %i of a player says whose it is', (code, name) => {
  const page = RoomPage.entered()
  page.trtc.playerEventHandler(page.player('bob_aux', { code, message: 'm' }))
  expect(page.take()).toEqual([
    { eventCode: name, data: { userID: 'bob', streamType: 'aux', streamID: 'bob_aux', code, message: 'm' } },
  ])
})

test('W16 requestFullScreen needs no arguments', async () => {
  const page = RoomPage.entered()
  page.joins('bob')
  page.video('bob')
  await page.trtc.getPlayerInstance(bob)?.requestFullScreen()
  expect(page.phone.options[0]).toMatchObject({ direction: 0 })
})

test.each([
  ['an empty string room and no number', { roomID: undefined, strRoomID: '' }, 'roomID'],
  ['a room that is nearly a number', { roomID: '007' }, 'roomID'],
  ['a number past the end', { roomID: 4294967296 }, 'roomID'],
])('W17 %s is refused by name', (_, change, field) => {
  const page = new RoomPage()
  page.trtc.enterRoom({ ...params, ...change })
  expect(page.of('ERROR')).toMatchObject([
    { reason: 'invalidParameter', message: expect.stringContaining(field) as string },
  ])
})

test('W17 a room of words is the string room of that name', () => {
  const { url } = new RoomPage().trtc.enterRoom({ ...params, roomID: 'abc' })
  expect([saidInUrl(url, 'strroomid'), saidInUrl(url, 'roomid')]).toEqual([['abc'], []])
})

// Live products have such ids: undocumented ones pass, with one warning in the log that TRTC may refuse them.
describe.each(Object.keys(idFields) as (keyof typeof idFields)[])('W18 %s', (field) => {
  test.each(realIDs)('$id: $inUrl', (row) => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
    const page = new RoomPage()
    const { url } = page.trtc.enterRoom({ ...params, [field]: row.id })
    const told =
      row.inUrl === undefined ? [expect.objectContaining({ reason: 'invalidParameter', field })] : []
    expect(page.of('ERROR')).toEqual(told)
    expect(saidInUrl(url, idFields[field])).toEqual(row.inUrl === undefined ? [] : [row.inUrl])
    const isOdd = row.inUrl !== undefined && !isDocumented(field, row)
    expect(warn.mock.calls.filter(([line]) => String(line).includes('TRTC may refuse'))).toHaveLength(
      isOdd ? 1 : 0,
    )
    warn.mockRestore()
  })
})

test('W19 enterRoom does not touch what it is given', () => {
  const given = Object.freeze({ ...params, enableMic: true })
  const before = JSON.stringify(given)
  new RoomPage().trtc.enterRoom(given)
  expect(JSON.stringify(given)).toBe(before)
})

test('W20a W20b no request is made, whatever happens', () => {
  const page = RoomPage.entered()
  for (let user = 0; user < 50; user++) {
    page.joins(`user${user}`)
    page.video(`user${user}`)
  }
  page.trtc.exitRoom()
  expect(page.phone.requests).toEqual([])
})

test('W20a no secret is in what is told, returned or logged', () => {
  const lines: unknown[] = []
  for (const level of ['info', 'warn', 'error'] as const)
    jest.spyOn(console, level).mockImplementation((...told) => void lines.push(told))
  const page = new RoomPage()
  page.trtc.setLogLevel(0)
  const { url, ...attributes } = page.trtc.enterRoom({ ...params, privateMapKey: 'SECRET-key' })
  page.native(1018)
  page.native(-1301, `camera of ${params.userSig} with SECRET-key`)
  page.native(-100018, params.userSig)
  expect(url).toContain('SECRET')
  expect(JSON.stringify([attributes, page.take(), lines])).not.toContain('SECRET')
})

test('W21 a volume or a network report works out no list that nobody looks at', () => {
  const page = RoomPage.entered()
  page.joins('bob')
  page.video('bob')
  const datas: object[] = []
  for (const name of ['REMOTE_AUDIO_VOLUME_UPDATE', 'REMOTE_NET_STATE_UPDATE'] as const) {
    page.trtc.on(name, ({ data }) => datas.push(data))
  }
  page.trtc.playerAudioVolumeNotify(page.player(bob, { volume: 40 }))
  page.trtc.playerNetStatus(page.player(bob, { info: { netSpeed: 1 } }))
  expect(datas).toHaveLength(2)
  for (const data of datas) {
    expect(typeof Object.getOwnPropertyDescriptor(data, 'playerList')?.get).toBe('function')
    expect(data).toMatchObject({ playerList: [{ id: bob, volume: 40 }] })
  }
})

test('W22a a snapshot is taken as asked and saved nowhere', async () => {
  const page = RoomPage.entered()
  const { tempImagePath } = await page.trtc.getPusherInstance().snapshot({ quality: 'compressed' })
  expect([tempImagePath, page.phone.saved]).toEqual(['/tmp/picture.png', []])
  expect(page.phone.options[0]).toMatchObject({ quality: 'compressed' })
})

test('W22b saving settles after the picture is in the album, or with the words of the platform', async () => {
  const page = RoomPage.entered()
  await page.trtc.getPusherInstance().saveSnapshot()
  expect(page.phone.saved).toEqual(['/tmp/picture.png'])
  page.phone.answers.set('saveImageToPhotosAlbum', 'fail')
  await expect(page.trtc.getPusherInstance().saveSnapshot()).rejects.toThrow('saveImageToPhotosAlbum:fail')
})

test('W23 no app is needed', () => {
  const page = new RoomPage()
  Object.assign(globalThis, { getApp: () => undefined })
  expect(page.trtc.enterRoom(params).url).toContain('component=1')
  Object.assign(globalThis, { getApp: undefined })
  expect(page.trtc.enterRoom(params).url).toContain('component=1')
})

test('W24 every event has a name of the table', () => {
  const page = RoomPage.entered()
  const names: unknown[] = []
  const emit = jest.spyOn(
    (page.trtc as unknown as { emitter: { emit: (name: string) => void } }).emitter,
    'emit',
  )
  page.joins('bob')
  page.video('bob')
  page.audio('bob')
  page.leaves('bob')
  page.trtc.exitRoom()
  names.push(...emit.mock.calls.map(([name]) => name))
  expect(names.length).toBeGreaterThan(8)
  for (const name of names) expect(Object.keys(EVENT)).toContain(name)
})

test('W25 a listener that throws stops neither the others nor the room', () => {
  const page = RoomPage.entered()
  const heard: string[] = []
  page.trtc.on('REMOTE_USER_JOIN', () => {
    throw new Error('page broke')
  })
  page.trtc.on('REMOTE_USER_JOIN', ({ data }) => heard.push(data.userID))
  page.joins('bob', 'carol')
  expect(heard).toEqual(['bob', 'carol'])
})

test('W26 asking for a player that is not there makes none, also in rooms of many anchors', () => {
  const page = RoomPage.entered({ enableinfiniteanchor: 1 })
  expect(page.trtc.setPlayerAttributes('ghost_main', { muteVideo: true })).toEqual([])
  expect(page.trtc.getPlayerInstance('ghost_main')).toBeNull()
  expect(prints.warn).toHaveBeenCalledWith(expect.stringContaining('ghost_main'))
})

test('W27 the camera is the other one when the phone has switched, not before', async () => {
  const page = RoomPage.entered()
  page.phone.answers.set('switchCamera', 'fail')
  expect(page.trtc.getPusherInstance().switchCamera().frontCamera).toBe('front')
  await answered()
  expect(page.trtc.getPusherAttributes().frontCamera).toBe('front')
  page.phone.answers.set('switchCamera', 'ok')
  page.trtc.getPusherInstance().switchCamera()
  await answered()
  expect(page.trtc.getPusherAttributes().frontCamera).toBe('back')
})

test('W28a the network of somebody with sound only is told', () => {
  const page = RoomPage.entered()
  page.joins('bob')
  page.audio('bob')
  page.take()
  page.trtc.playerNetStatus(page.player(bob, { info: { audioBitrate: 48 } }))
  expect(page.of('REMOTE_NET_STATE_UPDATE')).toMatchObject([
    { userID: 'bob', netStatus: { audioBitrate: 48 } },
  ])
})

test('W28b a report that says what the last one said is not told', () => {
  const page = RoomPage.entered()
  page.joins('bob')
  page.video('bob')
  page.take()
  for (const netSpeed of [100, 100, 200]) page.trtc.playerNetStatus(page.player(bob, { info: { netSpeed } }))
  expect(page.names()).toEqual(['REMOTE_NET_STATE_UPDATE', 'REMOTE_NET_STATE_UPDATE'])
})

test('W29 a wrong parameter is one error with a reason, and changes nothing', () => {
  const page = new RoomPage()
  const before = page.trtc.getPusherAttributes()
  expect(page.trtc.enterRoom({ ...params, userSig: '', enableMic: true })).toEqual(before)
  expect(page.take()).toMatchObject([
    {
      eventCode: 'ERROR',
      data: { reason: 'invalidParameter', message: expect.stringContaining('userSig') as string },
    },
  ])
})

test.each([
  ['TUICallKit', 14],
  ['7', 7],
  ['', 1],
  ['somebody', 1],
])('W30a the product %s is found without waiting', (name, number) => {
  const page = new RoomPage()
  Object.assign(globalThis, { getApp: () => ({ globalData: { TUIScene: name } }) })
  expect(page.trtc.enterRoom(params).url).toContain(`&component=${number}`)
})

test('W30b nothing is printed but what the log level lets through', () => {
  const page = new RoomPage()
  page.trtc.setLogLevel(3)
  page.trtc.enterRoom(params)
  page.trtc.setPlayerAttributes('ghost_main', {})
  page.trtc.exitRoom()
  for (const printed of Object.values(prints)) expect(printed).not.toHaveBeenCalled()
})

test('W30c the leave is told when the pusher has stopped, or has not answered in time', async () => {
  const page = RoomPage.entered()
  page.phone.answers.set('stop', 'never')
  page.trtc.exitRoom()
  await answered()
  expect(page.of('LOCAL_LEAVE')).toEqual([])
  jest.advanceTimersByTime(2000)
  expect(page.of('LOCAL_LEAVE')).toEqual([{ userID: 'alice', reason: 'exit', confirmed: false }])
  page.phone.answers.set('stop', 'ok')
  page.trtc.enterRoom(params)
  page.trtc.exitRoom()
  await answered()
  expect(page.of('LOCAL_LEAVE')).toEqual([{ userID: 'alice', reason: 'exit', confirmed: true }])
})

test.each([
  [-100006, 'privateMapKeyRefused'],
  [-100015, 'sdkAppIDRefused'],
  [10001, 'cameraDenied'],
  [10002, 'micDenied'],
  [-4711, 'unknown'],
])('W30d state code %i is an error with a reason', (code, reason) => {
  const page = RoomPage.entered()
  page.native(code, '')
  expect(page.of('ERROR')).toMatchObject([{ code, reason }])
})

test('the instance works without a page around it', () => {
  new NativePhone().install()
  expect(new TRTC().enterRoom(params).url).toContain('room://')
})

test('the table of events has every name of trtc-wx-sdk', () => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the peer is a script without types
  const Peer = require('trtc-wx-sdk') as new (
    context: object,
    options: object,
  ) => { EVENT: Record<EventName, string> }
  expect(new TRTC().EVENT).toMatchObject(new Peer({}, { env: 'test' }).EVENT)
  expect(TRTC.EVENT).toBe(new TRTC().EVENT)
})

test('W26b the small picture of a stream that is not there is a warning', () => {
  const page = RoomPage.entered()
  expect(page.trtc.switchStreamType('ghost_main')).toEqual([])
  expect(page.names()).toEqual([])
  expect(prints.warn).toHaveBeenCalledWith(expect.stringContaining('ghost_main'))
})

test('W33 after a kick the room is over, and is entered anew', () => {
  const page = RoomPage.entered()
  page.native(1019, 'reason[1]')
  expect(page.names()).toEqual(['STATE_CHANGE', 'KICKED_OUT', 'LOCAL_LEAVE'])
  expect(page.trtc.getPusherAttributes().url).toBe('')
  expect(page.trtc.enterRoom(params).url).toContain('roomid=7')
  page.native(1018)
  expect(page.names()).toEqual(['STATE_CHANGE', 'STATE_CHANGE', 'LOCAL_JOIN'])
})

test('W34 another room is entered after the last one is left', () => {
  const page = RoomPage.entered()
  page.joins('bob')
  page.take()
  expect(page.trtc.enterRoom({ ...params, roomID: 8 }).url).toContain('roomid=8')
  expect(page.of('LOCAL_LEAVE')).toMatchObject([{ userID: 'alice' }])
  expect([page.phone.calls, page.ids()]).toEqual([['pusher.stop'], []])
})

test.each([
  ['', 'The camera could not be opened.'],
  ['in use', 'The camera could not be opened. (in use)'],
])('W35 an error without words of its own has ours: "%s"', (words, message) => {
  const page = RoomPage.entered()
  page.native(-1301, words)
  expect(page.of('ERROR')).toMatchObject([{ message }])
})

test('W37 news that comes twice is told once', () => {
  const page = RoomPage.entered()
  for (const _ of [1, 2]) {
    page.native(1018)
    page.joins('bob')
    page.video('bob')
  }
  expect(page.names()).toEqual(['REMOTE_USER_JOIN', 'REMOTE_VIDEO_ADD'])
})

test('W38 players are not stopped when their user leaves', async () => {
  const page = RoomPage.entered()
  page.joins('bob')
  page.video('bob')
  await page.trtc.getPlayerInstance(bob)?.mute()
  page.leaves('bob')
  expect(page.phone.calls).toEqual([`${bob}.mute`])
})
