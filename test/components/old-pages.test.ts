import fs from 'node:fs'
import path from 'node:path'
import { playUrl } from '../fakes/inputs'
import { FakeTag } from './fake-tag'
import { must, settled } from './settled'
import { attribute, fire, simulatorWithRoom, type Node } from './simulate'

// Pages as written since 2020 for Tencent's trtc-room, as separate files without any code of ours.
// test/browser/old-pages.test.ts runs the same files with real media.

const folder = path.resolve(__dirname, '../old-pages/pages')

type Page = Readonly<Record<string, (...args: unknown[]) => unknown>> & {
  readonly data: { readonly seen: string[]; readonly [name: string]: unknown }
}

/** The parts of WeChat's API that such pages use. */
const phone = { pusher: new FakeTag(), player: new FakeTag(), back: 0 }
const wx = {
  createLivePusherContext: () => phone.pusher.context,
  createLivePlayerContext: () => phone.player.context,
  getSystemInfoSync: () => ({ language: 'zh_CN' }),
  getStorageSync: () => '',
  setKeepScreenOn: () => undefined,
  nextTick: (callback: () => void) => void Promise.resolve().then(callback),
  navigateBack: () => void (phone.back += 1),
  request: ({ success }: { readonly success: (answer: object) => void }) =>
    success({ data: { sdkAppID: 1400000000, userSig: 'SECRET-userSig' } }),
}

const { simulator, roomId } = simulatorWithRoom(wx)

/** The definition that a page's script passes to the global `Page()`. */
function definitionOf(script: string): { readonly data: object; readonly [method: string]: unknown } {
  const found: object[] = []
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a page is a script with globals
  const run = new Function('Page', 'wx', script) as (...globals: unknown[]) => void
  run((definition: object) => found.push(definition), wx)
  return must(found[0]) as ReturnType<typeof definitionOf>
}

/** Runs the unchanged files of a page, with a simulator component as the page. */
class Opened {
  readonly node: Node

  constructor(name: string, query: object) {
    Object.assign(phone, { pusher: new FakeTag(), player: new FakeTag(), back: 0 })
    const [script = '', template = ''] = ['js', 'wxml'].map((extension) =>
      fs.readFileSync(path.join(folder, name, `${name}.${extension}`), 'utf8'),
    )
    const { data, ...methods } = definitionOf(script)
    const page = { template, usingComponents: { 'trtc-room': roomId }, data, methods }
    this.node = simulator.render(simulator.load(page))
    this.node.attach(document.body)
    for (const event of ['onLoad', 'onShow', 'onReady'])
      this.page[event]?.({ server: 'http://server', user: 'alice', room: '7', ...query })
  }

  static async open(name: string, query: object = {}): Promise<Opened> {
    const opened = new Opened(name, query)
    await settled()
    return opened
  }

  get page(): Page {
    return this.node.instance as unknown as Page
  }

  get seen(): readonly string[] {
    return this.page.data.seen
  }

  get room(): Node {
    const ids = ['#trtc-component', '#trtcroom', '#visit', '#lesson']
    return must(ids.map((id) => this.node.querySelector(id)).find(Boolean))
  }

  get pusher(): Node {
    return must(this.room.querySelector('.tile--local .tile__media'))
  }

  player(id: string, name: string): unknown {
    return attribute(must(this.room.querySelector(`#${id}`)), name)
  }

  /** Attributes of the pusher. */
  told(...names: string[]): unknown[] {
    return names.map((name) => attribute(this.pusher, name))
  }

  async native(code: number, message: object | string = ''): Promise<void> {
    const text = typeof message === 'string' ? message : JSON.stringify(message)
    fire(this.pusher, 'statechange', { code, message: text })
    await settled()
  }

  async joins(userid: string): Promise<void> {
    const playurl = playUrl(userid)
    await this.native(1031, { userlist: [{ userid }] })
    await this.native(1033, { userlist: [{ userid, playurl, streamtype: 'main', hasvideo: true }] })
    await this.native(1034, { userlist: [{ userid, playurl, hasaudio: true }] })
  }
}

const opened: Opened[] = []
afterEach(() => opened.splice(0).forEach(({ node }) => node.detach()))

async function open(name: string, query: object = {}): Promise<Opened> {
  const page = await Opened.open(name, query)
  opened.push(page)
  return page
}

beforeEach(() => {
  jest.spyOn(console, 'warn').mockImplementation(() => undefined)
})

test('a page with a form: texts for booleans, numbers that are none, and a room for two', async () => {
  const page = await open('room', { template: '1v1', localVideo: 'true', debugMode: 'false' })
  await page.native(1018)
  expect(page.told('enableCamera', 'enableMic', 'enableAgc', 'beauty')).toEqual([true, true, true, 9])
  expect(page.told('url')[0]).toContain('&roomid=7&userid=alice&')
  await page.joins('bob')
  expect(page.player('bob_main', 'muteVideo')).toBe(false)
  await page.joins('carol')
  expect(page.seen).toEqual([
    'LOCAL_JOIN alice',
    'REMOTE_USER_JOIN bob of 1',
    'REMOTE_USER_JOIN carol of 2',
    'LOCAL_LEAVE',
  ])
  expect(phone.pusher.calls).toEqual(['start', 'stop'])
})

test('the same page places its own tile, and listens to events of another version', async () => {
  const page = await open('room', { template: 'custom', localAudio: 'true' })
  await page.native(1018)
  const own = must(page.room.querySelector('.tile--local')).dom.getAttribute('style')
  expect(own).toContain('width:240px')
  expect(page.told('enableCamera', 'enableMic')).toEqual([false, true])
  await page.joins('bob')
  await page.native(1032, { userlist: [{ userid: 'bob' }] })
  expect(page.seen).toEqual(['LOCAL_JOIN alice', 'REMOTE_USER_JOIN bob of 1', 'REMOTE_USER_LEAVE bob'])
})

test('a page that fills its config in place and enters in every onShow', async () => {
  const page = await open('meeting')
  page.page['onShow']?.()
  await settled()
  await page.native(1018)
  page.page['onShow']?.()
  await settled()
  expect(phone.pusher.calls).toEqual(['start'])
  expect(page.seen).toEqual(['LOCAL_JOIN'])
  expect(page.told('enableCamera', 'enableMic')).toEqual([true, true])
  await page.joins('bob')
  expect(page.player('bob_main', 'muteAudio')).toBe(false)
  page.page['onUnload']?.()
  await settled()
  expect(phone.pusher.calls).toEqual(['start', 'stop'])
})

test('a page that uses every spelling of the old component, and leaves from a handler', async () => {
  const unhandled = jest.fn()
  process.on('unhandledRejection', unhandled)
  const page = await open('visit')
  await page.native(1018)
  expect(page.told('enableCamera', 'enableMic', 'beauty', 'audioVolumeType')).toEqual([
    true,
    true,
    5,
    'media',
  ])
  expect(page.told('url')[0]).toContain('encsmall=1&')
  await page.joins('bob')
  const style = must(page.room.querySelector('.tile--main')).dom.getAttribute('style')
  expect(style).toContain('z-index:3')
  expect(page.player('bob_main', 'objectFit')).toBe('contain')
  const asked = Object.fromEntries(
    phone.pusher.calls.map((name, index) => [name, phone.pusher.options[index]]),
  )
  expect(asked).toMatchObject({
    setMICVolume: { volume: 0.8 },
    setBGMVolume: { volume: '0.5' },
    sendMessage: { msg: 'hello' },
  })
  fire(must(page.room.querySelector('#bob_main')), 'netstatus', { info: { netJitter: 12 } })
  fire(must(page.room.querySelector('#bob_main')), 'audiovolumenotify', { volume: 40 })
  await settled()
  expect(page.page).toMatchObject({ loudest: 'bob', volume: 40, data: { jitter: 12 } })
  page.page['hangUp']?.()
  await settled()
  expect(page.seen).toContain('LOCAL_LEAVE')
  expect(phone.back).toBe(1)
  process.off('unhandledRejection', unhandled)
  expect(unhandled).not.toHaveBeenCalled()
})

test('a page for a lesson: an audience that stands up and sits down', async () => {
  const page = await open('lesson')
  await page.native(1018)
  expect(page.seen).toEqual(['entered'])
  expect(page.told('enableCamera', 'enableMic', 'devicePosition')).toEqual([false, false, 'back'])
  expect(page.told('url')[0]).toContain('appscene=live')
  await page.page['stand']?.()
  expect(page.told('enableCamera', 'enableMic')).toEqual([true, true])
  await page.page['sit']?.()
  expect(page.told('enableCamera', 'enableMic')).toEqual([false, false])
  expect(phone.pusher.calls).toEqual(['start'])
})
