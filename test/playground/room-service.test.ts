import { parseBots } from '../../playground/rooms/bots'
import { parseClientMessage } from '../../playground/rooms/room-messages'
import type { Delivery, ServerMessage } from '../../playground/rooms/room-messages'
import type { Streams } from '../../playground/rooms/streams'
import { RoomService } from '../../playground/rooms/room-service'
import type { SigFault } from '../../playground/rooms/user-sig'

const both: Streams = { video: true, audio: true, aux: false }
const silent: Streams = { video: false, audio: false, aux: false }

/** A service that records what each phone receives. Phones are named after their users. */
class Rooms {
  readonly got = new Map<string, ServerMessage[]>()
  sigFault: SigFault | undefined
  private readonly service = new RoomService()

  enter(peer: string, streams: Streams = both, room = 'roomid=7', user = peer): void {
    const url = `room://cloud.tencent.com/rtc?sdkappid=1&${room}&userid=${user}&usersig=s`
    this.keep(this.service.receive(peer, { type: 'enter', url, streams }, this.sigFault))
  }

  publish(peer: string, streams: Streams): void {
    this.keep(this.service.receive(peer, { type: 'publish', streams }))
  }

  bots(peer: string, text: string): void {
    this.keep(this.service.receive(peer, { type: 'bots', bots: parseBots(text) }))
  }

  exit(peer: string): void {
    this.keep(this.service.receive(peer, { type: 'exit' }))
  }

  lose(peer: string): void {
    this.keep(this.service.lose(peer))
  }

  signal(from: string, to: string): void {
    this.keep(
      this.service.receive(from, {
        type: 'signal',
        to,
        signal: { kind: 'candidate', candidate: { candidate: 'c' } },
      }),
    )
  }

  /** What a phone received since the last call: codes of events, types of other messages. */
  take(peer: string): (number | string)[] {
    return this.takeAll(peer).map((message) => (message.type === 'event' ? message.code : message.type))
  }

  takeAll(peer: string): ServerMessage[] {
    const messages = this.got.get(peer) ?? []
    this.got.delete(peer)
    return messages
  }

  events(peer: string): (readonly [number, string])[] {
    return this.takeAll(peer).flatMap((message) =>
      message.type === 'event' ? [[message.code, message.message] as const] : [],
    )
  }

  private keep(deliveries: readonly Delivery[]): void {
    for (const { to, message } of [...deliveries, ...this.service.takeLists()])
      this.got.set(to, [...(this.got.get(to) ?? []), message])
  }
}

let rooms: Rooms
beforeEach(() => {
  rooms = new Rooms()
})

describe('entering', () => {
  test('the first one hears 1018 and of nobody', () => {
    rooms.enter('alice')
    expect(rooms.take('alice')).toEqual([1018, 'peers'])
  })

  test('the others hear of a new anchor: 1031, its sound, its picture, then the full list', () => {
    rooms.enter('alice')
    rooms.take('alice')
    rooms.enter('bob')
    expect(rooms.events('alice')).toEqual([
      [1031, '{"userlist":[{"userid":"bob"}]}'],
      [
        1034,
        '{"userlist":[{"userid":"bob","playurl":"room://cloud.tencent.com/rtc?userid=bob&streamtype=main","hasaudio":true}]}',
      ],
      [
        1033,
        '{"userlist":[{"userid":"bob","playurl":"room://cloud.tencent.com/rtc?userid=bob&streamtype=main","streamtype":"main","hasvideo":true}]}',
      ],
      [
        1020,
        '{"userlist":[{"userid":"bob","playurl":"room://cloud.tencent.com/rtc?userid=bob&streamtype=main"}]}',
      ],
    ])
  })

  test('a late one is told of all anchors after 1018, and whom to call', () => {
    rooms.enter('alice')
    rooms.enter('bob', { video: false, audio: true, aux: true })
    rooms.enter('carol', silent)
    const messages = rooms.takeAll('carol')
    expect(messages.map((message) => (message.type === 'event' ? message.code : message.type))).toEqual([
      1018,
      1031,
      1034,
      1033,
      1031,
      1034,
      1033,
      1020,
      'peers',
    ])
    expect(messages.at(-1)).toEqual({
      type: 'peers',
      peers: [
        { peerID: 'alice', userID: 'alice' },
        { peerID: 'bob', userID: 'bob' },
      ],
    })
  })

  test('nobody hears of an audience, but it is called all the same', () => {
    rooms.enter('alice')
    rooms.take('alice')
    rooms.enter('bob', silent)
    expect(rooms.take('alice')).toEqual([])
    rooms.enter('carol', silent)
    expect(rooms.takeAll('carol').at(-1)).toMatchObject({ peers: [{ userID: 'alice' }, { userID: 'bob' }] })
  })

  test.each([
    ['another number', 'roomid=8'],
    ['a string room of the same digits', 'strroomid=7'],
  ])('%s is another room', (_, room) => {
    rooms.enter('alice')
    rooms.take('alice')
    rooms.enter('bob', both, room)
    expect([rooms.take('alice'), rooms.take('bob')]).toEqual([[], [1018, 'peers']])
  })

  test('a bad sig is refused with the most telling code first, and the others hear nothing', () => {
    rooms.enter('alice')
    rooms.take('alice')
    rooms.sigFault = 'expired'
    rooms.enter('bob')
    expect(rooms.take('bob')).toEqual([-100018, -3301, 1022, 'bye'])
    expect(rooms.take('alice')).toEqual([])
  })

  test('the sig of another application is refused as such', () => {
    rooms.sigFault = 'wrongApp'
    rooms.enter('bob')
    expect(rooms.take('bob')[0]).toBe(-100015)
  })

  test('a url that names no room is refused with the code of its fault', () => {
    rooms.enter('alice', both, 'roomid=0')
    expect(rooms.take('alice')).toEqual([-3318, -3301, 1022, 'bye'])
  })
})

describe('publishing', () => {
  beforeEach(() => {
    rooms.enter('alice')
    rooms.enter('bob')
    rooms.take('alice')
    rooms.take('bob')
  })

  test('turning the camera off and on says so with main', () => {
    rooms.publish('bob', { ...both, video: false })
    rooms.publish('bob', both)
    expect(rooms.events('alice')).toEqual([
      [
        1033,
        '{"userlist":[{"userid":"bob","playurl":"room://cloud.tencent.com/rtc?userid=bob&streamtype=main","streamtype":"main","hasvideo":false}]}',
      ],
      [
        1033,
        '{"userlist":[{"userid":"bob","playurl":"room://cloud.tencent.com/rtc?userid=bob&streamtype=main","streamtype":"main","hasvideo":true}]}',
      ],
    ])
    expect(rooms.take('bob')).toEqual([])
  })

  test('turning the microphone off says so without a streamtype', () => {
    rooms.publish('bob', { ...both, audio: false })
    expect(rooms.events('alice')).toEqual([
      [
        1034,
        '{"userlist":[{"userid":"bob","playurl":"room://cloud.tencent.com/rtc?userid=bob&streamtype=main","hasaudio":false}]}',
      ],
    ])
  })

  test('publishing the same again says nothing', () => {
    rooms.publish('bob', both)
    expect(rooms.take('alice')).toEqual([])
  })

  test('an anchor whose last stream ends becomes audience: 1032 and a list without it', () => {
    rooms.publish('bob', silent)
    expect(rooms.take('alice')).toEqual([1034, 1033, 1032, 1020])
  })

  test('an audience that begins to publish becomes an anchor', () => {
    rooms.publish('bob', silent)
    rooms.take('alice')
    rooms.publish('bob', { ...silent, audio: true })
    expect(rooms.take('alice')).toEqual([1031, 1034, 1020])
  })

  test('a shared screen is announced as aux, and its end too', () => {
    rooms.publish('bob', { ...both, aux: true })
    rooms.publish('bob', both)
    expect(rooms.events('alice')).toEqual(
      [true, false].map((on) => [
        1033,
        `{"userlist":[{"userid":"bob","playurl":"room://cloud.tencent.com/rtc?userid=bob&streamtype=aux","streamtype":"aux","hasvideo":${on}}]}`,
      ]),
    )
  })

  test('a second screen is refused to the one who shares it, and announced to nobody', () => {
    rooms.publish('bob', { ...both, aux: true })
    rooms.take('alice')
    rooms.publish('alice', { ...both, aux: true })
    expect([rooms.take('alice'), rooms.take('bob')]).toEqual([[-102016], []])
  })

  test('the screen is free again when its owner has left', () => {
    rooms.publish('bob', { ...both, aux: true })
    rooms.lose('bob')
    rooms.enter('carol', silent)
    rooms.take('carol')
    rooms.publish('alice', { ...both, aux: true })
    expect(rooms.take('carol')).toEqual([1033])
  })
})

describe('leaving', () => {
  beforeEach(() => {
    rooms.enter('alice')
    rooms.enter('bob')
    rooms.take('alice')
    rooms.take('bob')
  })

  test('whoever leaves gets 1019 with reason[0], the others 1032', () => {
    rooms.exit('bob')
    expect(rooms.takeAll('bob')).toEqual([
      { type: 'event', code: 1019, message: 'exit room success, reason[0]' },
      { type: 'bye' },
    ])
    expect(rooms.take('alice')).toEqual([1034, 1033, 1032, 'peerLeft', 1020])
  })

  test('a connection that breaks counts as leaving', () => {
    rooms.lose('bob')
    expect([rooms.take('alice'), rooms.take('bob')]).toEqual([[1034, 1033, 1032, 'peerLeft', 1020], []])
  })

  test('leaving twice is leaving once', () => {
    rooms.exit('bob')
    rooms.lose('bob')
    expect(rooms.take('alice').filter((code) => code === 1032)).toHaveLength(1)
  })

  test('an audience goes without a word but to the connections', () => {
    rooms.enter('carol', silent)
    rooms.exit('carol')
    expect(rooms.take('alice')).toEqual(['peerLeft'])
  })

  test('a second entry with the same userID evicts the first with reason[1]', () => {
    rooms.enter('bob-again', both, 'roomid=7', 'bob')
    expect(rooms.takeAll('bob')).toEqual([
      { type: 'event', code: 1019, message: 'exit room success, reason[1]' },
      { type: 'bye' },
    ])
    expect(rooms.take('bob-again')).toEqual([1018, 1031, 1034, 1033, 1020, 'peers', 1020])
    expect(rooms.take('alice')).toEqual([1034, 1033, 1032, 'peerLeft', 1031, 1034, 1033, 1020])
  })

  test('the same userID in another room evicts nobody', () => {
    rooms.enter('bob-again', both, 'roomid=8', 'bob')
    expect(rooms.take('bob')).toEqual([])
  })
})

describe('signalling', () => {
  test('is carried between members of one room, with the name of the sender', () => {
    rooms.enter('alice')
    rooms.enter('bob')
    rooms.take('bob')
    rooms.signal('alice', 'bob')
    expect(rooms.takeAll('bob')).toEqual([
      {
        type: 'signal',
        from: { peerID: 'alice', userID: 'alice' },
        signal: { kind: 'candidate', candidate: { candidate: 'c' } },
      },
    ])
  })

  test('does not reach other rooms', () => {
    rooms.enter('alice')
    rooms.enter('bob', both, 'roomid=8')
    rooms.take('bob')
    rooms.signal('alice', 'bob')
    expect(rooms.take('bob')).toEqual([])
  })
})

describe('bots', () => {
  beforeEach(() => {
    rooms.enter('alice')
    rooms.enter('bob')
    rooms.take('alice')
    rooms.take('bob')
  })

  test('are announced to all by the same events as users, after the phones know how they are', () => {
    rooms.bots('alice', 'mei,leo:novideo')
    const heard = ['bots', 1031, 1034, 1033, 1031, 1034, 1020]
    expect([rooms.take('alice'), rooms.take('bob')]).toEqual([heard, heard])
  })

  test('come, go and change by a new list', () => {
    rooms.bots('alice', 'mei,leo')
    rooms.take('bob')
    rooms.bots('bob', 'mei:mute,zoe')
    expect(rooms.take('bob')).toEqual(['bots', 1034, 1033, 1032, 'peerLeft', 1034, 1031, 1034, 1033, 1020])
  })

  test('a manner that the room does not announce is told to the phones alone', () => {
    rooms.bots('alice', 'mei')
    rooms.take('alice')
    rooms.bots('alice', 'mei:speaking.weak')
    expect(rooms.takeAll('alice')).toEqual([{ type: 'bots', bots: parseBots('mei:speaking.weak') }])
  })

  test('who comes later hears of them and calls none', () => {
    rooms.bots('alice', 'mei')
    rooms.enter('carol', silent)
    const messages = rooms.takeAll('carol')
    expect(messages[1]).toEqual({ type: 'bots', bots: parseBots('mei') })
    expect(messages.at(-1)).toMatchObject({ peers: [{ userID: 'alice' }, { userID: 'bob' }] })
  })

  test('do not take the name of somebody who is there', () => {
    rooms.bots('alice', 'bob,mei')
    expect(rooms.takeAll('alice')[0]).toEqual({ type: 'bots', bots: parseBots('mei') })
  })

  test('share a screen as others do: one in a room', () => {
    rooms.bots('alice', 'mei:share')
    rooms.take('alice')
    rooms.publish('alice', { ...both, aux: true })
    expect(rooms.take('alice')).toEqual([-102016])
  })

  test('are gone with the last phone', () => {
    rooms.bots('alice', 'mei')
    for (const phone of ['alice', 'bob']) rooms.exit(phone)
    rooms.take('alice')
    rooms.enter('alice')
    expect(rooms.take('alice')).toEqual([1018, 'peers'])
  })

  test('of somebody who is in no room are nobody', () => {
    rooms.bots('carol', 'mei')
    expect([rooms.take('alice'), rooms.take('carol')]).toEqual([[], []])
  })
})

describe('the words for bots', () => {
  test.each([
    ['', []],
    ['2', ['mei', 'leo']],
    ['mei, zoe:quiet', ['mei', 'zoe']],
    ['no such name,:share,ok', ['ok']],
  ])('%j names %j', (text, users) => {
    expect(parseBots(text).map(({ userID }) => userID)).toEqual(users)
  })

  test('say how somebody is; unknown ones say nothing', () => {
    const [mei, leo] = parseBots('mei:novideo.mute.quiet.weak.nonsense,leo:share.speaking.stuck')
    expect(mei).toEqual({ userID: 'mei', streams: silent, voice: 'off', network: 5, picture: 'moving' })
    expect(leo).toEqual({
      userID: 'leo',
      streams: { ...both, aux: true },
      voice: 'on',
      network: 1,
      picture: 'stuck',
    })
  })

  test('a number with words is so many of that kind, with names that differ', () => {
    const bots = parseBots('40:novideo')
    expect(new Set(bots.map(({ userID }) => userID)).size).toBe(40)
    expect(bots.some(({ streams }) => streams.video)).toBe(false)
  })
})

test.each([
  'nonsense',
  '{"type":"bots","bots":7}',
  '{"type":"bots","bots":[{"userID":"mei"}]}',
  '{}',
  '[]',
  'null',
  '{"type":"enter","url":7}',
  '{"type":"publish","streams":{"video":true}}',
  '{"type":"kick"}',
])('%s is no message', (text) => {
  expect(parseClientMessage(text)).toBeUndefined()
})
