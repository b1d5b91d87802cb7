import type { Engine } from './engine'
import { median } from './median'
import type { Cost } from './meter'
import type { NativeEvent } from './native-events'
import { play, type Answer } from './play'
import type { Open, Subject } from './subject'

/** What a script costs either page. */
export interface Costs {
  readonly ours: Cost
  readonly peer: Cost
}

export interface Script {
  /** What happens before the measuring. */
  readonly before?: readonly NativeEvent[]
  readonly events: readonly NativeEvent[]
  readonly answer: Answer
  /** Who is pinned after the events. */
  readonly pin?: string
  /** Live-players must be there to fire their events; nothing else needs them. */
  readonly withPlayers?: boolean
}

/**
 * Plays a script on both pages in turn, again and again, so that a busy moment of the machine hits both alike. A third
 * as many rounds come before, in which the engine gets to know either page; they do not count.
 */
export async function compare(engine: Engine, script: Script, rounds: number): Promise<Costs> {
  const ours: Cost[] = []
  const peer: Cost[] = []
  for (let round = -Math.ceil(rounds / 3); round < rounds; round++) {
    const costs = [await costOf(engine.guide, script), await costOf(engine.room, script)] as const
    if (round < 0) continue
    peer.push(costs[0])
    ours.push(costs[1])
  }
  return { ours: typical(ours), peer: typical(peer) }
}

export async function costOf(
  open: Open,
  { before = [], events, answer, pin, withPlayers = false }: Script,
): Promise<Cost> {
  const subject = open()
  subject.meter.rendersToo = withPlayers
  await play(subject, before, 'at once')
  subject.meter.rendersToo = false
  subject.meter.take()
  await play(subject, events, answer)
  if (pin !== undefined) subject.meter.run(() => subject.pin?.(pin))
  while (subject.meter.isWaiting) subject.meter.frame()
  subject.close()
  return subject.meter.take()
}

/** Calls and bytes are the same in every round; the time is not. */
function typical(costs: readonly Cost[]): Cost {
  const [first] = costs
  if (!first || costs.some(({ calls, bytes }) => calls !== first.calls || bytes !== first.bytes))
    throw new Error('the same script gave other figures')
  return { ...first, ms: median(costs.map(({ ms }) => ms)) }
}

/** The median time of each event in as many rounds, ms. */
export async function stepTimes(
  rounds: number,
  open: () => Subject,
  events: readonly NativeEvent[],
): Promise<number[]> {
  const all: number[][] = []
  for (let round = 0; round < rounds; round++) {
    const subject = open()
    subject.meter.rendersToo = false
    all.push(await play(subject, events, 'at once'))
    subject.close()
  }
  return events.map((_, index) => median(all.map((times) => times[index] ?? 0)))
}
