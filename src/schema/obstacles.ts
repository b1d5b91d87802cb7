import { isDeclared } from './field'

export type Device = 'camera' | 'mic'

/**
 * What can stand between a user and a call, the gravest first. `Denied` is a matter of the mini program's settings,
 * `Blocked` of the system's.
 */
export const obstacles = {
  /** The tags do not run in WeChat DevTools. */
  devTools: true,
  /** The base library is older than 2.10.0. */
  lowVersion: true,
  /** Whatever runs this has no live-pusher. */
  unsupported: true,
  /** The mini program may not use the tags: its category, or the switch under Interface settings. */
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

/** What is in the way of that device alone. */
export const isAbout = (device: Device, obstacle: string): boolean => obstacle.startsWith(device)

/** What `preflight()` resolves with. */
export interface Preflight {
  /** Nothing stands in the way, as far as one can know before entering. */
  readonly ok: boolean
  readonly reasons: readonly Obstacle[]
}

/** What a call is to send. */
export interface WantedMedia {
  readonly camera?: boolean
  readonly mic?: boolean
}
