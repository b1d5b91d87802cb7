import { copyText, saveImage } from '../../src/native/contexts'
import { askingMethods } from '../../src/native/methods'
import { ask, has, productName } from '../../src/native/wechat'

type Facts = Readonly<Record<string, unknown>>

function phone(wx: Facts, app?: () => unknown): void {
  Object.assign(globalThis, { wx, getApp: app })
}

const fails = () => {
  throw new Error('too early')
}
const stored = (name: string) => ({
  getStorageSync: (key: string) => (key === 'TUIScene' ? name : undefined),
})
const appOf = (globalData: object | undefined) => () => ({ globalData })

test.each<[what: string, wx: Facts, app: (() => unknown) | undefined, product: unknown]>([
  ['a global', { TUIScene: 'TUIRoom', ...stored('TUICallKit') }, undefined, 'TUIRoom'],
  ['the storage', stored('TUICallKit'), appOf({ TUIScene: 'TUIRoom' }), 'TUICallKit'],
  ['the app', stored(''), appOf({ TUIScene: 'TUIRoom' }), 'TUIRoom'],
  ['an app without storage', { getStorageSync: fails }, appOf({ TUIScene: 'TUIRoom' }), 'TUIRoom'],
  ['an app that says nothing', {}, appOf(undefined), undefined],
  ['an app that is not there yet', {}, () => undefined, undefined],
  ['a plugin, which has no app', {}, undefined, undefined],
])('the product is named by %s', (_, wx, app, product) => {
  phone(wx, app)
  expect(productName()).toBe(product)
})

test('a function that is missing or fails answers nothing', () => {
  phone({ getWindowInfo: fails, getDeviceInfo: (...given: unknown[]) => given, getSetting: 'no function' })
  expect([ask('getWindowInfo'), ask('getAppBaseInfo'), ask('getDeviceInfo', 1, 2)]).toEqual([
    ...[undefined, undefined, [1, 2]],
  ])
  expect([has('getWindowInfo'), has('getAppBaseInfo'), has('getSetting')]).toEqual([true, false, false])
})

test('these methods wait for the user, so they are not given up', () => {
  expect(askingMethods).toEqual(['start', 'startPreview', 'startCasting', 'switchCasting'])
})

test('a picture is saved and a text is copied under the names of WeChat', async () => {
  const given: object[] = []
  const note = ({ success, ...options }: { success: (answer: object) => void }): void => {
    given.push(JSON.parse(JSON.stringify(options)) as object)
    success({ errMsg: 'ok' })
  }
  phone({ saveImageToPhotosAlbum: note, setClipboardData: note })
  await saveImage('/tmp/a.png')
  await copyText('a text')
  expect(given).toEqual([{ filePath: '/tmp/a.png' }, { data: 'a text' }])
})
