import { enterAndExit, churn, type Footprint } from '../fakes/soak'

test('two hundred rooms one after the other leave nothing behind', () => {
  const footprints: Footprint[] = []
  enterAndExit(200, (footprint) => footprints.push(footprint))
  expect(footprints[199]).toEqual(footprints[1])
  expect(footprints[199]?.timers).toBe(0)
})

test('minutes of churn do not let timers or state grow', () => {
  const footprints: Footprint[] = []
  churn(6, 7, (footprint) => footprints.push(footprint))
  expect(footprints).toHaveLength(6)
  for (const { timers, state } of footprints) {
    expect(timers).toBeLessThan(60)
    expect(state).toBeLessThan(12_000)
  }
})
