import type { Costs } from './measure'
import type { Cost } from './meter'

/** A measured value and its limit. */
export interface Target {
  readonly what: string
  readonly value: number
  readonly limit: number
}

/** The result of a scenario: one line of the report. */
export interface Result {
  readonly scenario: string
  readonly ours?: Cost
  readonly peer?: Cost
  readonly targets: readonly Target[]
}

export const isMet = ({ value, limit }: Target): boolean => value <= limit

/** Limit of our cost, as a share of the peer's. */
export type Shares = Partial<Record<keyof Cost, number>>

export const against = ({ ours, peer }: Costs, shares: Shares): Target[] =>
  Object.entries(shares).map(([name, share]) => ({
    what: `${name}, of the peer's`,
    value: ours[name as keyof Cost] / peer[name as keyof Cost],
    limit: share,
  }))

export const atMost = (cost: Cost, limits: Shares): Target[] =>
  Object.entries(limits).map(([name, limit]) => ({ what: name, value: cost[name as keyof Cost], limit }))
