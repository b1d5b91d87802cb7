import { HostPage, must, room7, settled } from '../../host-page'

const open = (properties: object = {}): Promise<HostPage> =>
  HostPage.open({ ...room7, userSig: 'SECRET-1', userSigExpire: 3600, ...properties })
const starts = (page: HostPage): number => page.pusher.calls.filter((name) => name === 'start').length
const standing = (page: HostPage): unknown => [page.methods.getLocalState().phase, starts(page)]

async function inRoom(properties: object = {}): Promise<HostPage> {
  const page = await open(properties)
  await page.entered()
  return page
}

type End = readonly [how: string, end: (page: HostPage) => Promise<unknown>]

const leaves: readonly End[] = [
  ['hung up by the page', (page) => page.methods.exitRoom()],
  ['hung up by the bar', (page) => hangUp(page)],
  ['hung up by the class', (page) => leaveByClass(page)],
]
const ends: readonly End[] = [
  ...leaves,
  ['put out by the server', (page) => page.pusherState(1019, 'reason[1]')],
]

async function leaveByClass(page: HostPage): Promise<void> {
  page.methods.getTRTC().exitRoom()
  await settled()
}

async function hangUp(page: HostPage): Promise<void> {
  must(page.room.querySelector('#controls')).instance.triggerEvent('control', { name: 'hangup' })
  await settled()
}

const changes: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  'a fresh signature': { userSig: 'SECRET-2' },
  'another life of the signature': { userSigExpire: 7200 },
  'another key of the room': { privateMapKey: 'KEY-2' },
  'another scene': { scene: 'videocall' },
}

describe.each(ends)('who is %s', (_, end) => {
  test.each(Object.entries(changes))('is not taken back by %s', async (_change, change) => {
    const page = await inRoom()
    await end(page)
    await settled()
    await page.set(change)
    expect(standing(page)).toEqual(['idle', 1])
  })

  test('is not taken back by a signature that goes and comes', async () => {
    const page = await inRoom()
    await end(page)
    await settled()
    await page.set({ userSig: '' })
    await page.set({ userSig: 'SECRET-2' })
    expect(standing(page)).toEqual(['idle', 1])
  })

  test.each([
    ['another room', { roomId: 8 }],
    ['the string room of the same digits', { roomId: 0, strRoomId: '7' }],
    ['another user', { userId: 'alan', userSig: 'SECRET-2' }],
    ['another application', { sdkAppId: 1400000001, userSig: 'SECRET-2' }],
  ])('enters when the page names %s', async (_other, change) => {
    const page = await inRoom()
    await end(page)
    await settled()
    await page.set(change)
    expect(standing(page)).toEqual(['entering', 2])
  })

  test('enters the same room when the page names it anew, or turns auto-enter on again', async () => {
    const page = await inRoom()
    await end(page)
    await settled()
    await page.set({ roomId: 0 })
    await page.set({ roomId: 7 })
    expect(starts(page)).toBe(2)
    await page.entered()
    await end(page)
    await settled()
    await page.set({ autoEnter: false })
    await page.set({ autoEnter: true })
    expect(starts(page)).toBe(3)
  })
})

test.each([
  ['userSig', -100018, { userSig: 'SECRET-2' }],
  ['privateMapKey', -100006, { privateMapKey: 'KEY-2' }],
])('a refused %s that is replaced is tried', async (_, code, change) => {
  const page = await open()
  await page.pusherState(code)
  expect(standing(page)).toEqual(['idle', 1])
  await page.set(change)
  await settled()
  expect(standing(page)).toEqual(['entering', 2])
})

describe.each(leaves)('nothing enters by itself that is %s', (_, leave) => {
  test.each([
    ['userSig', -100018, { userSig: 'SECRET-2' }],
    ['privateMapKey', -100006, { privateMapKey: 'KEY-2' }],
  ])('after its %s was refused', async (_name, code, change) => {
    const page = await open()
    await page.pusherState(code)
    await leave(page)
    await page.set(change)
    await settled()
    expect(standing(page)).toEqual(['idle', 1])
    await page.set({ roomId: 8 })
    await settled()
    expect(standing(page)).toEqual(['entering', 2])
  })

  test('before it has a signature', async () => {
    const page = await open({ userSig: '' })
    await leave(page)
    await page.set({ userSig: 'SECRET-1' })
    expect(standing(page)).toEqual(['idle', 0])
    await page.set({ roomId: 8 })
    expect(standing(page)).toEqual(['entering', 1])
  })

  test('after it was refused, nor when other properties change meanwhile', async () => {
    const page = await open()
    await page.pusherState(-100018)
    await leave(page)
    await page.set({ beauty: 3 })
    await page.set({ userSig: 'SECRET-2' })
    expect(standing(page)).toEqual(['idle', 1])
  })

  test('but what is asked for again, and refused again, is tried with the next signature', async () => {
    const page = await open()
    await page.pusherState(-100018)
    await leave(page)
    const entered = page.methods.enterRoom()
    await settled()
    await page.pusherState(-100018)
    await expect(entered).rejects.toMatchObject({ reason: 'userSigRefused' })
    await page.set({ userSig: 'SECRET-2' })
    await settled()
    expect(standing(page)).toEqual(['entering', 3])
  })
})

test('a signature that was not refused, but the network lost, enters nothing', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] })
  const page = await open()
  jest.advanceTimersByTime(10_000)
  await settled()
  await page.set({ userSig: 'SECRET-2' })
  expect(standing(page)).toEqual(['idle', 1])
  jest.useRealTimers()
})

test('who went to another room by the method stays there', async () => {
  const page = await inRoom()
  void page.methods.enterRoom({ roomID: 8 })
  await settled()
  await settled()
  await page.entered()
  await page.set({ userSig: 'SECRET-2' })
  expect(standing(page)).toEqual(['inRoom', 2])
})

test('a room that the class asks for is wanted again', async () => {
  const page = await open()
  await page.pusherState(-100018)
  await leaveByClass(page)
  page.methods.getTRTC().enterRoom({ sdkAppID: 1400000000, userID: 'alice', userSig: 'SECRET-1', roomID: 7 })
  await settled()
  await page.pusherState(-100018)
  await page.set({ userSig: 'SECRET-2' })
  await settled()
  expect(standing(page)).toEqual(['entering', 3])
})
