import { once, setMaxListeners } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocket } from 'ws'
import type { RoomWire, Server } from '../../playground/browser/server/server'
import { hostPhones } from '../../playground/browser/exported/phone-host'
import { RoomHost } from '../../playground/rooms/room-host'
import type { ClientMessage, ServerMessage } from '../../playground/rooms/room-messages'
import type { Streams } from '../../playground/rooms/streams'
import { RoomSocket } from '../../playground/server/room-socket'

const [seen, unseen]: Streams[] = [true, false].map((video) => ({ video, audio: true, aux: false }))
const nothing: Streams = { video: false, audio: false, aux: false }

/** Rooms, and the two ends of the way to them. */
interface Transport {
  /** How a phone connects. */
  readonly server: Server
  urlOf(userID: string): Promise<string>
  stop(): Promise<void>
}

const pushUrl = (userID: string, sdkAppID: number, userSig: string): string =>
  `room://h/rtc?sdkappid=${sdkAppID}&roomid=7&userid=${userID}&usersig=${userSig}`

async function sockets(): Promise<Transport> {
  const rooms = new RoomSocket(new RoomHost(() => Promise.resolve(undefined)))
  const server = http
    .createServer()
    .on('upgrade', (request, socket, head) => rooms.upgrade(request, socket, head))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  Object.assign(globalThis, { WebSocket, location: { origin: `http://127.0.0.1:${port}` } })
  return {
    server: (await freshly(() => import('../../playground/browser/server/http-server'))).httpServer,
    urlOf: (userID) => Promise.resolve(pushUrl(userID, 1, 's')),
    stop: async () => {
      rooms.close()
      await once(server.close(), 'close')
    },
  }
}

/** A page that is its own parent, like a phone that stands alone. */
async function ports(): Promise<Transport> {
  const origin = 'http://site'
  const page = new EventTarget()
  const opened: MessagePort[] = []
  const postMessage = (data: unknown, _origin: string, given: MessagePort[]): void => {
    opened.push(...given)
    page.dispatchEvent(Object.assign(new Event('message'), { origin, data, ports: given }))
  }
  Object.assign(page, { parent: { postMessage } })
  Object.assign(globalThis, { window: page, location: { origin, href: `${origin}/live/phone.html` } })
  setMaxListeners(0, page)
  const exported = () => import('../../playground/browser/exported/exported-server')
  const { exportedServer: server } = await freshly(exported)
  hostPhones()
  return {
    server,
    urlOf: async (userID) => {
      const answer = await server.fetch(`${origin}/usersig?userID=${userID}`, {})
      const { sdkAppID, userSig } = (await answer.json()) as { sdkAppID: number; userSig: string }
      return pushUrl(userID, sdkAppID, userSig)
    },
    stop: () => Promise.resolve(opened.forEach((port) => port.close())),
  }
}

/** The module, which looks for its own page when it is loaded. */
async function freshly<T>(load: () => Promise<T>): Promise<T> {
  let loaded: T | undefined
  await jest.isolateModulesAsync(async () => {
    loaded = await load()
  })
  return loaded as T
}

const transports = { sockets, ports }

describe.each(Object.keys(transports) as (keyof typeof transports)[])('over %s', (name) => {
  let transport: Transport
  beforeEach(async () => {
    transport = await transports[name]()
  })
  afterEach(() => transport.stop())

  /** A phone as the messages it sends and receives. */
  class Client {
    readonly heard: ServerMessage[] = []
    readonly closed: Promise<void>
    private readonly wire: RoomWire
    private check = (): void => undefined

    private constructor(opened: () => void) {
      let close = (): void => undefined
      this.closed = new Promise((resolve) => (close = resolve))
      this.wire = transport.server.connect({
        opened,
        received: (message) => {
          this.heard.push(message)
          this.check()
        },
        closed: close,
      })
    }

    static async enter(userID: string, streams: Streams): Promise<Client> {
      const url = await transport.urlOf(userID)
      const client = await new Promise<Client>((resolve) => {
        const made: Client = new Client(() => resolve(made))
      })
      client.say({ type: 'enter', url, streams })
      await client.until(() => client.heard.some(({ type }) => type === 'peers'))
      return client
    }

    say(message: ClientMessage): void {
      this.wire.send(message)
    }

    leaveWithoutAWord(): void {
      this.wire.close()
    }

    until(isTrue: () => boolean): Promise<void> {
      return new Promise((resolve) => {
        this.check = () => {
          if (isTrue()) resolve()
        }
        this.check()
      })
    }

    told(code: number): string[] {
      return this.heard.flatMap((news) => (news.type === 'event' && news.code === code ? [news.message] : []))
    }
  }

  test('of one who changes their mind 2,000 times the others hear little, and the last at the end', async () => {
    const alice = await Client.enter('alice', nothing)
    const bob = await Client.enter('bob', nothing)
    for (let time = 0; time < 2000; time += 1)
      bob.say({ type: 'publish', streams: [seen, unseen, nothing][time % 3] as Streams })
    bob.say({ type: 'publish', streams: { video: true, audio: true, aux: true } })
    // Only the last one has a screen.
    await alice.until(() => alice.told(1033).some((message) => message.includes('"streamtype":"aux"')))
    const carol = await Client.enter('carol', nothing)
    expect(carol.told(1033).filter((message) => message.includes('"hasvideo":true'))).toHaveLength(2)
    expect(alice.heard.length).toBeLessThan(400)
  })

  test('many who come at once share the lists of their room, and the last list has all of them', async () => {
    const alice = await Client.enter('alice', nothing)
    const names = Array.from({ length: 30 }, (_, index) => `guest${index}`)
    await Promise.all(names.map((name) => Client.enter(name, seen as Streams)))
    await alice.until(() => names.every((name) => alice.told(1020).at(-1)?.includes(`"${name}"`)))
    expect(alice.told(1020).length).toBeLessThan(names.length / 2)
  })

  test('who is out of the room is heard no more on that connection', async () => {
    const alice = await Client.enter('alice', nothing)
    const bob = await Client.enter('bob', nothing)
    bob.say({ type: 'exit' })
    bob.say({ type: 'enter', url: await transport.urlOf('bob'), streams: seen as Streams })
    await bob.closed
    const carol = await Client.enter('carol', nothing)
    expect([alice.told(1031), carol.told(1031)]).toEqual([[], []])
  })

  test('who is gone without a word has left', async () => {
    const alice = await Client.enter('alice', nothing)
    const bob = await Client.enter('bob', seen as Streams)
    await alice.until(() => alice.told(1031).length === 1)
    bob.leaveWithoutAWord()
    await alice.until(() => alice.told(1032).length === 1)
    await bob.closed
  })
})
