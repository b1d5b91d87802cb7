import { RoomHost } from '../../playground/rooms/room-host'
import type { ServerMessage } from '../../playground/rooms/room-messages'

afterEach(() => jest.restoreAllMocks())

test('an entry whose signature cannot be checked is reported, and what follows it is heard', async () => {
  const report = jest.spyOn(console, 'error').mockImplementation()
  const broken = new Error('no signature can be checked')
  const host = new RoomHost(() => Promise.reject(broken))
  const url = 'room://cloud.tencent.com/rtc?sdkappid=1400000001&roomid=7&userid=alice&usersig=eJyrVgrx'
  const answer = await new Promise<ServerMessage>((send) => {
    const entry = host.connect({ send, close: () => undefined })
    entry.receive({ type: 'enter', url, streams: { video: true, audio: true, aux: false } })
    entry.receive({ type: 'exit' })
  })
  expect(answer.type).toBe('bye')
  expect(report).toHaveBeenCalledWith(broken)
  host.close()
})
