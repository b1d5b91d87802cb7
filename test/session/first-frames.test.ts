import { FirstFrames } from '../../src/session/first-frames'

function open() {
  let time = 0
  const frames = new FirstFrames(() => time)
  const stream = (userID: string) => ({ userID, streamType: 'main', streamID: `${userID}_main` }) as const
  return {
    wait: (ms: number) => void (time += ms),
    start: (userID: string) => frames.start(stream(userID)),
    stop: (userID: string) => frames.stop(stream(userID)),
  }
}

test('the latency is the time from the start of a video to its first frame', () => {
  const { wait, start, stop } = open()
  start('bob')
  wait(40)
  start('carol')
  wait(200)
  expect([stop('bob'), stop('carol')]).toEqual([240, 200])
})

test('it is 0 for a video whose start was not seen, and counts once', () => {
  const { wait, start, stop } = open()
  wait(40)
  expect(stop('bob')).toBe(0)
  start('bob')
  wait(10)
  expect([stop('bob'), stop('bob')]).toEqual([10, 0])
})

test('a video that starts again is measured from there', () => {
  const { wait, start, stop } = open()
  start('bob')
  wait(40)
  start('bob')
  wait(10)
  expect(stop('bob')).toBe(10)
})

test('of 200 videos without a first frame the oldest is forgotten for the next one', () => {
  const { wait, start, stop } = open()
  for (let index = 0; index < 200; index++) start(`user${index}`)
  wait(10)
  start('last')
  wait(10)
  expect(['user0', 'user1', 'user199', 'last'].map(stop)).toEqual([0, 20, 20, 10])
})
