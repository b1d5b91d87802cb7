import { parsePageUrl } from '../../playground/browser/phone/page-url'
import { EventChannel } from '../../playground/browser/phone/event-channel'
import { speechAt } from '../../playground/browser/media/speech'
import { hueOf } from '../../playground/browser/media/person'
import { parsePlayUrl } from '../../playground/browser/room/play-url'
import { RemoteUsers } from '../../playground/browser/room/remote-users'
import { answer } from '../../playground/browser/native/native-result'
import { wxCall } from '../../playground/browser/wx/wx-call'
import { users } from '../../playground/browser/wall/wall-query'
import { measuresOf } from '../../playground/browser/wx/measures'
import { themed } from '../../playground/browser/phone/themed'
import { announce, silent } from '../../playground/rooms/room-events'

describe('page urls', () => {
  test.each([
    ['/pages/a/a?x=1&y=%20', 'pages/b/b', 'pages/a/a', { x: '1', y: '%20' }],
    ['../a/a', 'pages/b/b', 'pages/a/a', {}],
    ['c', 'pages/b/b', 'pages/b/c', {}],
    ['./c?flag&e=a=b', 'pages/b/b', 'pages/b/c', { flag: '', e: 'a=b' }],
  ])('%s from %s', (url, from, path, query) => {
    expect(parsePageUrl(url, from)).toEqual({ path, query })
  })
})

describe('play urls', () => {
  test.each([
    ['room://cloud.tencent.com/rtc?userid=alice&streamtype=main', { userID: 'alice', picture: 'video' }],
    [' room://rtc.tencent.com?userid=a_b&streamtype=small', { userID: 'a_b', picture: 'video' }],
    ['room://cloud.tencent.com/rtc?userid=alice&streamtype=aux', { userID: 'alice', picture: 'aux' }],
    ['room://cloud.tencent.com/rtc?streamtype=main', undefined],
    ['', undefined],
    ['https://live/app/x.flv?key=1', { userID: 'push', picture: 'video', stream: 'x' }],
    ['rtmp://live/app/x', { userID: 'push', picture: 'video', stream: 'x' }],
  ])('%s', (url, played) => {
    expect(parsePlayUrl(url)).toEqual(played)
  })
})

test('what the room announces is what a phone knows of the others', () => {
  const users = new RemoteUsers()
  const streams = { video: true, audio: true, aux: true }
  for (const { code, message } of announce('bob', silent, streams)) users.apply(code, message)
  expect(users.streamsOf('bob')).toEqual(streams)
  for (const { code, message } of announce('bob', streams, { ...streams, video: false, aux: false }))
    users.apply(code, message)
  expect(users.streamsOf('bob')).toEqual({ video: false, audio: true, aux: false })
  for (const { code, message } of announce('bob', streams, silent)) users.apply(code, message)
  expect(users.streamsOf('bob')).toEqual(silent)
})

test('the six users have colours that nobody confuses', () => {
  const hues = users.map(hueOf).sort((a, b) => a - b)
  const gaps = hues.map((hue, index) => (hues[index + 1] ?? (hues[0] ?? 0) + 360) - hue)
  expect(Math.min(...gaps)).toBeGreaterThan(35)
})

test('a synthetic voice speaks in phrases with pauses, in a pitch of its own', () => {
  const moments = Array.from({ length: 400 }, (_, index) => index / 50)
  const levels = moments.map((moment) => speechAt(moment, 5).level)
  expect(Math.max(...levels)).toBeLessThanOrEqual(1)
  expect(levels.filter((level) => level === 0).length).toBeGreaterThan(100)
  expect(levels.filter((level) => level > 0.5).length).toBeGreaterThan(100)
  expect(speechAt(1, 5).pitch).not.toBe(speechAt(1, 6).pitch)
})

describe('calls of wx', () => {
  const double = wxCall('double', ({ n }: { readonly n: number }) => {
    if (n < 0) throw new Error('too small')
    return { n: n * 2 }
  })

  test('without callbacks it is a promise', async () => {
    await expect(double({ n: 2 })).resolves.toEqual({ n: 4, errMsg: 'double:ok' })
    await expect(double({ n: -1 })).rejects.toMatchObject({ errMsg: 'double:fail too small' })
  })

  test('with callbacks it is none, and complete always comes', async () => {
    const said: unknown[] = []
    const finished = new Promise<void>((resolve) => {
      const complete = (result: unknown): void => {
        said.push(result)
        resolve()
      }
      const returned = double({ n: -1, fail: (result) => said.push(result), complete })
      expect(returned).toBeUndefined()
    })
    await finished
    expect(said).toEqual([{ errMsg: 'double:fail too small' }, { errMsg: 'double:fail too small' }])
  })
})

test('calls of the native tags answer after they were made, with the fields of their result', async () => {
  const said: unknown[] = []
  const answered = answer(
    'operateLivePusher',
    { success: (result) => said.push(result), complete: () => said.push('complete') },
    () => ({ maxZoom: '3' }),
  )
  expect(said).toEqual([])
  await answered
  expect(said).toEqual([{ maxZoom: '3', errMsg: 'operateLivePusher:ok' }, 'complete'])
  await answer('operateLivePlayer', { fail: ({ errMsg }) => said.push(errMsg) }, () => {
    throw new Error('no picture')
  })
  expect(said.at(-1)).toBe('operateLivePlayer:fail no picture')
})

test('two pages hear each other until one stops listening', () => {
  const heard: unknown[] = []
  const channel = new EventChannel({ a: (value) => heard.push(value) })
  channel.once('b', (value) => heard.push(value))
  channel.emit('a', 1)
  channel.emit('b', 2)
  channel.emit('b', 3)
  channel.off('a')
  channel.emit('a', 4)
  expect(heard).toEqual([1, 2])
})

test.each([
  ['a long phone', 390, 844, 47, { top: 47, right: 0, bottom: 34, left: 0 }],
  ['a long phone on its side', 844, 390, 0, { top: 0, right: 47, bottom: 21, left: 47 }],
  ['a phone with a button', 375, 667, 20, { top: 20, right: 0, bottom: 0, left: 0 }],
  ['a tablet', 768, 1024, 24, { top: 24, right: 0, bottom: 20, left: 0 }],
])('%s keeps for itself what such phones keep', (_, width, height, statusBar, insets) => {
  expect(measuresOf(width, height)).toEqual({ statusBar, insets })
})

test('names of the theme stand for its values', () => {
  const style = { backgroundColor: '@ground', navigationBarTextStyle: '@unknown', title: 'a' }
  expect(themed(style, { ground: '#fff' })).toEqual({ ...style, backgroundColor: '#fff' })
})
