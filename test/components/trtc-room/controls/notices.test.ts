import { Messages } from '../../../../components/trtc-room/controls/messages'
import { noticeOf, textOf, type Notice } from '../../../../components/trtc-room/controls/notices'
import { stringsFor } from '../../../../components/trtc-room/appearance/strings'

const english = stringsFor('en')
const weak = (userID: string, level: number): object => ({
  event: 'NETWORK_QUALITY',
  detail: { userID, level },
})

test.each<[effect: object, text: string]>([
  [weak('alice', 5), 'Your network is weak'],
  [weak('bob', 5), 'bob has a weak network'],
  [weak('bob', 1), ''],
  [{ event: 'PLAYER_STUCK', detail: { userID: 'bob', level: 5 } }, ''],
  [{ event: 'ERROR', detail: { reason: 'micFailed', fatal: false } }, 'The microphone could not be opened'],
  [{ event: 'ERROR', detail: { reason: 'micFailed', fatal: true } }, ''],
  [{ event: 'ERROR', detail: { reason: 'invalidParameter', fatal: false } }, ''],
])('%j is shown as %j', (effect, text) => {
  const notice = noticeOf(effect as never, 'alice', {})
  expect(textOf(notice ? [notice] : [], english)).toBe(text)
})

test.each([
  [7, '7 joined'],
  ['', 'bob joined'],
  [{}, 'bob joined'],
])('a user whom the page calls %j is told as: %s', (name, text) => {
  const notice = noticeOf({ event: 'REMOTE_USER_JOIN', detail: { userID: 'bob' } } as never, '', {
    bob: { name },
  })
  expect(textOf([notice as Notice], english)).toBe(text)
})

const told = (kind: Notice['kind'], name: string): Notice => ({ kind, userID: name, name })

test.each([
  [['a', 'b'], 'a, b joined'],
  [['a', 'b', 'c'], '3 people joined'],
])('%j who join together are told as: %s', (names, text) => {
  expect(
    textOf(
      names.map((name) => told('joined', name)),
      english,
    ),
  ).toBe(text)
})

test('of several who cannot be counted, two are named', () => {
  const weak = ['a', 'b', 'c'].map((name) => told('weakTheirs', name))
  expect(textOf(weak, english)).toBe('a, b has a weak network')
})

test('messages of one kind are shown together, then those of the next', () => {
  jest.useFakeTimers()
  const shown: string[] = []
  const messages = new Messages(Date.now, (notices) => {
    const text = notices.map(({ kind, name }) => `${kind} ${name}`).join()
    shown.push(text)
    return text
  })
  const all: readonly Notice[] = [
    told('joined', 'a'),
    told('left', 'b'),
    told('joined', 'c'),
    told('left', 'd'),
  ]
  all.forEach((notice) => messages.announce(notice))
  jest.runAllTimers()
  expect(shown).toEqual(['joined a', 'left b,left d', 'joined c', ''])
  const joins = (): void => messages.announce(told('joined', 'a'))
  joins()
  jest.runAllTimers()
  joins()
  expect(shown.slice(4)).toEqual(['joined a', '', 'joined a'])
  messages.stop()
  jest.runAllTimers()
  expect(shown).toHaveLength(7)
  jest.useRealTimers()
})

test('the weak network of a user is shown once, whoever else has one; each join and leave is shown', () => {
  jest.useFakeTimers()
  const shown: string[] = []
  const messages = new Messages(
    () => 0,
    (notices) => {
      shown.push(...notices.map(({ name }) => name))
      return ''
    },
  )
  for (const user of ['a', 'b', 'a']) messages.announce(told('weakTheirs', user))
  for (const kind of ['joined', 'left', 'joined', 'left'] as const) messages.announce(told(kind, 'c'))
  jest.runAllTimers()
  expect(shown).toEqual(['a', 'b', 'c', 'c', 'c', 'c'])
  jest.useRealTimers()
})
