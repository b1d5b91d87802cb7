import type { Engine } from './engine'
import { median } from './median'
import type { Cost } from './meter'
import type { NativeEvent } from './native-events'
import { play, type Answer } from './play'
import type { Open, Subject } from './subject'

/** The cost of a script on each page. */
export interface Costs {
  readonly ours: Cost
  readonly peer: Cost
}

export interface Script {
  /** Events before the measurement. */
  readonly before?: readonly NativeEvent[]
  readonly events: readonly NativeEvent[]
  readonly answer: Answer
  /** The user who is pinned after the events. */
  readonly pin?: string
  /** Renders live-players, which is only needed if they fire events. */
  readonly withPlayers?: boolean
}

/**
 * Plays a script on both pages alternately, so that a busy moment of the machine affects both alike. A third
 * as many rounds before are a warm-up of the engine and not counted.
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

/** Calls and bytes are the same in every round; only the time varies. */
function typical(costs: readonly Cost[]): Cost {
  const [first] = costs
  if (!first || costs.some(({ calls, bytes }) => calls !== first.calls || bytes !== first.bytes))
    throw new Error('the same script gave other figures')
  return { ...first, ms: median(costs.map(({ ms }) => ms)) }
}

/** The median time of each event over all rounds, ms. */
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
