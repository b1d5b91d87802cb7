import { setImmediate } from 'node:timers'
import { fate } from '../fakes/fate'
import { params } from '../fakes/inputs'
import { RoomPage } from './room-page'

// The page starts its pusher itself: before its tag exists, together with it, and again.

const answered = () => new Promise<void>((resolve) => setImmediate(resolve))
const MINUTE = 60_000

beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate'] }))
afterEach(() => jest.useRealTimers())

/** Enters before there is a tag; returns the result of `start()`. */
async function withoutTag(answer: 'fail' | 'never', words = ''): Promise<[RoomPage, string]> {
  const page = new RoomPage()
  page.phone.answers.set('start', answer)
  page.phone.words = words
  page.trtc.enterRoom({ ...params, autopush: true })
  const start = page.trtc.getPusherInstance().start()
  jest.advanceTimersByTime(MINUTE)
  await answered()
  return [page, await fate(start)]
}

test.each([
  ['fails', 'fail', 'nativeFailed'],
  ['is not answered', 'never', 'open'],
] as const)(
  'a start() before the tag that %s is its own affair: the tag enters by itself',
  async (_, answer, reason) => {
    const [page, start] = await withoutTag(answer)
    expect([start, page.names(), page.phone.calls]).toEqual([reason, ['STATE_CHANGE'], ['pusher.start']])
    expect(page.trtc.getPusherAttributes().url).toContain('roomid=7')
    page.native(1001)
    page.native(1002)
    page.native(1018)
    page.joins('bob')
    expect(page.names()).toEqual(['STATE_CHANGE', 'LOCAL_JOIN', 'REMOTE_USER_JOIN'])
    jest.advanceTimersByTime(MINUTE)
    expect([page.names(), page.phone.calls]).toEqual([[], ['pusher.start']])
  },
)

describe('a start() without a cause, of a tag that does not start by itself,', () => {
  const refused = async (): Promise<RoomPage> => {
    const page = new RoomPage()
    page.phone.answers.set('start', 'fail')
    page.trtc.enterRoom(params)
    page.trtc
      .getPusherInstance()
      .start()
      .catch(() => undefined)
    await answered()
    return page
  }

  test('ends the entry', async () => {
    const page = await refused()
    jest.advanceTimersByTime(300)
    expect(page.of('ERROR')).toMatchObject([{ reason: 'enterFailed', fatal: true }])
    expect(page.trtc.getPusherAttributes().url).toBe('')
  })

  test('may be called again at once', async () => {
    const page = await refused()
    page.phone.answers.delete('start')
    await page.trtc.getPusherInstance().start()
    jest.advanceTimersByTime(300)
    page.native(1018)
    expect(page.names()).toEqual(['STATE_CHANGE', 'STATE_CHANGE', 'LOCAL_JOIN'])
  })
})

test('a start() that names its cause ends the entry', async () => {
  const [page] = await withoutTag('fail', 'start:fail privacy permission is not authorized')
  expect(page.of('ERROR')).toMatchObject([{ reason: 'privacy', fatal: true }])
  expect(page.trtc.getPusherAttributes().url).toBe('')
})

test('the time of an entry runs from the first word of a tag with autopush', async () => {
  const [page] = await withoutTag('fail')
  page.native(1002)
  jest.advanceTimersByTime(9_999)
  expect(page.of('ERROR')).toEqual([])
  jest.advanceTimersByTime(1)
  expect(page.of('ERROR')).toMatchObject([{ reason: 'enterTimeout' }])
})

describe('the time of an entry ends with the entry', () => {
  test.each([
    ['the page has stopped its pusher', (page: RoomPage) => void page.trtc.getPusherInstance().stop()],
    ['it was the exit of the last room', () => undefined],
  ])('when 1019 follows 1018 and %s', (_, act) => {
    const page = new RoomPage()
    page.trtc.enterRoom(params)
    void page.trtc.getPusherInstance().start()
    page.native(1018)
    page.take()
    act(page)
    page.native(1019, 'reason[0]')
    jest.advanceTimersByTime(MINUTE)
    expect(page.names()).toEqual(['STATE_CHANGE'])
    expect(page.trtc.getPusherAttributes().url).toContain('roomid=7')
  })

  test('and begins with the next start', () => {
    const page = RoomPage.entered()
    page.native(1019, 'reason[0]')
    jest.advanceTimersByTime(MINUTE)
    void page.trtc.getPusherInstance().start()
    jest.advanceTimersByTime(10_000)
    expect(page.of('ERROR')).toMatchObject([{ reason: 'enterTimeout' }])
  })
})

test('a class that restarts after a renewal enters with the renewed signature', () => {
  const page = RoomPage.entered()
  const before = page.trtc.getPusherAttributes().url
  page.trtc.enterRoom({ ...params, userSig: 'SECRET-renewed' })
  expect(page.trtc.getPusherAttributes().url).toBe(before)
  void page.trtc.getPusherInstance().stop()
  page.native(1019, 'reason[0]')
  const { url } = page.trtc.getPusherAttributes()
  expect(url).toBe(before.replace(params.userSig, 'SECRET-renewed'))
})
