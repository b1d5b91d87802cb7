import { closeCalls } from '../../src/native/call'
import { call as callContext, callWx, type CallOptions, type NativeMethod } from '../../src/native/contexts'
import { askingMethods, playerMethods, pusherMethods } from '../../src/native/methods'
import { apis, type AsyncApi } from '../../src/native/wechat'
import { fate } from '../fakes/fate'

interface Options {
  readonly success: (result?: object) => void
  readonly fail: (error?: object) => void
  readonly [name: string]: unknown
}

const call = (context: object, name: NativeMethod, options?: CallOptions, holder?: object) =>
  callContext({ find: () => context, holder }, name, options)

afterEach(() => void jest.useRealTimers())

test('the answer of the platform is the answer of the promise', async () => {
  const context = {
    snapshot: ({ success }: Options) => success({ errMsg: 'ok', tempImagePath: '/tmp/a.png' }),
  }
  await expect(call(context, 'snapshot')).resolves.toMatchObject({ tempImagePath: '/tmp/a.png' })
})

test('a refusal keeps the words of the platform', async () => {
  const context = { toggleTorch: ({ fail }: Options) => fail({ errMsg: 'toggleTorch:fail front camera' }) }
  const refusal = {
    reason: 'nativeFailed',
    message: expect.stringContaining('toggleTorch:fail front camera') as string,
  }
  await expect(call(context, 'toggleTorch')).rejects.toMatchObject(refusal)
})

test('a refusal without words still has a reason', async () => {
  await expect(call({ stop: ({ fail }: Options) => fail() }, 'stop')).rejects.toMatchObject({
    reason: 'nativeFailed',
  })
})

test('a method that this version of WeChat lacks is unsupported, by name', async () => {
  const refusal = { reason: 'unsupported', message: expect.stringContaining('setZoom') as string }
  await expect(call({}, 'setZoom', { zoom: 2 })).rejects.toMatchObject(refusal)
})

test('a method that throws is a refusal', async () => {
  const context = {
    start() {
      throw new Error('no url')
    },
  }
  await expect(call(context, 'start')).rejects.toThrow('no url')
})

test('a method that never answers is given up', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate'] })
  const answer = call({ stop: () => undefined }, 'stop')
  jest.advanceTimersByTime(4999)
  expect(await fate(answer)).toBe('open')
  jest.advanceTimersByTime(1)
  expect(await fate(answer)).toBe('noAnswer')
})

test('options and the context itself reach the method', async () => {
  const seen: unknown[] = []
  const context = {
    name: 'pusher',
    sendMessage(this: { name: string }, { msg, success }: Options) {
      seen.push(this.name, msg)
      success()
    },
  }
  await call(context, 'sendMessage', { msg: 'hello' })
  expect(seen).toEqual(['pusher', 'hello'])
})

const names: readonly NativeMethod[] = [
  ...new Set([...pusherMethods, ...playerMethods, ...(Object.keys(apis) as (keyof typeof apis)[])]),
].filter((name): name is NativeMethod => apis[name as AsyncApi] !== ('returns' as string))

const oops = (): never => {
  throw new Error('oops')
}

/** Possible behaviours of a native method, and the result of the promise. */
const behaviours: Readonly<Record<string, readonly [method: unknown, settled: string, served: string[]]>> = {
  'is absent': [undefined, 'unsupported', ['fail', 'complete']],
  'is null': [null, 'unsupported', ['fail', 'complete']],
  throws: [oops, 'nativeFailed', ['fail', 'complete']],
  'throws nothing at all': [() => Promise.reject(new Error('oops')), 'nativeFailed', ['fail', 'complete']],
  succeeds: [({ success }: Options) => success({}), 'kept', ['success', 'complete']],
  'succeeds with null': [({ success }: Options) => success(null as never), 'kept', ['success', 'complete']],
  'fails with null': [({ fail }: Options) => fail(null as never), 'nativeFailed', ['fail', 'complete']],
  'fails with a text': [({ fail }: Options) => fail('no' as never), 'nativeFailed', ['fail', 'complete']],
  'answers by complete alone': [
    ({ complete }: Required<CallOptions>) => complete({ errMsg: 'it:ok' }),
    'kept',
    ['success', 'complete'],
  ],
  'fails by complete alone': [
    ({ complete }: Required<CallOptions>) => complete({ errMsg: 'it:fail busy' }),
    'nativeFailed',
    ['fail', 'complete'],
  ],
  'fails by complete alone, in spaced words': [
    ({ complete }: Required<CallOptions>) => complete({ errMsg: 'it: fail busy' }),
    'nativeFailed',
    ['fail', 'complete'],
  ],
  'answers twice': [
    ({ success, fail }: Options) => [success({}), success({}), fail({})],
    'kept',
    ['success', 'complete'],
  ],
}

describe.each(Object.entries(behaviours))('a method that %s', (_, [method, settled, served]) => {
  test.each(names)('%s: the promise settles, each callback is served once', async (name) => {
    const heard: string[] = []
    const hear = (what: string) => () => void heard.push(what)
    const options = { success: hear('success'), fail: hear('fail'), complete: hear('complete') }
    expect(await fate(call({ [name]: method }, name, options))).toBe(settled)
    expect(heard).toEqual(served)
  })
})

test.each(names)('%s settles before a callback of the page that throws', async (name) => {
  const success = ({ success }: Options) => Promise.resolve().then(() => success({}))
  for (const slip of ['success', 'complete'])
    expect(await fate(call({ [name]: success }, name, { [slip]: oops }))).toBe('kept')
  const fail = ({ fail }: Options) => fail({})
  expect(await fate(call({ [name]: fail }, name, { fail: oops }))).toBe('nativeFailed')
})

describe('a method that never answers', () => {
  const never = () => undefined
  const isAsking = (name: NativeMethod) =>
    askingMethods.includes(name) || apis[name as AsyncApi] === 'waits for the user'

  test.each(names)('%s is given up in five seconds, unless a person has to decide', async (name) => {
    jest.useFakeTimers({ doNotFake: ['setImmediate'] })
    const answer = call({ [name]: never }, name)
    jest.advanceTimersByTime(isAsking(name) ? 3_600_000 : 5000)
    expect(await fate(answer)).toBe(isAsking(name) ? 'open' : 'noAnswer')
  })

  test.each(names)('%s is cancelled when its holder goes away', async (name) => {
    jest.useFakeTimers({ doNotFake: ['setImmediate'] })
    const [holder, other] = [{}, {}]
    const answers = [call({ [name]: never }, name, {}, holder), call({ [name]: never }, name, {}, other)]
    closeCalls(holder)
    expect(await Promise.all(answers.map(fate))).toEqual(['cancelled', 'open'])
    expect(jest.getTimerCount()).toBe(isAsking(name) ? 0 : 1)
  })

  test('an answer that comes late still reaches the page', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate'] })
    let answer: (() => void) | undefined
    const heard: string[] = []
    const given = call({ snapshot: ({ success }: Options) => (answer = () => success()) }, 'snapshot', {
      success: () => void heard.push('success'),
    })
    jest.advanceTimersByTime(5000)
    answer?.()
    expect([await fate(given), heard]).toEqual(['noAnswer', ['success']])
  })
})

test('functions of wx are called as methods of wx', async () => {
  const found: unknown[] = []
  const getSetting = function (this: unknown, { success }: Options) {
    found.push(this)
    success()
  }
  const wx = { getSetting }
  Object.assign(globalThis, { wx })
  expect([await fate(callWx('getSetting')), found]).toEqual(['kept', [wx]])
})
