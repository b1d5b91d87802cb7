import { monotonic } from '../../src/session/monotonic'

test('durations are never negative, whatever the wall clock is set to', () => {
  const readings = [1000, 1400, 0, 250, 9000]
  const now = monotonic(() => readings.shift() ?? 0)
  expect([now(), now(), now(), now(), now()]).toEqual([1000, 1400, 1400, 1650, 10_400])
})
