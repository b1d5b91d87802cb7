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

/** The current state of the room. */
export interface DiagnosticRoom {
  readonly phase: Phase
  readonly sdkAppID: number
  readonly userID: string
  /** 0 in a string room. */
  readonly roomID: number
  readonly strRoomID: string
  readonly scene: string
  readonly layout: Layout
  /** Whether the page is in the background. */
  readonly isHidden: boolean
  readonly enableCamera: boolean
  readonly enableMic: boolean
  /** Number of remote streams that have sent media. */
  readonly streams: number
  /** Reason for which the last room was lost; empty if it was not. */
  readonly lastError: string
  readonly obstacles: readonly Obstacle[]
}

/** Diagnostics to paste into a bug report: plain JSON, without userSig, privateMapKey or any part of them. */
export interface Diagnostics {
  /** Version of `trtc-room`. */
  readonly version: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** Facts about the phone: platform, system, brand, model, versions of WeChat and of the base library. */
  readonly phone: Readonly<Record<string, string | number | boolean>>
  readonly room: DiagnosticRoom
  /** The last phases and the times at which they began. */
  readonly phases: readonly { readonly at: number; readonly phase: Phase }[]
  /** The last codes of the native tags; the streamID of the pusher is empty. */
  readonly codes: readonly {
    readonly at: number
    readonly streamID: string
    readonly code: number
    readonly message: string
  }[]
  /** The last 500 log lines, including those that the console does not show. */
  readonly log: readonly DiagnosticLine[]
}
