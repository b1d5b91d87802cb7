import type { Engine } from '../engine'
import { compare, costOf } from '../measure'
import { arrivals, audio, leave, userIDs, video, type NativeEvent } from '../native-events'
import { atMost, type Result } from '../result'

const users = userIDs(50)
const someone = 'user-025'

const changes: Readonly<Record<string, NativeEvent>> = {
  'one leaves': leave(someone),
  'one turns the microphone off': audio(someone, false),
  'one turns the camera off': video(someone, false),
}

/** The cost of one change in a room of 50. */
export async function singleChanges(engine: Engine): Promise<Result[]> {
  const results: Result[] = []
  for (const [name, event] of Object.entries(changes)) {
    const script = { before: arrivals(users, 100), events: [event], answer: 'next frame' } as const
    const costs = await compare(engine, script, 5)
    results.push({
      scenario: `50 users, ${name}`,
      ...costs,
      targets: atMost(costs.ours, { bytes: 200, calls: 1 }),
    })
  }
  return [...results, await pin(engine)]
}

/** The guide page does not support this. */
async function pin({ room }: Engine): Promise<Result> {
  const ours = await costOf(room, {
    before: arrivals(users, 100),
    events: [],
    answer: 'at once',
    pin: someone,
  })
  return { scenario: '50 users, one is pinned', targets: atMost(ours, { bytes: 200, calls: 1 }) }
}

/** All of them at once. */
export async function burst(engine: Engine): Promise<Result[]> {
  const costs = await compare(engine, { events: arrivals(users, 0), answer: 'next frame' }, 15)
  return [{ scenario: '50 users come within a frame', ...costs, targets: atMost(costs.ours, { calls: 2 }) }]
}
