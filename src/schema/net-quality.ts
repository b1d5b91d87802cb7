import type { NetStatus } from './events'

/** `netQualityLevel` of the native tags: 0 unknown, 1 excellent to 6 no network; 0 for values out of range. */
export const levelOf = ({ netQualityLevel = 0 }: NetStatus): number =>
  netQualityLevel >= 0 && netQualityLevel <= 6 ? Math.round(netQualityLevel) : 0

/** Bad enough to be shown on the tile and in a message. */
export const isWeak = (level: number): boolean => level >= 4
