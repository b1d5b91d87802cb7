import { streamNameOf } from '../../playground/rooms/stream-name'
import { parseClientMessage } from '../../playground/rooms/room-messages'
import type { ClientMessage, Delivery, StreamRole } from '../../playground/rooms/room-messages'
import { RoomService } from '../../playground/rooms/room-service'

describe('the name of a live stream', () => {
  test.each([
    ['rtmp://push.example.com/live/room7?txSecret=a&txTime=b', 'room7'],
    ['rtmp://push.example.com/app/room7/', 'room7'],
    ['rtmp://push.example.com:1935/live/房间', '房间'],
    ['rtmps://push.example.com/room7', 'room7'],
    ['http://play.example.com/live/room7.flv', 'room7'],
    ['https://play.example.com/live/room7.flv?token=a/b.m3u8', 'room7'],
    ['https://play.example.com/live/room7.m3u8#t', 'room7'],
    ['webrtc://play.example.com/live/room7?key=1', 'room7'],
    [' RTMP://push.example.com/live/room.7', 'room.7'],
    ['rtmp://push.example.com', undefined],
    ['rtmp://push.example.com/?room7', undefined],
    ['https://play.example.com/room7.mp4', undefined],
    ['https://play.example.com/?a=b.flv', undefined],
    ['room://cloud.tencent.com/rtc?userid=a', undefined],
    ['room7.flv', undefined],
    ['', undefined],
  ])('%s is %s', (url, name) => {
    expect(streamNameOf(url)).toBe(name)
  })
})

test.each([
  [{ type: 'stream', name: 'a', role: 'push' }, true],
  [{ type: 'stream', name: 'a', role: 'play' }, true],
  [{ type: 'stream', name: '', role: 'push' }, false],
  [{ type: 'stream', name: 'a/b', role: 'push' }, false],
  [{ type: 'stream', name: 'x'.repeat(300), role: 'push' }, false],
  [{ type: 'stream', name: 7, role: 'push' }, false],
  [{ type: 'stream', name: 'a', role: 'watch' }, false],
])('the message %j is understood: %s', (message, isUnderstood) => {
  expect(parseClientMessage(JSON.stringify(message)) !== undefined).toBe(isUnderstood)
})

describe('the service', () => {
  const service = (): RoomService => new RoomService()
  const join = (rooms: RoomService, peer: string, role: StreamRole, name = 'show'): Delivery[] =>
    rooms.receive(peer, { type: 'stream', name, role })
  const signal = (to: string): ClientMessage => ({
    type: 'signal',
    to,
    signal: { kind: 'candidate', candidate: { candidate: 'c' } },
  })
  const peersOf = (deliveries: readonly Delivery[]): unknown =>
    deliveries.flatMap(({ message }) => (message.type === 'peers' ? message.peers : []))

  test('connects the pusher with the players, whoever comes first, and players with nobody else', () => {
    const rooms = service()
    expect(peersOf(join(rooms, 'early', 'play'))).toEqual([])
    expect(peersOf(join(rooms, 'host', 'push'))).toEqual([{ peerID: 'early', userID: 'play' }])
    expect(peersOf(join(rooms, 'late', 'play'))).toEqual([{ peerID: 'host', userID: 'push' }])
    expect(peersOf(join(rooms, 'elsewhere', 'play', 'other'))).toEqual([])
  })

  test('forwards signals between pusher and player of one stream only', () => {
    const rooms = service()
    for (const [peer, role, name] of [
      ['host', 'push', 'show'],
      ['ann', 'play', 'show'],
      ['bob', 'play', 'show'],
      ['eve', 'play', 'other'],
    ] as const)
      join(rooms, peer, role, name)
    expect(rooms.receive('ann', signal('host'))).toHaveLength(1)
    expect(rooms.receive('host', signal('ann'))).toHaveLength(1)
    expect(rooms.receive('ann', signal('bob'))).toEqual([])
    expect(rooms.receive('eve', signal('host'))).toEqual([])
    expect(rooms.receive('ann', signal('gone'))).toEqual([])
  })

  test('tells the players that the pusher is gone, by its word or without', () => {
    const rooms = service()
    join(rooms, 'host', 'push')
    join(rooms, 'ann', 'play')
    const gone = { to: 'ann', message: { type: 'peerLeft', peerID: 'host' } }
    expect(rooms.receive('host', { type: 'exit' })).toEqual([gone, { to: 'host', message: { type: 'bye' } }])
    join(rooms, 'host', 'push')
    expect(rooms.lose('host')).toEqual([gone])
    expect(rooms.lose('host')).toEqual([])
  })

  test('gives a name to the last who pushes it', () => {
    const rooms = service()
    join(rooms, 'host', 'push')
    join(rooms, 'ann', 'play')
    expect(join(rooms, 'thief', 'push')).toEqual([
      { to: 'ann', message: { type: 'peerLeft', peerID: 'host' } },
      { to: 'host', message: { type: 'bye' } },
      { to: 'thief', message: { type: 'peers', peers: [{ peerID: 'ann', userID: 'play' }] } },
    ])
  })

  test('a phone in a stream is in no room, and the other way round', () => {
    const rooms = service()
    const url = 'room://cloud.tencent.com/rtc?sdkappid=1&roomid=7&userid=ann&usersig=s'
    const streams = { video: true, audio: true, aux: false }
    join(rooms, 'host', 'push')
    expect(rooms.receive('host', { type: 'enter', url, streams })).toEqual([])
    rooms.receive('ann', { type: 'enter', url, streams })
    expect(join(rooms, 'ann', 'play')).toEqual([])
  })
})
