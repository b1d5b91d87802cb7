import { readApiKinds } from '../../playground/build/wx-api-names'
import { missingApi } from '../../playground/browser/wx/missing-api'

const kinds = readApiKinds()
const rows = Object.entries(kinds)
const make = (name: string): [(...args: unknown[]) => unknown, string[]] => {
  const told: string[] = []
  return [missingApi(name, kinds[name] ?? 'call', (text) => told.push(text)), told]
}

test('the functions of wx are known, with what they are', () => {
  expect(kinds).toMatchObject({
    getLocation: 'call',
    reportEvent: 'call',
    onBeaconUpdate: 'event',
    offBeaconUpdate: 'event',
    getRecorderManager: 'object',
    createBLEConnection: 'call',
    downloadFile: 'object',
    getBatteryInfoSync: 'record',
    isVKSupport: 'boolean',
    getApiCategory: 'string',
  })
  expect(rows.length).toBeGreaterThan(450)
})

describe.each(rows)('wx.%s, where it is missing (%s)', (name, kind) => {
  const [api, told] = make(name)

  test('throws nothing, with any arguments', async () => {
    for (const args of [[], [{}], [undefined], [null], ['text', {}], [() => undefined]])
      await Promise.resolve(api(...args)).catch(() => undefined)
    expect(told.every((text) => text === `wx.${name} is not available in the playground`)).toBe(true)
    expect(told.length > 0).toBe(kind !== 'event')
  })

  if (kind === 'call') {
    test('calls fail and complete once, after it has returned', async () => {
      const calls: string[] = []
      const failed = new Promise((done) => {
        api({
          success: () => calls.push('success'),
          fail: ({ errMsg }: { errMsg: string }) => calls.push(errMsg),
          complete: done,
        })
      })
      expect(calls).toEqual([])
      await failed
      expect(calls).toEqual([`${name}:fail not supported in the playground`])
    })

    test('rejects without callbacks', async () => {
      await expect(api({})).rejects.toMatchObject({ errMsg: `${name}:fail not supported in the playground` })
    })
  }
})

describe('an object that is missing', () => {
  interface Stub {
    onStop(listener: () => void): void
    start(options?: object): Stub
    context: { draw(): Stub }
    label: string
  }
  const recorder = make('getRecorderManager')[0]() as Stub

  test('takes listeners, and further calls on all that it gives', () => {
    expect(recorder.onStop(() => undefined)).toBeUndefined()
    expect(() => recorder.start({ duration: 1 }).context.draw().start()).not.toThrow()
  })

  test('keeps what is set on it', () => {
    recorder.label = 'mine'
    expect(recorder.label).toBe('mine')
  })

  test('is no promise, and can be printed and sent as JSON', async () => {
    expect(await Promise.resolve(recorder)).toBe(recorder)
    expect(`${recorder as unknown as string}`).toBe('getRecorderManager')
    expect(JSON.stringify({ recorder })).toBe('{}')
  })

  test('tells the method that failed', async () => {
    const result = await new Promise((fail) => recorder.start({ fail }))
    expect(result).toEqual({ errMsg: 'getRecorderManager.start:fail not supported in the playground' })
  })
})
