import type { NetStatus } from './events'

/** From 0, unknown, and 1, excellent, to 6, no network; `netQualityLevel` of the native tags, freed of nonsense. */
export const levelOf = ({ netQualityLevel = 0 }: NetStatus): number =>
  netQualityLevel >= 0 && netQualityLevel <= 6 ? Math.round(netQualityLevel) : 0

/** Bad enough for a sign on the tile and for a word to the user. */
export const isWeak = (level: number): boolean => level >= 4
