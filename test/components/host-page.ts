import {
  componentEvent,
  EVENT,
  type EventName,
  type RoomEvents,
  type StreamType,
} from '../../src/schema/events'
import { externalClasses } from '../../src/schema/hooks'
import { defaultProperties } from '../../components/trtc-room/properties/settings'
import type { ComponentMethods } from '../../src/facade/component-methods'
import { playUrl } from '../fakes/inputs'
import { recordForSecrets } from '../fakes/record-for-secrets'
import { FakeTag, type Answers } from './fake-tag'
import { must, settled } from './settled'
import { fire, simulatorWithRoom, type Node } from './simulate'

export { FakeTag } from './fake-tag'
export { must, settled } from './settled'

/** The local user, as properties. */
export const identity = { sdkAppId: 1400000000, userId: 'alice', userSig: 'SECRET-userSig' }
/** Properties of a page that enters room 7 when it opens. */
export const room7 = { ...identity, roomId: 7, autoEnter: true }

export interface Told {
  readonly event: string
  readonly detail: unknown
}

type ThemeListener = (change: { theme: string }) => void

/** The properties of the phone that a room reads. */
class FakePhone {
  language = 'en'
  theme: string | undefined
  page: HostPage | undefined
  readonly listeners: ThemeListener[] = []

  /** The user switches between light and dark. */
  turn(theme: string): void {
    this.theme = theme
    this.listeners.forEach((listener) => listener({ theme }))
  }

  forget(listener: ThemeListener): void {
    this.listeners.splice(this.listeners.indexOf(listener), 1)
  }
}

/** A page with one `<trtc-room>`, as an app would write it: sets properties, listens with `bind:`. */
export class HostPage {
  /** Events that the page received, without forwarded native codes. */
  readonly told: Told[] = []
  readonly codes: Told[] = []
  /** Gesture events that the page received. */
  readonly touches: Told[] = []
  readonly patches: Readonly<Record<string, unknown>>[] = []
  readonly pusher = new FakeTag()
  readonly player = new FakeTag()
  /** Ids of the players whose contexts were requested. */
  readonly played: string[] = []
  readonly album: string[] = []
  readonly copied: string[] = []
  readonly page: Node
  readonly room: Node

  /** The phone of the next page to open. */
  static readonly phone = new FakePhone()

  /** Sets a component for the abstract node `tile`. Call it before the first page is opened. */
  static useTile(definition: object): void {
    ownTile = definition
  }

  private constructor(properties: Readonly<Record<string, unknown>>, language: string, inside: string) {
    Object.assign(phone, { language, page: this })
    const { simulator, roomId } = load()
    const pageId = simulator.load({
      template: `<trtc-room id="room" ${bindings} ${attributes} ${classes}>${inside}</trtc-room>`,
      usingComponents: { 'trtc-room': roomId },
      data: { ...unset, ...properties },
      methods: {
        on: ({ type, detail }: { type: string; detail: unknown }) => {
          recordForSecrets(type, detail)
          this.tellerOf(type).push({ event: type, detail })
        },
      },
    })
    this.page = simulator.render(pageId)
    this.room = must(this.page.querySelector('#room'))
    this.watchSetData()
    this.page.attach(document.body)
  }

  /** `inside` is the content of the tag, for slots. */
  static async open(
    properties: Readonly<Record<string, unknown>> = {},
    language = 'en',
    inside = '',
  ): Promise<HostPage> {
    const page = new HostPage(properties, language, inside)
    opened.push(page)
    await settled()
    return page
  }

  private tellerOf(event: string): Told[] {
    if (touchEvents.includes(event)) return this.touches
    return event === 'localstateupdate' || event === 'remotestateupdate' ? this.codes : this.told
  }

  close(): void {
    if (this.page.dom.isConnected) this.page.detach()
    this.pusher.answerAll()
    // The simulator adds a style sheet for each page and looks through all of them.
    document.head.replaceChildren()
  }

  get methods(): ComponentMethods {
    return this.page.instance.selectComponent('#room') as ComponentMethods
  }

  /** Sets properties with the page's `setData`. */
  async set(properties: Readonly<Record<string, unknown>>): Promise<void> {
    this.page.setData(properties)
    await settled()
  }

  /** A state code of the native pusher, with its message as the platform sends it. */
  async pusherState(code: number, message: object | string = ''): Promise<void> {
    const text = typeof message === 'string' ? message : JSON.stringify(message)
    fire(this.livePusher, 'statechange', { code, message: text })
    await settled()
  }

  /** An event of a player's tag. */
  async playerEvent(streamID: string, name: string, detail: object): Promise<void> {
    fire(this.playerOf(streamID), name, detail)
    await settled()
  }

  /** An event of the pusher's tag. */
  async pusherEvent(name: string, detail: object = {}): Promise<void> {
    fire(this.livePusher, name, detail)
    await settled()
  }

  /** The server confirms the entry. */
  entered = (): Promise<void> => this.pusherState(1018)

  users(code: 1031 | 1032, ...userIDs: string[]): Promise<void> {
    return this.pusherState(code, { userlist: userIDs.map((userid) => ({ userid })) })
  }

  video(userid: string, hasvideo = true, streamtype: StreamType = 'main'): Promise<void> {
    return this.pusherState(1033, {
      userlist: [{ userid, playurl: playUrl(userid, streamtype), streamtype, hasvideo }],
    })
  }

  audio(userid: string, hasaudio = true): Promise<void> {
    return this.pusherState(1034, { userlist: [{ userid, playurl: playUrl(userid), hasaudio }] })
  }

  get livePusher(): Node {
    return must(this.room.querySelector('.tile--local .tile__media'))
  }

  get livePlayers(): Node[] {
    return this.room.querySelectorAll('.tile__media').filter((node) => node.dom.tagName === 'WX-LIVE-PLAYER')
  }

  playerOf(streamID: string): Node {
    return must(this.room.querySelector(`#${streamID}`))
  }

  /** The details of all events of a type so far. */
  detailsOf<K extends EventName>(name: K): RoomEvents[K][] {
    return this.told
      .filter(({ event }) => event === componentEvent(name))
      .map(({ detail }) => detail as RoomEvents[K])
  }

  /** As `detailsOf`, including forwarded native codes. */
  allOf(name: EventName): unknown[] {
    return [...this.told, ...this.codes]
      .filter(({ event }) => event === componentEvent(name))
      .map(({ detail }) => detail)
  }

  /** Waits for the first event of a type, in real time. */
  async next<K extends EventName>(name: K): Promise<RoomEvents[K][]> {
    while (this.detailsOf(name).length === 0) await settled()
    return this.detailsOf(name)
  }

  get events(): string[] {
    return this.told.map(({ event }) => event)
  }

  private watchSetData(): void {
    const { instance } = this.room
    const setData = instance.setData.bind(instance)
    instance.setData = (patch, done) => {
      this.patches.push(patch as Record<string, unknown>)
      setData(patch, done)
    }
  }
}

const opened: HostPage[] = []

// Timers of a page that is not closed would fire in the next test.
afterEach(() => opened.splice(0).forEach((page) => page.close()))

let loaded: ReturnType<typeof simulatorWithRoom> | undefined

const load = (): ReturnType<typeof simulatorWithRoom> => (loaded ??= simulatorWithRoom(wx, ownTile))

// A mutation test tells what runs while modules are loaded from what the first page runs.
if ('__stryker__' in globalThis) beforeAll(() => void load())

let ownTile: object | undefined

const { phone } = HostPage

/** The app's events; counts listeners. */
class FakeApp {
  private readonly listeners: { readonly event: string; readonly listener: () => void }[] = []

  readonly apis: Readonly<Record<string, unknown>> = Object.fromEntries(
    ['AppShow', 'AppHide', 'AudioInterruptionBegin', 'AudioInterruptionEnd'].flatMap((event) => [
      [`on${event}`, (listener: () => void) => this.add(event, listener)],
      [`off${event}`, (listener: () => void) => this.remove(event, listener)],
    ]),
  )

  private add(event: string, listener: () => void): void {
    this.listeners.push({ event, listener })
  }

  private remove(event: string, listener: () => void): void {
    const index = this.listeners.findIndex((one) => one.event === event && one.listener === listener)
    if (index >= 0) this.listeners.splice(index, 1)
  }

  get listening(): number {
    return this.listeners.length
  }

  async emit(event: string): Promise<void> {
    this.listeners.filter((one) => one.event === event).forEach(({ listener }) => listener())
    await settled()
  }
}

export const app = new FakeApp()

/** Adds or replaces functions of `wx` until the test ends. */
export function giveApis(apis: Readonly<Record<string, unknown>>): void {
  // The simulator replaces our object.
  load()
  const { wx: live } = globalThis as unknown as { readonly wx: Record<string, unknown> }
  for (const name of Object.keys(apis)) replaced.push([name, live[name]])
  Object.assign(live, apis)
}

const replaced: [name: string, before: unknown][] = []

afterEach(() => {
  const { wx: live } = globalThis as unknown as { readonly wx: Record<string, unknown> }
  for (const [name, before] of replaced.splice(0).reverse()) live[name] = before
})

const wx = {
  ...app.apis,
  createLivePusherContext: () => phone.page?.pusher.context,
  createLivePlayerContext: (id: string) => {
    phone.page?.played.push(id)
    return phone.page?.player.context
  },
  saveImageToPhotosAlbum: (options: Answers & { readonly filePath: string }) => {
    phone.page?.album.push(options.filePath)
    options.success?.({ errMsg: 'saveImageToPhotosAlbum:ok' })
  },
  setClipboardData: (options: Answers & { readonly data: string }) => {
    phone.page?.copied.push(options.data)
    options.success?.({ errMsg: 'setClipboardData:ok' })
  },
  getAppBaseInfo: () => ({ language: phone.language, theme: phone.theme }),
  onThemeChange: (listener: ThemeListener) => void phone.listeners.push(listener),
  offThemeChange: (listener: ThemeListener) => phone.forget(listener),
  request: () => {
    throw new Error('the room made a request')
  },
}

const unset = defaultProperties

const kebab = (name: string) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)

const attributes = Object.keys(unset)
  .map((name) => `${kebab(name)}="{{${name}}}"`)
  .join(' ')

const touchEvents: readonly string[] = ['tiletap', 'tiledoubletap', 'tilelongpress', 'controltap']

const bindings = [...(Object.keys(EVENT) as EventName[]).map(componentEvent), ...touchEvents]
  .map((name) => `bind:${name}="on"`)
  .join(' ')

const classes = Object.keys(externalClasses)
  .map((name) => `${name}="page-${name}"`)
  .join(' ')
