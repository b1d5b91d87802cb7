import { Pace } from '../../playground/rooms/pace'

let ran: number[]
let pace: Pace<number>
beforeEach(() => {
  jest.useFakeTimers()
  ran = []
  pace = new Pace(100, (value) => ran.push(value))
})
afterEach(() => jest.useRealTimers())

test('the first runs at once, the newest of the others when the time is over', () => {
  for (const value of [1, 2, 3, 4]) pace.push(value)
  expect(ran).toEqual([1])
  jest.advanceTimersByTime(100)
  expect(ran).toEqual([1, 4])
})

test('however many come, two of them are an interval apart', () => {
  for (let value = 0; value < 1000; value += 1) {
    pace.push(value)
    jest.advanceTimersByTime(1)
  }
  jest.runOnlyPendingTimers()
  expect(ran).toHaveLength(11)
  expect(ran.at(-1)).toBe(999)
})

test('what comes after a rest runs at once', () => {
  pace.push(1)
  jest.advanceTimersByTime(100)
  pace.push(2)
  expect(ran).toEqual([1, 2])
})

test('nothing runs after the end', () => {
  pace.push(1)
  pace.push(2)
  pace.stop()
  expect([jest.getTimerCount(), ran]).toEqual([0, [1]])
})
