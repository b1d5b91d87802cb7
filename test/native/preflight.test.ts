import { setImmediate } from 'node:timers'
import { closeCalls } from '../../src/native/call'
import { findObstacles } from '../../src/native/preflight'

type Apis = Readonly<Record<string, unknown>>
type Callbacks = { readonly success: (result: object) => void; readonly fail: (error: object) => void }

const both = { camera: true, mic: true }
const context = { createLivePusherContext: () => ({}) }
const info = (facts: object) => ({
  getSystemInfoSync: () => ({ platform: 'ios', SDKVersion: '3.0.0', ...facts }),
})
const settings = (authSetting: object) => ({
  getSetting: ({ success }: Callbacks) => success({ authSetting }),
})
const refusal = (errMsg: string) => ({ authorize: ({ fail }: Callbacks) => fail({ errMsg }) })
const asked: string[] = []
const consent = {
  authorize: ({ success, scope }: Callbacks & { readonly scope: string }) => {
    asked.push(scope)
    success({})
  },
}

function phone(...apis: readonly Apis[]): void {
  asked.length = 0
  Object.assign(globalThis, { wx: Object.assign({ ...context }, info({}), ...apis) as object })
}

// prettier-ignore
const rows: readonly (readonly [what: string, phone: readonly Apis[], reasons: readonly string[]])[] = [
  ['a phone where all is well', [settings({ 'scope.camera': true, 'scope.record': true })], []],
  ['WeChat DevTools', [info({ platform: 'devtools' })], ['devTools']],
  ['base library 2.9.5', [info({ SDKVersion: '2.9.5' })], ['lowVersion']],
  ['base library 1.9.90', [info({ SDKVersion: '1.9.90' })], ['lowVersion']],
  ['base library 10.2.0', [info({ SDKVersion: '10.2.0' })], []],
  ['an app whose version is told in words', [info({ SDKVersion: 'beta 2.9.0' })], []],
  ['base library 2.10.0', [info({ SDKVersion: '2.10.0' })], []],
  ['an app that does not say its version', [info({ SDKVersion: undefined })], []],
  ['an app whose version is empty', [info({ SDKVersion: '' })], []],
  ['an app whose version is no number', [info({ SDKVersion: 'beta' })], []],
  ['base library 2.9.5 by the newer source', [{ getAppBaseInfo: () => ({ SDKVersion: '2.9.5' }) }], ['lowVersion']],
  ['WeChat DevTools by the newer source', [{ getDeviceInfo: () => ({ platform: 'devtools' }) }], ['devTools']],
  ['newer sources that throw or answer nothing', [{ getAppBaseInfo: () => { throw new Error('early') }, getDeviceInfo: () => null }, info({ platform: 'devtools' })], ['devTools']],
  ['an app without a live-pusher', [{ createLivePusherContext: undefined }], ['unsupported']],
  ['an open privacy guide', [{ getPrivacySetting: ({ success }: Callbacks) => success({ needAuthorization: true }) }], ['privacy']],
  ['an accepted privacy guide', [{ getPrivacySetting: ({ success }: Callbacks) => success({ needAuthorization: false }) }], []],
  ['a camera refused before', [settings({ 'scope.camera': false })], ['cameraDenied']],
  ['both refused before', [settings({ 'scope.camera': false, 'scope.record': false })], ['micDenied', 'cameraDenied']],
  ['the switch of the system off', [{ getAppAuthorizeSetting: () => ({ cameraAuthorized: 'denied', microphoneAuthorized: 'authorized' }) }], ['cameraBlocked']],
  ['a switch never touched', [{ getAppAuthorizeSetting: () => ({ cameraAuthorized: 'not determined', microphoneAuthorized: 'not determined' }) }, info({ cameraAuthorized: false })], []],
  ['the switch off on an older base library', [info({ SDKVersion: '2.10.0', microphoneAuthorized: false })], ['micBlocked']],
  ['the switch off and refused before', [settings({ 'scope.record': false }), info({ microphoneAuthorized: false })], ['micBlocked']],
  ['functions that throw', [{ getSystemInfoSync: () => { throw new Error('early') }, getAppAuthorizeSetting: () => { throw new Error('early') }, getSetting: () => { throw new Error('early') } }], []],
  ['functions that fail', [{ getSetting: ({ fail }: Callbacks) => fail({ errMsg: 'getSetting:fail' }), getPrivacySetting: ({ fail }: Callbacks) => fail({}) }], []],
  ['answers without anything in them', [{ getSetting: ({ success }: Callbacks) => success({}), getSystemInfoSync: () => null }], []],
]

test.each(rows)('O11 on %s it finds what there is, without asking', async (_, apis, reasons) => {
  phone(consent, ...apis)
  expect(await findObstacles(both, false)).toEqual(reasons)
  expect(asked).toEqual([])
})

describe('asking', () => {
  test('is about what was never asked for, and only about what is wanted', async () => {
    phone(consent, settings({ 'scope.camera': true }))
    expect(await findObstacles(both, true)).toEqual([])
    expect(asked).toEqual(['scope.record'])
    phone(consent)
    await findObstacles({ camera: true }, true)
    expect(asked).toEqual(['scope.camera'])
    await findObstacles({}, true)
    expect(asked).toEqual(['scope.camera'])
  })

  test.each([
    ['authorize:fail auth deny', ['micDenied', 'cameraDenied']],
    ['authorize:fail system permission denied', ['micBlocked', 'cameraBlocked']],
  ])('an answer %s is told for what it is', async (errMsg, reasons) => {
    phone(refusal(errMsg))
    expect(await findObstacles(both, true)).toEqual(reasons)
  })

  test('where the phone cannot ask it is taken to be well', async () => {
    phone({})
    expect(await findObstacles(both, true)).toEqual([])
  })

  test('a user may think for as long as they like', async () => {
    jest.useFakeTimers()
    let answer: Partial<Callbacks> = {}
    phone({ authorize: (options: Callbacks) => (answer = options) })
    const found = findObstacles({ mic: true }, true)
    await jest.advanceTimersByTimeAsync(3_600_000)
    answer.fail?.({ errMsg: 'authorize:fail auth deny' })
    expect(await found).toEqual(['micDenied'])
    jest.useRealTimers()
  })

  test('ends when the page that asks goes away', async () => {
    const holder = {}
    phone({ authorize: () => undefined })
    const found = findObstacles({ mic: true }, true, holder)
    await new Promise(setImmediate)
    closeCalls(holder)
    expect(await found).toEqual([])
  })
})
