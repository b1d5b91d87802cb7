import type { Engine } from '../engine'
import { compare } from '../measure'
import { after, arrivals, figures, userIDs } from '../native-events'
import { against, atMost, type Result } from '../result'

const users = userIDs(50)

/** One minute of volume and net status reports of all users, without a visible change. */
export async function aMinuteOfFigures(engine: Engine): Promise<Result[]> {
  const costs = await compare(
    engine,
    {
      // The first reports determine the active speaker and that video is playing.
      before: [...arrivals(users, 100), ...after(15_000, figures(users, 2000))],
      withPlayers: true,
      events: figures(users, 60_000),
      answer: 'next frame',
    },
    3,
  )
  const targets = [...against(costs, { bytes: 1 / 50 }), ...atMost(costs.ours, { bytes: 0, calls: 0 })]
  return [{ scenario: "50 users' volume and net status, a minute", ...costs, targets }]
}
