import { clockOf } from '../../../../components/trtc-room/controls/clock'

test.each([
  [0, '0:00'],
  [9.9, '0:09'],
  [10, '0:10'],
  [59, '0:59'],
  [60, '1:00'],
  [3599, '59:59'],
  [3600, '1:00:00'],
  [3723, '1:02:03'],
  [36_610, '10:10:10'],
])('%d seconds are %s', (seconds, text) => {
  expect(clockOf(seconds)).toBe(text)
})
