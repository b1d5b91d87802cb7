import { setImmediate } from 'node:timers'
import { playerMethods, pusherMethods } from '../../src/native/methods'
import {
  playerErrors,
  playerStates,
  playerWarnings,
  pusherErrors,
  pusherStates,
} from '../../src/native/codes'
import { params } from '../fakes/inputs'
import { NativePhone } from './native-phone'
import { RoomPage } from './room-page'

// A platform that repeats the push url in every message, including urls of earlier rooms. All outputs of the
// class are searched: events with their lists, promises, callbacks, errors and the log.

const secrets = ['SECRET-first', 'SECRET-key', 'SECRET-renewed', 'SECRET-renewed-2', 'SECRET/last+']
const urls = [
  'room://cloud.tencent.com/rtc?sdkappid=1&usersig=SECRET-of-another&privatemapkey=SECRET-other&appscene=live',
  'usersig%3DSECRET-encoded%26privatemapkey%3DSECRET-too%26',
  '{"userSig":"SECRET-in-json", "privateMapKey": "SECRET-in-json"}',
]
const words = [...secrets, ...secrets.map(encodeURIComponent), ...urls].join(' ')

const codes = [
  ...[pusherStates, pusherErrors, playerErrors, playerStates].flatMap((table) =>
    Object.keys(table).map(Number),
  ),
  ...playerWarnings,
  0,
  2004,
  -4711,
]
const details = codes.map((code) => ({
  code,
  message: words,
  errCode: code,
  errMsg: words,
  info: { netQualityLevel: code, words },
  direction: words,
  volume: 9,
}))

const handlers = Object.getOwnPropertyNames(Object.getPrototypeOf(new RoomPage().trtc)).filter((name) =>
  /[a-z](Handler|Notify|Change|NetStatus)$/.test(name),
)

const levels = ['info', 'warn', 'error'] as const
let lines: unknown[] = []
beforeEach(() => {
  lines = []
  for (const level of levels)
    jest.spyOn(console, level).mockImplementation((...line) => void lines.push(line))
})
const open: RoomPage[] = []
afterEach(() => {
  // These rooms stay open for a while; nobody reads the log by then.
  for (const { trtc } of open.splice(0)) trtc.setLogLevel(4)
  jest.restoreAllMocks()
})

/** In its third room, after a renewal. */
function settled(): RoomPage {
  const page = new RoomPage()
  open.push(page)
  page.trtc.setLogLevel(0)
  page.trtc.on('LOCAL_STATE_UPDATE', (event) => lines.push(event))
  for (const [roomID, userSig, privateMapKey] of [
    [1, secrets[0], secrets[1]],
    [2, secrets[2], ''],
    [2, secrets[3], ''],
    [3, secrets[4], ''],
  ] as const) {
    page.trtc.enterRoom({ ...params, roomID, userSig: userSig ?? '', privateMapKey })
    page.native(1018)
  }
  page.joins('bob')
  page.video('bob')
  return page
}

/** Emitted events, with the lists that handlers can read, except the url on the tag. */
const told = (...outputs: unknown[]): string =>
  JSON.stringify(outputs, (name, value: unknown) =>
    name === 'url' ? '' : value instanceof Error ? { ...value, stack: value.stack } : value,
  )

test('there are handlers and codes to walk over', () => {
  expect([handlers.length, codes.length > 40]).toEqual([15, true])
})

test.each(handlers)('%s tells no secret, whichever code it brings', (handler) => {
  for (const detail of details) {
    const page = settled()
    page.trtc.exitRoom()
    const rooms = [page, settled()]
    for (const { trtc } of rooms) {
      const handle = trtc[handler as 'playerEventHandler'].bind(trtc)
      handle({ type: 'castingstatechange', detail, currentTarget: { dataset: { streamid: 'bob_main' } } })
    }
    const outputs = rooms.map(({ trtc, ...room }) => [room, trtc.getPusherAttributes(), trtc.getPlayerList()])
    expect(told(outputs, lines)).not.toContain('SECRET')
  }
})

test.each([
  ...pusherMethods.map((name) => ['pusher', name]),
  ...playerMethods.map((name) => ['player', name]),
])('a %s whose %s fails tells no secret to the promise, the callbacks or an event', async (tag, name) => {
  const page = settled()
  page.phone.answers.set(name, 'fail')
  page.phone.words = words
  const { trtc } = page
  const instance = tag === 'pusher' ? trtc.getPusherInstance() : trtc.getPlayerInstance('bob_main')
  const method = (instance as unknown as Record<string, (options: object) => unknown>)[name]
  const heard: unknown[] = []
  const listen = (answer: unknown) => heard.push(answer)
  await Promise.resolve(method?.({ fail: listen, complete: listen })).catch(listen)
  await new Promise<void>((resolve) => setImmediate(resolve))
  expect(heard.length).toBeGreaterThan(1)
  expect(told(heard, page.take(), lines)).not.toContain('SECRET')
})

test('an album that refuses a picture tells no secret', async () => {
  const page = settled()
  page.phone.answers.set('saveImageToPhotosAlbum', 'fail')
  page.phone.words = words
  const error: unknown = await page.trtc
    .getPusherInstance()
    .saveSnapshot()
    .catch((reason: unknown) => reason)
  expect(told(error)).toContain('***')
  expect(told(error)).not.toContain('SECRET')
})

test('a secret that is no parameter of the entry is not shown among the attributes', () => {
  new NativePhone().install()
  const page = new RoomPage()
  const secret = { userSig: 'SECRET-1', privateMapKey: 'SECRET-2' }
  page.trtc.createPusher(secret)
  page.trtc.setPusherAttributes(secret)
  page.trtc.pusherNetStatusHandler({ detail: { info: {} } })
  expect(told(page.trtc.getPusherAttributes(), page.take())).not.toContain('SECRET')
})
