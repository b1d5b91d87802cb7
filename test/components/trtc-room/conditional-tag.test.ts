import { componentEvent, EVENT, type EventName } from '../../../src/schema/events'
import type { ComponentMethods } from '../../../src/facade/component-methods'
import { fate } from '../../fakes/fate'
import { FakeTag } from '../fake-tag'
import { must, settled } from '../settled'
import { fire, simulatorWithRoom, type Node } from '../simulate'

let pusher = new FakeTag()
const { simulator, roomId } = simulatorWithRoom({})
const bindings = (Object.keys(EVENT) as EventName[]).map((name) => `bind:${componentEvent(name)}="on"`)
const template = `<trtc-room wx:if="{{there}}" id="room" sdk-app-id="1400000000" user-id="alice"
  user-sig="SECRET-userSig" room-id="{{roomId}}" auto-enter ${bindings.join(' ')}></trtc-room>`

/** A page that renders its room conditionally and may remove it in any handler. */
class ConditionalPage {
  onEvent: (name: string) => void = () => undefined
  private readonly page: Node

  constructor() {
    pusher = new FakeTag()
    Object.assign((globalThis as unknown as { readonly wx: object }).wx, {
      createLivePusherContext: () => pusher.context,
      getAppBaseInfo: () => ({ language: 'en' }),
    })
    this.page = simulator.render(
      simulator.load({
        template,
        data: { there: false, roomId: 7 },
        usingComponents: { 'trtc-room': roomId },
        methods: { on: ({ type }: { readonly type: string }) => this.onEvent(type) },
      }),
    )
    this.page.attach(document.body)
    opened.push(this.page)
  }

  set(patch: object): Promise<void> {
    this.page.setData(patch)
    return settled()
  }

  get room(): Node | undefined {
    return this.page.querySelector('#room')
  }

  get methods(): ComponentMethods {
    return this.page.instance.selectComponent('#room') as ComponentMethods
  }

  /** A code of the native pusher, if it still exists. */
  async pusherState(code: number, message = ''): Promise<void> {
    const tag = this.room?.querySelector('.tile--local .tile__media')
    if (tag) fire(tag, 'statechange', { code, message })
    await settled()
  }
}

const opened: Node[] = []
afterEach(() => opened.splice(0).forEach((page) => page.dom.isConnected && page.detach()))

const joins = (...userIDs: readonly string[]): string =>
  JSON.stringify({ userlist: userIDs.map((userid) => ({ userid })) })

// prettier-ignore
const events: readonly (readonly [event: string, provoke: (page: ConditionalPage) => Promise<void>])[] = [
  ['statechange',    () => Promise.resolve()],
  ['localjoin',      (page) => page.pusherState(1018)],
  ['remoteuserjoin', (page) => page.pusherState(1018).then(() => page.pusherState(1031, joins('bob')))],
  ['error',          (page) => page.pusherState(1018).then(() => page.pusherState(-1301))],
  ['kickedout',      (page) => page.pusherState(1018).then(() => page.pusherState(1019, 'reason[1]'))],
  ['localleave',     (page) => page.pusherState(1018).then(() => page.methods.exitRoom())],
]

test.each(events)(
  'a tag taken away in the handler of %s leaves no pusher running',
  async (event, provoke) => {
    const page = new ConditionalPage()
    page.onEvent = (name) => {
      if (name === event) void page.set({ there: false })
    }
    await page.set({ there: true })
    await provoke(page)
    await settled()
    expect(page.room).toBeUndefined()
    expect(pusher.calls[pusher.calls.length - 1] ?? 'stop').toBe('stop')
  },
)

test('a tag taken away as its room is left does not start the next room', async () => {
  const page = new ConditionalPage()
  page.onEvent = (name) => {
    if (name === 'localleave') void page.set({ there: false })
  }
  await page.set({ there: true })
  await page.pusherState(1018)
  await page.set({ roomId: 8 })
  await settled()
  expect(page.room).toBeUndefined()
  expect([...new Set(pusher.calls)]).toEqual(['start', 'stop'])
})

test('of a tag that comes and goes ten times in a row only the last one enters', async () => {
  const page = new ConditionalPage()
  for (let i = 0; i < 10; i++) void page.set({ there: i % 2 === 0 })
  await page.set({ there: true })
  await settled()
  expect(pusher.calls.filter((name) => name === 'start')).toHaveLength(1)
  expect(pusher.calls[pusher.calls.length - 1]).toBe('start')
  await page.pusherState(1018)
  expect(page.methods.getLocalState().phase).toBe('inRoom')
})

test('a page may enter again in the handler of localleave, twenty times', async () => {
  const page = new ConditionalPage()
  let rounds = 0
  page.onEvent = (name) => {
    if (name === 'localleave' && rounds++ < 20) page.methods.enterRoom().catch(() => undefined)
  }
  await page.set({ there: true })
  for (let i = 0; i < 20; i++) {
    await page.pusherState(1018)
    await must(page.methods).exitRoom()
    await settled()
  }
  await page.pusherState(1018)
  expect(page.methods.getLocalState().phase).toBe('inRoom')
  expect(pusher.calls.filter((name) => name === 'start')).toHaveLength(21)
})

test('a method that is called before the tag is attached rejects, and never throws', async () => {
  const methods = simulator.render(roomId).instance as unknown as ComponentMethods
  expect(await fate(methods.enterRoom({ roomID: 7 }))).toBe('unknown')
  expect(await fate(methods.switchCamera())).toBe('unknown')
})

test('a tag that is not attached yet takes no harm from its page and its native tags', () => {
  const room = simulator.render(roomId)
  room.triggerPageLifeTime('hide')
  room.triggerPageLifeTime('show')
  fire(must(room.querySelector('.tile--local .tile__media')), 'statechange', { code: 1018 })
  expect(room.data['phase']).toBe('idle')
})
