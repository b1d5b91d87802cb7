import type { Engine } from '../engine'
import { compare, type Costs } from '../measure'
import { comeAndGo, userIDs } from '../native-events'
import { against, type Result, type Target } from '../result'

const SHARES = { bytes: 1 / 200, calls: 1 / 2, ms: 1 / 10 }

// 4 ms: entering a full room, or reconnecting. 100 ms: every change is rendered before the next.
const PACES = [4, 100]

/** 50 users join with camera and microphone, and leave. */
export async function comingAndGoing(engine: Engine): Promise<Result[]> {
  const results: Result[] = []
  for (const every of PACES) {
    const events = comeAndGo(userIDs(50), every)
    const costs = await compare(engine, { events, answer: 'next frame' }, 15)
    const scenario = `50 users come and go, an event every ${every} ms`
    results.push({ scenario, ...costs, targets: against(costs, SHARES) })
  }
  return results
}

const SIZES = [1, 3, 9, 25, 50, 100, 300]
const PER_DOUBLING = 2.2

/** The same with fewer and more users: the cost grows with the room. */
export async function growth(engine: Engine): Promise<Result[]> {
  const results: Result[] = []
  let smaller: { readonly size: number; readonly costs: Costs } | undefined
  for (const size of SIZES) {
    const costs = await compare(
      engine,
      { events: comeAndGo(userIDs(size), 100), answer: 'next frame' },
      rounds(size),
    )
    const targets = smaller ? perDoubling(size / smaller.size, smaller.costs, costs) : []
    results.push({ scenario: `${size} users come and go`, ...costs, targets })
    smaller = { size, costs }
  }
  return results
}

/** The guide page takes seconds for 300 users. */
const rounds = (size: number): number => (size > 100 ? 5 : 25)

const perDoubling = (times: number, before: Costs, after: Costs): Target[] =>
  (['bytes', 'ms'] as const).map((name) => ({
    what: `${name}, times for twice the room`,
    value: (after.ours[name] / before.ours[name]) ** (1 / Math.log2(times)),
    limit: PER_DOUBLING,
  }))
