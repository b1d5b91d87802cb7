import { isDeclared } from './field'

export type Device = 'camera' | 'mic'

/**
 * Obstacles to a call, the gravest first. `Denied` is resolved in the mini program's settings, `Blocked` in the
 * system's.
 */
export const obstacles = {
  /** The tags do not run in WeChat DevTools. */
  devTools: true,
  /** The base library is older than 2.10.0. */
  lowVersion: true,
  /** The host has no live-pusher. */
  unsupported: true,
  /** The mini program may not use the tags: wrong category, or the switch under Interface settings is off. */
  notPermitted: true,
  /** The user has not agreed to the mini program's privacy guide. */
  privacy: true,
  micBlocked: true,
  micDenied: true,
  cameraBlocked: true,
  cameraDenied: true,
} as const

export type Obstacle = keyof typeof obstacles

export const isObstacle = (reason: string): reason is Obstacle => isDeclared(obstacles, reason)

/** Whether the obstacle concerns that device alone. */
export const isAbout = (device: Device, obstacle: string): boolean => obstacle.startsWith(device)

/** Result of `preflight()`. */
export interface Preflight {
  /** No obstacle was found, as far as can be known before entering. */
  readonly ok: boolean
  readonly reasons: readonly Obstacle[]
}

/** The media that a call will publish. */
export interface WantedMedia {
  readonly camera?: boolean
  readonly mic?: boolean
}
