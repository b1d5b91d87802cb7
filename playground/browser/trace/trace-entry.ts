import type { Place } from '../places/place'

/**
 * `native`: an event of a live tag. `call`: a method of its context. `input`: an input of the machine of
 * `trtc-room`, with the phase that it led to. `data`: a `setData`. `event`: an event of a component. `stats`:
 * measurements of one stream. `trouble`: a fault that was caused or resolved.
 */
export const traceKinds = [
  'native',
  'call',
  'input',
  'data',
  'event',
  'tap',
  'page',
  'app',
  'wx',
  'request',
  'stats',
  'console',
  'problem',
  'trouble',
] as const

export type TraceKind = (typeof traceKinds)[number]

export type Level = 'info' | 'warn' | 'error'

/** What is known of an entry when it is recorded. */
export interface TraceDraft {
  readonly kind: TraceKind
  /** The event, the function, the input, the first words of a text. */
  readonly name: string
  /** The tag, component or page that it belongs to. */
  readonly target?: string
  /** Where it was tapped or typed: from here it can be repeated. */
  readonly at?: Place
  /** Plain JSON, shortened and without secrets. */
  readonly detail?: unknown
  /** The size of a patch as UTF-8 JSON. */
  readonly bytes?: number
  readonly level?: Level
  /** The phase of the room after an input that changed it. */
  readonly phase?: string
  /** The call that this entry is the result of. */
  readonly of?: number
  /** That of the call; otherwise what is open at the moment. */
  readonly group?: number
  readonly outcome?: 'ok' | 'fail'
  /** One of many alike that nothing followed from: volumes, statistics. */
  readonly frequent?: boolean
  /** It cannot be continued from here: shown at once. */
  readonly fatal?: boolean
}

export interface TraceEntry extends TraceDraft {
  /** Counts from 1 in each phone. */
  readonly id: number
  /** Milliseconds since 1970. */
  readonly t: number
  /** The user of the phone. */
  readonly phone: string
  /** The entry that led to this one: an event and its patches and calls have the same group. */
  readonly group: number
}
