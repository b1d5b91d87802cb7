import { isWeak, levelOf } from '../../src/schema/net-quality'

test.each([
  [undefined, 0, false],
  [0, 0, false],
  [0.6, 1, false],
  [1, 1, false],
  [3, 3, false],
  [3.5, 4, true],
  [4, 4, true],
  [6, 6, true],
  [6.1, 0, false],
  [-1, 0, false],
  [NaN, 0, false],
])('netQualityLevel %p is the level %i', (netQualityLevel, level, weak) => {
  const known = levelOf(netQualityLevel === undefined ? {} : { netQualityLevel })
  expect([known, isWeak(known)]).toEqual([level, weak])
})
