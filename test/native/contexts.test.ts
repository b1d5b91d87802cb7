import { call } from '../../src/native/contexts'
import { fate } from '../fakes/fate'

interface Options {
  readonly success: (result?: object) => void
  readonly fail: (error?: object) => void
  readonly [name: string]: unknown
}

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
  jest.useRealTimers()
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
