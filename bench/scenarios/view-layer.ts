import { median } from '../median'
import type { Result, Target } from '../result'
import { demos, Lab, type Demo, type Media } from '../view/lab'
import type { Counters } from '../view/phone'

const ROUNDS = 5

interface Case {
  readonly count: number
  /** The state of each user, in the syntax of the playground's `?bots=`. */
  readonly manner: string
  readonly media: Media
  /** Limit of our task time, as a share of the guide page's. */
  readonly share: number
  /** Each is shown before the next joins. */
  readonly inTurn?: boolean
}

const sound = 'novideo.quiet'
const pictures = 'quiet'
const cases: readonly Case[] = [
  { count: 10, manner: sound, media: 'still', share: 1 },
  { count: 25, manner: sound, media: 'still', share: Infinity },
  { count: 50, manner: sound, media: 'still', share: 1 / 3 },
  { count: 100, manner: sound, media: 'still', share: Infinity },
  { count: 10, manner: pictures, media: 'still', share: 1 },
  { count: 50, manner: pictures, media: 'still', share: 1 / 3 },
  { count: 9, manner: pictures, media: 'moving', share: Infinity },
  { count: 10, manner: sound, media: 'still', share: Infinity, inTurn: true },
  { count: 50, manner: sound, media: 'still', share: Infinity, inTurn: true },
]

type Side = keyof typeof demos

/** The cost of the view layer while users join, in a browser, by the browser's own counters. */
export async function viewLayer(): Promise<Result[]> {
  const lab = await Lab.open()
  const results: Result[] = []
  try {
    for (const one of cases) results.push(await coming(lab, one))
    results.push(await firstPicture(lab))
  } finally {
    await lab.close()
  }
  return results
}

async function coming(lab: Lab, one: Case): Promise<Result> {
  const { count, manner, media, share, inTurn } = one
  const costs = await rounds((side) => costOf(lab, demos[side], one))
  const of = (side: Side, name: keyof Counters): number => median(costs[side].map((cost) => cost[name]))
  const targets: Target[] = [
    { what: "task time, of the guide page's", value: of('ours', 'task') / of('peer', 'task'), limit: share },
    ...(['task', 'script', 'layout', 'nodes'] as const).flatMap((name) => [
      { what: `${name}${name === 'nodes' ? '' : ', ms'}`, value: of('ours', name), limit: Infinity },
      { what: `${name} of the guide page`, value: of('peer', name), limit: Infinity },
    ]),
  ]
  const seen = `${manner === pictures ? 'with' : 'without'} pictures${media === 'moving' ? ' that move' : ''}`
  const how = inTurn ? `${seen} one after another` : seen
  return { scenario: `${count} people come ${how}, in a browser`, targets }
}

/** Alternates between the pages; the first round is a warm-up and not counted. */
async function rounds<T>(measure: (side: Side) => Promise<T>): Promise<Record<Side, T[]>> {
  const values: Record<Side, T[]> = { ours: [], peer: [] }
  for (let round = -1; round < ROUNDS; round++) {
    for (const side of ['peer', 'ours'] as const) {
      const value = await measure(side)
      if (round >= 0) values[side].push(value)
    }
  }
  return values
}

/**
 * No Chinese names: the playground's font for them has a hundred files, and the first page that renders one
 * pays for loading them.
 */
const peopleOf = (count: number, manner: string): readonly string[] =>
  Array.from({ length: count }, (_, index) => `guest${index + 1}:${manner}`)

/**
 * Measures users who join a second time: one-time work of the browser, such as compiling, is done by then.
 */
async function costOf(lab: Lab, demo: Demo, { count, manner, media, inTurn }: Case): Promise<Counters> {
  const people = peopleOf(count, manner)
  const phone = await lab.enter(demo, media)
  await phone.invite(people)
  await phone.dismiss()
  const before = await phone.count()
  await (inTurn ? phone.inviteInTurn(people) : phone.invite(people))
  const after = await phone.count()
  await phone.close()
  const spent = (name: keyof Counters): number => after[name] - before[name]
  return { task: spent('task'), script: spent('script'), layout: spent('layout'), nodes: spent('nodes') }
}

/** From our own video in the room to the first remote one. */
async function firstPicture(lab: Lab): Promise<Result> {
  const times = await rounds(async (side) => {
    const phone = await lab.enter(demos[side], 'moving')
    const [time] = await Promise.all([phone.untilPicture(), phone.invite(peopleOf(1, pictures))])
    await phone.close()
    return time
  })
  const [ours, peer] = [median(times.ours), median(times.peer)]
  return {
    scenario: 'first remote picture, in a browser',
    targets: [
      { what: 'ms', value: ours, limit: peer + 1000 / 60 },
      { what: 'ms of the guide page', value: peer, limit: Infinity },
    ],
  }
}
