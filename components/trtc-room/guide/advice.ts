import { obstacles, type Obstacle } from '../../../src/schema/obstacles'

/** Situations for which the guide has a text. */
export type Advice = Obstacle | 'bothDenied' | 'bothBlocked'

/** What its button opens: the mini program's settings, the system's, the privacy guide, or nothing. */
export type Remedy = '' | 'setting' | 'system' | 'privacy'

/** Most severe first. Obstacles that are resolved in the same settings share a text. */
export function adviceOn(reasons: readonly Obstacle[]): {
  readonly advice: Advice | ''
  readonly remedy: Remedy
} {
  const first = (Object.keys(obstacles) as Obstacle[]).find((obstacle) => reasons.includes(obstacle)) ?? ''
  const way = /Denied$/.test(first) ? 'Denied' : /Blocked$/.test(first) ? 'Blocked' : undefined
  if (!way) return { advice: first, remedy: first === 'privacy' ? first : '' }
  const isBoth = reasons.includes(`mic${way}`) && reasons.includes(`camera${way}`)
  return { advice: isBoth ? `both${way}` : first, remedy: way === 'Denied' ? 'setting' : 'system' }
}
