import { guidePage, type TrtcClass } from '../../bench/guide-page'
import { costOf, type Script } from '../../bench/measure'
import { after, arrivals, audio, comeAndGo, figures, leave, userIDs, video } from '../../bench/native-events'
import type { NativeEvent } from '../../bench/native-events'
import { roomPage } from '../../bench/room-page'
import { crossingsToPlayer } from '../../bench/scenarios/first-picture'
import { phone } from '../../bench/subject'
import { simulatorWithRoom } from './simulate'

// Counts that do not depend on the machine; `npm run bench` measures time.

Object.assign(globalThis, { getApp: () => ({}) })
jest.spyOn(console, 'info').mockImplementation(() => undefined)

const { simulator, roomId } = simulatorWithRoom(phone)
const clock = (): number => 0
const room = roomPage(simulator, roomId, clock)
const guide = guidePage(simulator, jest.requireActual<TrtcClass>('trtc-wx-sdk'), clock)
const users = userIDs(50)

test('50 users who come and go cost a 200th of the bytes of a guide page and half its calls', async () => {
  const events = comeAndGo(users, 4)
  const ours = await costOf(room, { events, answer: 'next frame' })
  const peer = await costOf(guide, { events, answer: 'next frame' })
  expect(ours.bytes / peer.bytes).toBeLessThanOrEqual(1 / 200)
  expect(ours.calls / peer.calls).toBeLessThanOrEqual(1 / 2)
})

test('when every change is shown before the next, the bytes are as few, and an event is one call at most', async () => {
  const events = comeAndGo(users, 100)
  const ours = await costOf(room, { events, answer: 'at once' })
  const peer = await costOf(guide, { events, answer: 'at once' })
  expect(ours.bytes / peer.bytes).toBeLessThanOrEqual(1 / 200)
  expect(ours.calls).toBeLessThanOrEqual(events.length)
  expect(ours.calls).toBeLessThan(peer.calls)
})

test('twice the room costs twice the bytes', async () => {
  const half = await costOf(room, { events: comeAndGo(userIDs(25), 100), answer: 'at once' })
  const whole = await costOf(room, { events: comeAndGo(users, 100), answer: 'at once' })
  expect(whole.bytes / half.bytes).toBeLessThanOrEqual(2.2)
})

test.each<[what: string, event: NativeEvent]>([
  ['a leave', leave('user-025')],
  ['a microphone that is turned off', audio('user-003', false)],
  ['a camera that is turned off', video('user-003', false)],
])('in a room of 50, %s is one call of at most 200 bytes', async (_, event) => {
  const { calls, bytes } = await costOf(room, {
    before: arrivals(users, 100),
    events: [event],
    answer: 'next frame',
  })
  expect(calls).toBe(1)
  expect(bytes).toBeLessThanOrEqual(200)
})

test('in a room of 50, a microphone or camera on another page costs nothing', async () => {
  const events = [audio('user-025', false), video('user-025', false)]
  const { calls } = await costOf(room, { before: arrivals(users, 100), events, answer: 'next frame' })
  expect(calls).toBe(0)
})

test('in a room of 50, a pin is one call of at most 200 bytes, whether they are on the page or not', async () => {
  for (const pin of ['user-003', 'user-045']) {
    const { calls, bytes } = await costOf(room, {
      before: arrivals(users, 100),
      events: [],
      answer: 'at once',
      pin,
    })
    expect(calls).toBe(1)
    expect(bytes).toBeLessThanOrEqual(200)
  }
})

test('50 users who come within a frame are two calls', async () => {
  const { calls } = await costOf(room, { events: arrivals(users, 0), answer: 'next frame' })
  expect(calls).toBe(2)
})

test('from enterRoom() to the start of the pusher the view layer is waited for once', () => {
  expect([room().toStart, guide().toStart]).toEqual([1, 1])
})

test('from the news of a camera to a player with its address the view layer is waited for once', async () => {
  expect(await crossingsToPlayer(room)).toBe(1)
})

test('volumes and net status of which nothing can be seen cost nothing', async () => {
  const few = userIDs(5)
  const minute: Script = {
    // The first reports determine the active speaker and that video is playing.
    before: [...arrivals(few, 100), ...after(1500, figures(few, 2000))],
    withPlayers: true,
    events: figures(few, 6000),
    answer: 'next frame',
  }
  expect(await costOf(room, minute)).toMatchObject({ calls: 0, bytes: 0 })
  // A page of the guide reports many calls for the same events, so the events are not lost on the way.
  expect((await costOf(guide, minute)).calls).toBeGreaterThan(100)
})
