import { app, HostPage, settled, room7 } from '../host-page'

type Moment = readonly [when: string, live: (page: HostPage) => Promise<void>, calls: readonly string[]]

// prettier-ignore
const moments: readonly Moment[] = [
  ['it is in the room', (page) => page.entered(), ['start', 'stop']],
  ['it is entering', () => Promise.resolve(), ['start', 'stop']],
  ['it waits for the next try', (page) => page.entered().then(() => page.pusherState(-1307)), ['start', 'stop', 'stop']],
  ['it is suspended', (page) => page.entered().then(() => page.pusherState(5000)), ['start', 'stop']],
  ['the page is in the background', (page) => page.entered().then(() => page.page.triggerPageLifeTime('hide')), ['start', 'stop']],
]

test.each(moments)(
  'a page that closes while %s stops the pusher, and nothing follows',
  async (_, live, calls) => {
    const listening = app.listening
    const page = await HostPage.open(room7)
    await live(page)
    page.page.detach()
    expect(page.pusher.calls).toEqual(calls)
    const before = [page.told.length, page.patches.length]
    await app.emit('AppShow')
    await page.pusherState(1018)
    await settled()
    expect([page.told.length, page.patches.length]).toEqual(before)
    expect(page.pusher.calls).toEqual(calls)
    expect(app.listening).toBe(listening)
  },
)

test('a page that closes before the room has a room to enter calls nothing', async () => {
  const page = await HostPage.open({ ...room7, autoEnter: false })
  page.page.detach()
  expect(page.pusher.calls).toEqual([])
})

const asks = [
  'enterRoom',
  'exitRoom',
  'getLocalState',
  'preflight',
  'publishLocalAudio',
  'publishLocalVideo',
  'setPinnedUser',
  'unpublishLocalAudio',
  'unpublishLocalVideo',
] as const

test.each(asks)('%s of a tag that is gone settles', async (name) => {
  const page = await HostPage.open({ ...room7, autoEnter: false })
  const { methods } = page
  methods.enterRoom().catch(() => undefined)
  page.page.detach()
  await settled()
  // If it stayed pending, jest would time out.
  await Promise.resolve((methods[name] as () => unknown)()).catch(() => undefined)
})
