import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocket } from 'ws'
import type { ClientMessage, ServerMessage } from '../../playground/rooms/room-messages'
import type { Streams } from '../../playground/rooms/streams'
import { RoomHost } from '../../playground/rooms/room-host'
import { RoomSocket } from '../../playground/server/room-socket'

const [seen, unseen]: Streams[] = [true, false].map((video) => ({ video, audio: true, aux: false }))
const nothing: Streams = { video: false, audio: false, aux: false }

let server: http.Server
let rooms: RoomSocket
beforeEach(async () => {
  rooms = new RoomSocket(new RoomHost(() => Promise.resolve(undefined)))
  server = http.createServer().on('upgrade', (request, socket, head) => rooms.upgrade(request, socket, head))
  await once(server.listen(0, '127.0.0.1'), 'listening')
})
afterEach(async () => {
  rooms.close()
  await once(server.close(), 'close')
})

/** A phone as the messages it sends and receives. */
class Client {
  readonly heard: ServerMessage[] = []
  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => this.heard.push(JSON.parse(data.toString()) as ServerMessage))
  }

  static async enter(userID: string, streams: Streams): Promise<Client> {
    const { port } = server.address() as AddressInfo
    const client = new Client(new WebSocket(`ws://127.0.0.1:${port}/room`))
    await once(client.socket, 'open')
    const url = `room://cloud.tencent.com/rtc?sdkappid=1&roomid=7&userid=${userID}&usersig=s`
    client.say({ type: 'enter', url, streams })
    await client.until(() => client.heard.some(({ type }) => type === 'peers'))
    return client
  }

  say(message: ClientMessage): void {
    this.socket.send(JSON.stringify(message))
  }

  async until(isTrue: () => boolean): Promise<void> {
    while (!isTrue()) await once(this.socket, 'message')
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
  bob.say({ type: 'publish', streams: seen as Streams })
  await alice.until(() => alice.told(1033).at(-1)?.includes('"hasvideo":true') ?? false)
  const carol = await Client.enter('carol', nothing)
  expect(carol.told(1033)).toHaveLength(1)
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
  bob.say({
    type: 'enter',
    url: 'room://h/rtc?sdkappid=1&roomid=7&userid=bob&usersig=s',
    streams: seen as Streams,
  })
  await once(bob.socket, 'close')
  const carol = await Client.enter('carol', nothing)
  expect([alice.told(1031), carol.told(1031)]).toEqual([[], []])
})
