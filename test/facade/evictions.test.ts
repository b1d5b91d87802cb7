import { TRTC } from '../../src/facade/trtc'
import { NativePhone } from './native-phone'
import { GuidePage, type AnyTRTC } from './page'

// eslint-disable-next-line @typescript-eslint/no-require-imports -- the peer is a script without types
const Peer = require('trtc-wx-sdk') as new (context: object, options: object) => AnyTRTC

const pages = {
  theirs: () => new GuidePage(new Peer({}, { env: 'test' }), true),
  ours: () => new GuidePage(new TRTC({}) as unknown as AnyTRTC, false),
}

/** The KICKED_OUT events of a page after it has called `start()` and received these codes. */
function kicksAfter(whose: keyof typeof pages, ...codes: readonly (readonly [number, string])[]): string[] {
  new NativePhone().install()
  const page = pages[whose]()
  page.follow({ do: 'enter', room: 7, more: {} })
  for (const [code, message] of codes) page.follow({ do: 'native', code, message })
  return page.take().flatMap(({ event }) => (event === 'KICKED_OUT' ? [event] : []))
}

beforeEach(() => {
  jest.useFakeTimers()
  for (const level of ['info', 'log', 'error'] as const)
    jest.spyOn(console, level).mockImplementation(() => undefined)
})
afterEach(() => {
  jest.restoreAllMocks()
  jest.useRealTimers()
})

test.each([
  '',
  'reason[0]',
  'exit, reason[0]',
  'reason[1]',
  'reason[2]',
  'reason[-1]',
  'reason[]',
  'reason[00]',
  'bye',
])('an exit with the message "%s" is told in the room as trtc-wx-sdk tells it', (message) => {
  const kicks = kicksAfter('theirs', [1018, ''], [1019, message])
  expect(kicks).toEqual(message.includes('reason[0]') ? [] : ['KICKED_OUT'])
  expect(kicksAfter('ours', [1018, ''], [1019, message])).toEqual(kicks)
})

test('so is an eviction before the room is confirmed', () => {
  expect(kicksAfter('ours', [1019, 'reason[1]'])).toEqual(kicksAfter('theirs', [1019, 'reason[1]']))
})
