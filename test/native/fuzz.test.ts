import * as fc from 'fast-check'
import type { Input } from '../../src/machine/inputs'
import { isTaken } from '../../src/machine/seats'
import * as decode from '../../src/native/decode'
import * as views from '../../src/native/decode-views'
import { entryAliases, entryFields, type EnterParams } from '../../src/schema/entry-fields'
import { ParameterError } from '../../src/schema/room-error'
import { checkedEntry } from '../../src/session/enter-params'
import { pushUrl } from '../../src/view/room-url'
import { play, params, stateIn } from '../fakes/inputs'
import { runs } from '../fakes/runs'
import { expectSame } from '../fakes/same'

const codes = [
  0, 1002, 1018, 1019, 1020, 1021, 1022, 1031, 1032, 1033, 1034, 1102, 5000, 8003, -2301, -1307, -4711,
]
const names = [
  'bob',
  '__proto__',
  'constructor',
  'toString',
  'a&userid=eve',
  '李雷',
  '',
  ' ',
  'x'.repeat(300),
]
const anyName = fc.constantFrom(...names)
const odd = fc.constantFrom<unknown>(
  true,
  false,
  null,
  undefined,
  0,
  -1,
  NaN,
  '',
  'main',
  'aux',
  'small',
  [],
  {},
)

const item = fc.record(
  {
    userid: fc.oneof(anyName, odd),
    playurl: fc.oneof(anyName, odd),
    streamtype: odd,
    hasvideo: odd,
    hasaudio: odd,
  },
  { requiredKeys: [] },
)
const told = fc.array(fc.oneof({ weight: 5, arbitrary: item }, odd), { maxLength: 4 }).map((userlist) => {
  return JSON.stringify({ userlist })
})
/** Truncated at a random position, with a random replacement for the rest. */
const broken = fc
  .tuple(
    told,
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom('', '}', '"', '\u0000', '\ud800', '[[['),
  )
  .map(([text, share, rest]) => text.slice(0, Math.floor(text.length * share)) + rest)
const polluting = fc.constantFrom(
  '{"__proto__":{"polluted":1},"userlist":[{"__proto__":{"userid":"eve"}}]}',
  '{"userlist":{"length":4294967295}}',
  '{"userlist":[{"userid":{"toString":1}}]}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  'reason[99999999999999999999]',
  'reason[-1]reason[]',
)
const message = fc.oneof(told, broken, polluting, fc.string(), odd)
const detail = fc.oneof(
  { weight: 9, arbitrary: fc.record({ code: fc.constantFrom(...codes), message }) },
  { weight: 2, arbitrary: fc.record({ errCode: fc.oneof(odd, fc.integer()), errMsg: message }) },
  {
    weight: 1,
    arbitrary: fc.record({ info: fc.anything(), volume: fc.anything(), fullScreen: odd, direction: odd }),
  },
  { weight: 1, arbitrary: odd },
)

const viewEvents = ['castingstatechange', 'castinguserselect', 'leavepictureinpicture', '__proto__']

const all = (value: unknown, id: string): Input[] => [
  ...decode.decodePusherState(value),
  ...decode.decodePusherError(value),
  ...decode.decodePlayerState(value, id),
  ...decode.decodePlayerError(value, id),
  ...views.decodeFullscreen(value, id),
  ...views.decodeRenderError(value, id),
  ...viewEvents.flatMap((type) => [
    ...views.decodeCasting(value, id, type),
    ...views.decodePictureInPicture(value, id, type),
  ]),
  ...decode.decodeVolume(value, id),
  ...decode.decodeNet(value, id),
  ...decode.decodeMusic.progress(value),
]

afterEach(() => expect(({} as { polluted?: unknown }).polluted).toBeUndefined())

test('thirty thousand hostile messages do not break a room', () => {
  let state = stateIn('inRoom')
  fc.assert(
    fc.property(detail, anyName, (value, name) => {
      state = play(all(value, `${name}_main`), state).state
      if (state.phase === 'idle') state = stateIn('inRoom')
      const long = state.seats.filter(isTaken).filter(({ userID }) => userID.length > 1024)
      expectSame([state.outOfOrder.length <= 200, long], [true, []])
    }),
    runs(30_000),
  )
})

const list = (count: number, name: (index: number) => string) =>
  JSON.stringify({
    userlist: Array.from({ length: count }, (_, index) => ({ userid: name(index), hasvideo: true })),
  })

test.each([
  ['ten thousand users at once', 1031, list(10_000, (index) => `u${index}`)],
  ['ten thousand streams of nobody', 1033, list(10_000, (index) => `u${index}`)],
  ['ten thousand who leave unseen', 1032, list(10_000, (index) => `u${index}`)],
  ['a name of a megabyte', 1031, list(1, () => 'x'.repeat(1 << 20))],
  ['a megabyte that is no JSON', 1033, '['.repeat(1 << 20)],
  ['a megabyte of reasons', 1019, 'reason['.repeat(150_000)],
])('%s is no flood', (_, code, text) => {
  const inputs = decode.decodePusherState({ code, message: text })
  expect(inputs.length).toBeLessThanOrEqual(1001)
  const { state } = play(inputs, stateIn('inRoom'))
  expect(state.seats.length).toBeLessThanOrEqual(1000)
  expect(state.outOfOrder.length).toBeLessThanOrEqual(200)
})

test('a room does not fill up without bound, however many are told one after the other', () => {
  let state = stateIn('inRoom')
  for (let part = 0; part < 13; part++) {
    const text = list(1000, (index) => `u${part}-${index}`)
    state = play(decode.decodePusherState({ code: 1031, message: text }), state).state
  }
  expect(state.seats.length).toBe(1000)
})

test('an address of a megabyte is not played', () => {
  const user = { userid: 'bob', hasvideo: true, playurl: 'x'.repeat(1 << 20) }
  const text = JSON.stringify({ userlist: [user] })
  expect(decode.decodePusherState({ code: 1033, message: text })[1]).toMatchObject({ src: '' })
})

const injected = fc.constantFrom(
  '&',
  '=',
  '?',
  '#',
  '&userid=eve',
  '&roomid=9',
  '%26',
  '\n',
  '\u0000',
  '　',
  '🙂',
)
const poison = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.string({ maxLength: 8 }), injected, fc.string({ maxLength: 8 }))
      .map((parts) => parts.join('')),
  },
  { weight: 2, arbitrary: fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/) },
  { weight: 2, arbitrary: fc.integer() },
  { weight: 1, arbitrary: odd },
  { weight: 1, arbitrary: fc.constant('x'.repeat(5000)) },
)
const fieldNames = Object.keys({ ...entryFields, ...entryAliases })
const anyParams = fc
  .array(fc.tuple(fc.constantFrom(...fieldNames, '__proto__', 'url'), poison), { maxLength: 4 })
  .map((pairs) => ({ ...params, ...Object.fromEntries(pairs) }))

const keys = (url: string) =>
  url
    .slice(url.indexOf('?') + 1)
    .split('&')
    .map((pair) => pair.split('=')[0])
const expected = (withText: boolean) =>
  Object.values(entryFields)
    .map(({ key }) => key)
    .filter((key) => key !== '' && key !== (withText ? 'roomid' : 'strroomid'))

test('twenty thousand hostile parameters are refused by name, or add nothing to the url', () => {
  let accepted = 0
  fc.assert(
    fc.property(anyParams, (given) => {
      const entry = attempt(given)
      if (!entry) return
      accepted++
      const url = pushUrl(entry)
      expectSame(keys(url), expected(entry.strRoomID !== ''))
      expectSame(url.split('=').length, keys(url).length + 1)
    }),
    runs(20_000),
  )
  expect(accepted).toBeGreaterThan(1000)
})

test('a megabyte is refused in every text', () => {
  for (const name of ['userID', 'userSig', 'strRoomID', 'privateMapKey', 'streamID'])
    expect(() => checkedEntry({ ...params, [name]: 'x'.repeat(1 << 20) })).toThrow(ParameterError)
})

/** Null if it is refused; any other error is a failure. */
function attempt(given: EnterParams): ReturnType<typeof checkedEntry> | null {
  try {
    return checkedEntry(given)
  } catch (error) {
    if (!(error instanceof ParameterError)) throw error
    return null
  }
}
