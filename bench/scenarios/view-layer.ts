import { median } from '../median'
import type { Result, Target } from '../result'
import { demos, Lab, type Demo } from '../view/lab'
import type { Counters } from '../view/phone'

const ROUNDS = 5

/** How much of the guide page's task time ours may take. */
const shares: Readonly<Record<number, number>> = { 10: 1, 25: Infinity, 50: 1 / 3, 100: Infinity }

/** What the view layer costs while people come, in a browser, by the browser's own counters. */
export async function viewLayer(): Promise<Result[]> {
  const lab = await Lab.open()
  const results: Result[] = []
  try {
    for (const count of Object.keys(shares).map(Number)) {
      results.push(await coming(lab, count, 'without pictures', `${count}:novideo.quiet`))
    }
    results.push(await coming(lab, 9, 'with pictures', '9:quiet'))
    results.push(await firstPicture(lab))
  } finally {
    await lab.close()
  }
  return results
}

async function coming(lab: Lab, count: number, how: string, people: string): Promise<Result> {
  const costs: Record<keyof typeof demos, Counters[]> = { ours: [], peer: [] }
  // The first round warms the browser up and does not count.
  for (let round = -1; round < ROUNDS; round++) {
    for (const side of ['peer', 'ours'] as const) {
      const cost = await costOf(lab, demos[side], people, count)
      if (round >= 0) costs[side].push(cost)
    }
  }
  const of = (side: keyof typeof demos, name: keyof Counters): number =>
    median(costs[side].map((cost) => cost[name]))
  const targets: Target[] = [
    {
      what: "task time, of the guide page's",
      value: of('ours', 'task') / of('peer', 'task'),
      limit: how === 'without pictures' ? (shares[count] ?? Infinity) : Infinity,
    },
    ...(['task', 'script', 'layout', 'nodes'] as const).flatMap((name) => [
      { what: `${name}${name === 'nodes' ? '' : ', ms'}`, value: of('ours', name), limit: Infinity },
      { what: `${name} of the guide page`, value: of('peer', name), limit: Infinity },
    ]),
  ]
  return { scenario: `${count} people come ${how}, in a browser`, targets }
}

async function costOf(lab: Lab, demo: Demo, people: string, count: number): Promise<Counters> {
  const phone = await lab.enter(demo)
  const before = await phone.count()
  await phone.invite(people, count)
  const after = await phone.count()
  await phone.close()
  const spent = (name: keyof Counters): number => after[name] - before[name]
  return { task: spent('task'), script: spent('script'), layout: spent('layout'), nodes: spent('nodes') }
}

/** From our own picture in the room to somebody else's. */
async function firstPicture(lab: Lab): Promise<Result> {
  const times: Record<keyof typeof demos, number[]> = { ours: [], peer: [] }
  for (let round = -1; round < ROUNDS; round++) {
    for (const side of ['peer', 'ours'] as const) {
      const phone = await lab.enter(demos[side])
      const [time] = await Promise.all([phone.untilPicture(), phone.invite('mei:quiet', 1)])
      if (round >= 0) times[side].push(time)
      await phone.close()
    }
  }
  const [ours, peer] = [median(times.ours), median(times.peer)]
  return {
    scenario: 'first remote picture, in a browser',
    targets: [
      { what: 'ms', value: ours, limit: peer + 1000 / 60 },
      { what: 'ms of the guide page', value: peer, limit: Infinity },
    ],
  }
}
