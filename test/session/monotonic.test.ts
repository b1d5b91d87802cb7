import { monotonic } from '../../src/session/monotonic'

test('durations are never negative, whatever the wall clock is set to', () => {
  const readings = [1000, 1400, 100, 350, 9000]
  const now = monotonic(() => readings.shift() ?? 0)
  expect([now(), now(), now(), now(), now()]).toEqual([1000, 1400, 1400, 1650, 10_300])
})

test('without another clock it is the time of the phone', () => {
  jest.useFakeTimers({ now: 1000 })
  const now = monotonic()
  jest.setSystemTime(1400)
  expect(now()).toBe(1400)
  jest.useRealTimers()
})
