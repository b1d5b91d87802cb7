import { controlNames } from '../../../../src/schema/hooks'
import { giveApis, HostPage, must, room7, settled } from '../../host-page'
import { attribute, type Node } from '../../simulate'

async function inRoom(properties: object = {}): Promise<HostPage> {
  const page = await HostPage.open({ ...room7, ...properties })
  await page.entered()
  return page
}

const bar = (page: HostPage): Node => must(page.room.querySelector('#controls'))
const all = (page: HostPage): Node[] => bar(page).querySelectorAll('.key')
const nameOf = ({ dom }: { readonly dom: Element }): string => /key--(\w+)/.exec(dom.className)?.[1] ?? ''
const names = (page: HostPage): string[] => all(page).map(nameOf)
const key = (page: HostPage, name: string): Node => must(all(page).find((node) => nameOf(node) === name))
/** The names of the bar, and before it those of the row that `more` opens. */
const rows = (page: HostPage): string[][] =>
  bar(page)
    .querySelectorAll('.row')
    .map(({ dom }) => [...dom.querySelectorAll('[class*="key--"]')].map((key) => nameOf({ dom: key })))
const text = (page: HostPage, part: string): string | undefined =>
  bar(page).querySelector(part)?.dom.textContent.trim()

async function tap(page: HostPage, name: string): Promise<void> {
  key(page, name).dispatchEvent('tap')
  await settled()
}

/** What the bar sends to the view from now on. */
const patchesOf = (page: HostPage): object[] => {
  const patches: object[] = []
  const { instance } = must(page.room.querySelector('#controls'))
  const setData = instance.setData.bind(instance)
  instance.setData = (patch, done) => {
    // The simulator sets properties again that are the same, and so their observers set these.
    if (!('rows' in patch)) patches.push(patch)
    setData(patch, done)
  }
  return patches
}

afterEach(() => jest.useRealTimers())

describe('the bar', () => {
  test('shows the usual controls, each with a label and the role of a button', async () => {
    const page = await inRoom()
    expect(names(page)).toEqual(['mic', 'camera', 'flip', 'speaker', 'layout', 'hangup'])
    expect(all(page).map((node) => [attribute(node, 'ariaLabel'), attribute(node, 'ariaRole')])).toEqual(
      ['Microphone', 'Camera', 'Flip camera', 'Speaker', 'Layout', 'Hang up'].map((label) => [
        label,
        'button',
      ]),
    )
  })

  test.each([
    ['a text', 'hangup mic'],
    ['a list', ['hangup', 'mic', 'hangup']],
  ])('shows what %s chooses, in its order', async (_, controls) => {
    expect(names(await inRoom({ controls }))).toEqual(['hangup', 'mic'])
  })

  test.each([
    ['', 'android'],
    [' where something is not supported', 'ohos'],
  ])('is not there when nothing is chosen%s', async (_, platform) => {
    giveApis({ getDeviceInfo: () => ({ platform }) })
    const page = await inRoom({ controls: '' })
    expect(rows(page)).toEqual([])
    await page.set({ controls: 'mic' })
    expect(names(page)).toEqual(['mic'])
  })

  test('stays as it is when a name is wrong, which is told', async () => {
    const page = await inRoom({ controls: 'mic' })
    await page.set({ controls: 'mic microphone' })
    expect(names(page)).toEqual(['mic'])
    expect(page.detailsOf('ERROR')).toMatchObject([{ reason: 'invalidParameter', field: 'controls' }])
  })

  test('offers no beauty on HarmonyOS, where it does nothing: neither by name nor behind more', async () => {
    giveApis({ getDeviceInfo: () => ({ platform: 'ohos' }) })
    const page = await inRoom({ controls: 'beauty mic more' })
    expect(names(page)).toEqual(['mic', 'more'])
    await tap(page, 'more')
    expect(names(page)).toEqual(['camera', 'flip', 'speaker', 'layout', 'hangup', 'mic', 'more'])
  })

  test('more opens what is left out, with its words, and closes it again', async () => {
    const page = await inRoom({ controls: 'mic more hangup' })
    await tap(page, 'more')
    expect(names(page)).toEqual(['camera', 'flip', 'speaker', 'beauty', 'layout', 'mic', 'more', 'hangup'])
    expect(key(page, 'beauty').dom.textContent.trim()).toBe('Beauty')
    await tap(page, 'more')
    expect(names(page)).toEqual(['mic', 'more', 'hangup'])
  })

  test('more opens nothing where nothing is left out', async () => {
    const everything = controlNames.filter((name) => name !== 'diagnostics')
    const page = await inRoom({ controls: everything })
    await tap(page, 'more')
    expect(rows(page)).toEqual([everything])
  })

  test('only more opens what is left out', async () => {
    const page = await inRoom({ controls: 'mic more' })
    await tap(page, 'mic')
    expect(names(page)).toEqual(['mic', 'more'])
  })
})

describe('diagnostics', () => {
  test('are not offered behind more unless the page names them', async () => {
    const page = await inRoom({ controls: 'mic more' })
    await tap(page, 'more')
    expect(names(page)).not.toContain('diagnostics')
  })

  test.each([
    ['in the bar', 'mic diagnostics hangup', ['mic', 'diagnostics', 'hangup']],
    ['behind more where there is one', 'mic diagnostics more', ['mic', 'more']],
  ])('are %s', async (_, controls, expected) => {
    expect(names(await inRoom({ controls }))).toEqual(expected)
  })

  test('are copied as text, the same as getDiagnostics returns, without a secret', async () => {
    const page = await inRoom({ controls: 'diagnostics more' })
    await tap(page, 'more')
    await tap(page, 'diagnostics')
    const copied = JSON.parse(must(page.copied[0])) as ReturnType<typeof page.methods.getDiagnostics>
    expect(copied).toEqual({ ...page.methods.getDiagnostics(), at: copied.at })
    expect(copied.room).toMatchObject({ phase: 'inRoom', userID: 'alice' })
    expect(page.copied[0]).not.toContain('SECRET')
  })

  test('a clipboard that refuses is logged, and the control is free again', async () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
    giveApis({
      setClipboardData: ({ fail }: { readonly fail: (error: object) => void }) =>
        fail({ errMsg: 'no consent' }),
    })
    const page = await inRoom({ controls: 'diagnostics' })
    await tap(page, 'diagnostics')
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('no consent'))
    expect(key(page, 'diagnostics').dom.className).not.toContain('key--busy')
  })
})

describe('a control', () => {
  test.each(controlNames)('%s is told when it is tapped', async (name) => {
    const page = await inRoom({ controls: [name], enableCamera: true })
    await tap(page, name)
    expect(page.touches).toEqual([{ event: 'controltap', detail: { name } }])
  })

  test.each([
    ['mic', 'enableMic', true],
    ['camera', 'enableCamera', true],
    ['beauty', 'beauty', 5],
  ])('%s turns the pusher, and back', async (name, attributeName, value) => {
    const page = await inRoom({ controls: name })
    const before = attribute(page.livePusher, attributeName)
    await tap(page, name)
    expect(attribute(page.livePusher, attributeName)).toBe(value)
    await tap(page, name)
    expect(attribute(page.livePusher, attributeName)).toBe(before)
  })

  test('beauty is as strong as the page has said', async () => {
    const page = await inRoom({ controls: 'beauty', beauty: 8 })
    await tap(page, 'beauty')
    expect(attribute(page.livePusher, 'beauty')).toBe(0)
    await tap(page, 'beauty')
    expect(attribute(page.livePusher, 'beauty')).toBe(8)
  })

  test('speaker turns the sound of all players to the ear, and back', async () => {
    const page = await inRoom()
    await page.users(1031, 'bob')
    await page.audio('bob')
    await tap(page, 'speaker')
    expect(attribute(page.playerOf('bob_main'), 'soundMode')).toBe('ear')
    expect(attribute(key(page, 'speaker'), 'ariaPressed')).toBe(false)
    await tap(page, 'speaker')
    expect(attribute(page.playerOf('bob_main'), 'soundMode')).toBe('speaker')
  })

  test('layout shows another one, and goes back to the one of the page', async () => {
    const page = await inRoom()
    const stage = () => /room--(1v1|grid|speaker)/.exec(page.room.dom.innerHTML)?.[1]
    expect(stage()).toBe('1v1')
    await tap(page, 'layout')
    expect(stage()).toBe('grid')
    await tap(page, 'layout')
    expect(stage()).toBe('1v1')
  })

  test('layout leads from the grid of a page to the speaker, and back', async () => {
    const page = await inRoom({ layout: 'grid' })
    const stage = () => /room--(1v1|grid|speaker)/.exec(page.room.dom.innerHTML)?.[1]
    await tap(page, 'layout')
    expect(stage()).toBe('speaker')
    await tap(page, 'layout')
    expect(stage()).toBe('grid')
  })

  test('hang up leaves the room, is busy meanwhile, and then has nothing to hang up', async () => {
    const page = await inRoom()
    page.pusher.answersAtOnce = false
    await tap(page, 'hangup')
    expect(key(page, 'hangup').dom.className).toContain('key--busy')
    page.pusher.answer('stop')
    await settled()
    expect(page.events).toContain('localleave')
    expect(key(page, 'hangup').dom.className).not.toContain('key--busy')
    expect(attribute(key(page, 'hangup'), 'ariaDisabled')).toBe(true)
    page.touches.length = 0
    await tap(page, 'hangup')
    expect(page.touches).toEqual([])
  })

  test('flip is busy until the camera has turned, and turns it once', async () => {
    const page = await inRoom({ enableCamera: true })
    page.pusher.answersAtOnce = false
    await tap(page, 'flip')
    await tap(page, 'flip')
    expect(page.pusher.calls.filter((name) => name === 'switchCamera')).toHaveLength(1)
    expect(key(page, 'flip').dom.className).toContain('key--busy')
    page.pusher.answer('switchCamera', { errMsg: 'operateLivePusher:fail' })
    jest.spyOn(console, 'warn').mockImplementation(() => undefined)
    await settled()
    expect(key(page, 'flip').dom.className).not.toContain('key--busy')
  })

  test('flip has nothing to turn while the camera is off', async () => {
    const page = await inRoom()
    await tap(page, 'flip')
    expect([page.pusher.calls, page.touches]).toEqual([['start'], []])
    expect(attribute(key(page, 'flip'), 'ariaDisabled')).toBe(true)
  })

  test('says whether it is on, to the eye and to a screen reader', async () => {
    const page = await inRoom({ enableMic: true })
    const state = () => [
      key(page, 'mic').dom.className.includes('key--off'),
      attribute(key(page, 'mic'), 'ariaPressed'),
    ]
    expect(state()).toEqual([false, true])
    await tap(page, 'mic')
    expect(state()).toEqual([true, false])
    expect(attribute(key(page, 'hangup'), 'ariaPressed')).toBeNull()
  })

  test('and the page agree: the page is told, and what it then sets counts', async () => {
    const page = await inRoom({ enableMic: true })
    await tap(page, 'mic')
    const off = { camera: false, mic: false, cameraPosition: 'front', soundMode: 'speaker' }
    expect(page.detailsOf('MEDIA_CHANGE')).toEqual([off])
    await page.set({ enableMic: false })
    expect(attribute(page.livePusher, 'enableMic')).toBe(false)
    await page.set({ enableMic: true })
    expect(attribute(page.livePusher, 'enableMic')).toBe(true)
    expect(page.detailsOf('MEDIA_CHANGE')).toEqual([off, { ...off, mic: true }])
  })
})

describe('after a while', () => {
  const isAsleep = (page: HostPage): boolean =>
    must(bar(page).querySelector('.row')).dom.className.includes('asleep')
  async function touchTile(page: HostPage): Promise<void> {
    must(page.room.querySelector('.tile--local')).dispatchEvent('tap')
    await settled()
  }

  async function inRoomAt(properties: object = {}): Promise<HostPage> {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] })
    return inRoom(properties)
  }

  test('the bar goes, and comes back with a tap on the room, which also sends it away', async () => {
    const page = await inRoomAt()
    jest.advanceTimersByTime(4999)
    expect(isAsleep(page)).toBe(false)
    jest.advanceTimersByTime(1)
    expect(isAsleep(page)).toBe(true)
    await touchTile(page)
    expect(isAsleep(page)).toBe(false)
    await touchTile(page)
    expect(isAsleep(page)).toBe(true)
  })

  test('a bar that goes sends no controls anew, but takes an open second row with it', async () => {
    const page = await inRoomAt({ controls: 'mic more' })
    const { rows } = bar(page).data
    jest.advanceTimersByTime(5000)
    expect(bar(page).data['rows']).toBe(rows)
    await touchTile(page)
    await tap(page, 'more')
    expect(names(page)).toContain('hangup')
    jest.advanceTimersByTime(5000)
    expect(names(page)).toEqual(['mic', 'more'])
  })

  test('a tap on what cannot be seen only shows it', async () => {
    const page = await inRoomAt()
    jest.advanceTimersByTime(5000)
    await tap(page, 'hangup')
    expect([isAsleep(page), page.touches, page.methods.getLocalState().phase]).toEqual([false, [], 'inRoom'])
  })

  test('a touch gives it all its time again', async () => {
    const page = await inRoomAt()
    jest.advanceTimersByTime(4000)
    await tap(page, 'mic')
    jest.advanceTimersByTime(4000)
    expect(isAsleep(page)).toBe(false)
  })

  test('more that cannot be seen opens nothing', async () => {
    const page = await inRoomAt({ controls: 'mic more' })
    jest.advanceTimersByTime(5000)
    await tap(page, 'more')
    expect(names(page)).toEqual(['mic', 'more'])
  })

  test('the page changes how long that is', async () => {
    const page = await inRoomAt({ controlsTimeout: 0 })
    await page.set({ controlsTimeout: 2 })
    jest.advanceTimersByTime(1999)
    expect(isAsleep(page)).toBe(false)
    jest.advanceTimersByTime(1)
    expect(isAsleep(page)).toBe(true)
  })

  test('a touch of a bar that is awake is not sent to the view', async () => {
    const page = await inRoomAt({ controls: 'diagnostics' })
    const patches = patchesOf(page)
    await tap(page, 'diagnostics')
    expect(patches).toEqual([])
  })

  test('it stays while nothing is to be seen yet, and where the page says so', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] })
    const waiting = await HostPage.open(room7)
    const staying = await inRoom({ controlsTimeout: 0 })
    jest.advanceTimersByTime(9000)
    expect([isAsleep(waiting), isAsleep(staying)]).toEqual([false, false])
    await touchTile(staying)
    expect(isAsleep(staying)).toBe(false)
  })
})

describe('the clock', () => {
  test('tells how long the call lasts, from the server’s word on', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] })
    const page = await HostPage.open({ ...room7, controlsTimeout: 0 })
    jest.advanceTimersByTime(5000)
    expect(text(page, '.clock')).toBeUndefined()
    await page.entered()
    expect(text(page, '.clock')).toBe('0:00')
    jest.advanceTimersByTime(75_000)
    expect(text(page, '.clock')).toBe('1:15')
    expect(attribute(must(bar(page).querySelector('.clock')), 'ariaLabel')).toBe('Length of the call 1:15')
    jest.setSystemTime(Date.now() + 3_647_000)
    jest.advanceTimersByTime(1000)
    expect(text(page, '.clock')).toBe('1:02:03')
    await page.methods.exitRoom()
    expect(text(page, '.clock')).toBeUndefined()
  })

  test('begins again with the next call', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] })
    const page = await inRoom({ controlsTimeout: 0 })
    jest.advanceTimersByTime(60_000)
    await page.methods.exitRoom()
    const entered = page.methods.enterRoom({ roomID: 7 })
    await settled()
    await page.entered()
    await entered
    expect(text(page, '.clock')).toBe('0:00')
  })

  test('is sent once a second while it can be seen, and not at all while it cannot', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] })
    const waiting = await HostPage.open(room7)
    const patches = patchesOf(waiting)
    jest.advanceTimersByTime(3000)
    expect(patches).toEqual([])
    await waiting.entered()
    patches.length = 0
    jest.advanceTimersByTime(3000)
    expect(patches).toEqual(['0:01', '0:02', '0:03'].map((clock) => ({ clock })))
    jest.advanceTimersByTime(2000)
    patches.length = 0
    jest.advanceTimersByTime(3000)
    expect(patches).toEqual([])
  })

  test('that stands still with a hidden bar goes with the call', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] })
    const page = await inRoom()
    jest.advanceTimersByTime(6000)
    await page.methods.exitRoom()
    expect(text(page, '.clock')).toBeUndefined()
  })

  test('and all else stop with the tag', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] })
    const page = await inRoom()
    await page.users(1031, 'bob')
    const patches = patchesOf(page)
    page.close()
    jest.advanceTimersByTime(10_000)
    expect(patches).toEqual([])
  })

  test('goes on through a recovery', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] })
    const page = await inRoom({ controlsTimeout: 0 })
    jest.advanceTimersByTime(60_000)
    await page.pusherState(5001)
    expect(text(page, '.clock')).toBeUndefined()
    await page.entered()
    jest.advanceTimersByTime(1000)
    expect(text(page, '.clock')).toBe('1:01')
  })
})

describe('messages', () => {
  const message = (page: HostPage): string => text(page, '.message') ?? ''

  async function settledIn(properties: object = {}): Promise<HostPage> {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] })
    const page = await inRoom(properties)
    jest.advanceTimersByTime(3000)
    return page
  }

  test('say who comes and who goes, by the name that the page gives, for as long as it takes to read', async () => {
    const page = await settledIn({ users: { bob: { name: 'Bob Miller' } } })
    await page.users(1031, 'bob')
    expect(message(page)).toBe('Bob Miller joined')
    jest.advanceTimersByTime(2500)
    expect(message(page)).toBe('Bob Miller joined')
    jest.advanceTimersByTime(2000)
    expect(message(page)).toBe('')
    await page.users(1032, 'bob')
    expect(message(page)).toBe('Bob Miller left')
  })

  test.each(['constructor', 'toString', '__proto__'])(
    'call %s so where the page knows no name',
    async (userID) => {
      const page = await settledIn({ users: {} })
      await page.users(1031, userID)
      expect(message(page)).toBe(`${userID} joined`)
    },
  )

  test.each([undefined, null])('call users by their ids where the page has %p for users', async (users) => {
    const page = await settledIn({ users })
    await page.users(1031, 'bob')
    expect(message(page)).toBe('bob joined')
  })

  test.each([
    ['abcdefghijklmnop', 'abcdefghijklmnop joined'],
    ['abcdefghijklmnopq', 'abcdefghijklmno… joined'],
  ])('shorten the name %s to what fits', async (name, words) => {
    const page = await settledIn({ users: { bob: { name } } })
    await page.users(1031, 'bob')
    expect(message(page)).toBe(words)
  })

  test('read a name that is a number as it stands', async () => {
    const page = await settledIn({ users: { bob: { name: 10086 } } })
    await page.users(1031, 'bob')
    expect(message(page)).toBe('10086 joined')
  })

  test('say together what comes meanwhile', async () => {
    const page = await settledIn()
    await page.users(1031, 'a')
    await page.users(1031, 'b')
    await page.users(1031, 'c', 'd')
    expect(message(page)).toBe('a joined')
    jest.advanceTimersByTime(4000)
    expect(message(page)).toBe('3 people joined')
  })

  test('do not announce whoever was here before us', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] })
    const page = await inRoom()
    jest.advanceTimersByTime(1999)
    await page.users(1031, 'bob')
    expect(message(page)).toBe('')
    jest.advanceTimersByTime(1)
    await page.users(1031, 'carol')
    expect(message(page)).toBe('carol joined')
  })

  test('announce nobody in a crowd', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] })
    const page = await inRoom()
    await page.users(1031, ...Array.from({ length: 12 }, (_, index) => `user${index}`))
    expect(message(page)).toBe('')
    jest.advanceTimersByTime(3000)
    await page.users(1031, 'late')
    expect(message(page)).toBe('')
  })

  test('say whose network is weak, once in half a minute', async () => {
    const page = await settledIn()
    const report = (netQualityLevel: number) => page.pusherEvent('netstatus', { info: { netQualityLevel } })
    await report(5)
    expect(message(page)).toBe('Your network is weak')
    jest.advanceTimersByTime(6000)
    await report(1)
    await report(5)
    expect(message(page)).toBe('')
    jest.advanceTimersByTime(30_000)
    await report(2)
    await report(4)
    expect(message(page)).toBe('Your network is weak')
  })

  test('say what has failed where a user can do something about it', async () => {
    const page = await settledIn()
    await page.pusherEvent('error', { errCode: 10002, errMsg: 'denied' })
    expect(message(page)).toContain('No permission for the microphone')
  })

  test('are heard by a screen reader, and leave out what the page has no words for', async () => {
    const page = await settledIn({ words: { told: { joined: '' } } })
    const node = must(bar(page).querySelector('.message'))
    expect([attribute(node, 'ariaRole'), attribute(node, 'ariaLive')]).toEqual(['status', 'polite'])
    const patches = patchesOf(page)
    await page.users(1031, 'bob')
    expect(patches).toEqual([])
    await page.users(1032, 'bob')
    jest.advanceTimersByTime(10)
    expect(message(page)).toBe('bob left')
  })
})

test('a clock that jumps back while the call lasts goes on from where it was', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] })
  const page = await inRoom({ controlsTimeout: 0 })
  jest.advanceTimersByTime(60_000)
  jest.setSystemTime(Date.now() - 3_600_000)
  jest.advanceTimersByTime(5000)
  expect(text(page, '.clock')).toMatch(/^1:0[45]$/)
})

describe('in the background', () => {
  test('nothing is updated; the clock is right when the page is back', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] })
    const page = await inRoom()
    page.room.triggerPageLifeTime('hide')
    const patches = patchesOf(page)
    jest.advanceTimersByTime(60_000)
    await page.users(1031, 'bob')
    jest.advanceTimersByTime(65_000)
    expect(patches).toEqual([])
    page.room.triggerPageLifeTime('show')
    expect(text(page, '.clock')).toBe('2:05')
  })

  test('what was said before is gone when the page is back, and what happened meanwhile is not said', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] })
    const page = await inRoom()
    jest.advanceTimersByTime(3000)
    await page.users(1031, 'bob')
    expect(text(page, '.message')).toBe('bob joined')
    page.room.triggerPageLifeTime('hide')
    await page.users(1031, 'carol')
    page.room.triggerPageLifeTime('show')
    expect(text(page, '.message')).toBe('')
    await page.users(1031, 'dave')
    expect(text(page, '.message')).toBe('dave joined')
  })
})
