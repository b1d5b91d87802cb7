import type { Layout } from './layouts'
import type { Obstacle } from './obstacles'
import type { Phase } from './phases'

/** A line of the log. */
export interface DiagnosticLine {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly level: 'info' | 'warn' | 'error'
  readonly message: string
}

/** The room as it stands. */
export interface DiagnosticRoom {
  readonly phase: Phase
  readonly sdkAppID: number
  readonly userID: string
  /** 0 in a room with a text for a name. */
  readonly roomID: number
  readonly strRoomID: string
  readonly scene: string
  readonly layout: Layout
  /** Whether the page is in the background. */
  readonly isHidden: boolean
  readonly enableCamera: boolean
  readonly enableMic: boolean
  /** Remote streams that have sent anything. */
  readonly streams: number
  /** Why the last room was lost; empty when it was not. */
  readonly lastError: string
  readonly obstacles: readonly Obstacle[]
}

/** What a person can paste into a report: plain JSON, without userSig, privateMapKey or any part of them. */
export interface Diagnostics {
  /** Of `trtc-room`. */
  readonly version: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** What the phone tells of itself: platform, system, brand, model, WeChat's version and the base library's. */
  readonly phone: Readonly<Record<string, string | number | boolean>>
  readonly room: DiagnosticRoom
  /** The last phases, with the time each began. */
  readonly phases: readonly { readonly at: number; readonly phase: Phase }[]
  /** The last codes of the native tags; the streamID of our own is empty. */
  readonly codes: readonly {
    readonly at: number
    readonly streamID: string
    readonly code: number
    readonly message: string
  }[]
  /** The last 500 lines, also those that the console does not show. */
  readonly log: readonly DiagnosticLine[]
}
