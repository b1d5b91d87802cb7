import type { RoomState } from '../machine/state'
import type { DiagnosticLine, DiagnosticRoom, Diagnostics } from '../schema/diagnostics'
import { mapValues } from '../schema/map-values'
import { pickBy } from '../schema/pick-by'
import { version } from '../schema/version'
import type { Journal } from './journal'
import type { Secrets } from './secrets'

/** The facts that identify the kind of phone, but not its owner. */
const phoneFacts: readonly string[] = [
  ...['platform', 'system', 'brand', 'model', 'version', 'SDKVersion', 'language', 'theme'],
  ...['benchmarkLevel', 'cameraAuthorized', 'microphoneAuthorized'],
]

export interface Sources {
  readonly state: RoomState
  readonly journal: Journal
  readonly lines: readonly DiagnosticLine[]
  readonly secrets: Secrets
  readonly phone: Readonly<Record<string, unknown>>
  readonly now: () => number
}

/** The diagnostics of a room. Log lines and messages are masked again: pages and the platform may repeat secrets. */
export function diagnosticsOf({ state, journal, lines, secrets, phone, now }: Sources): Diagnostics {
  const masked = <T extends { readonly message: string }>(entry: T): T => ({
    ...entry,
    message: secrets.mask(entry.message),
  })
  return {
    version,
    at: now(),
    phone: mapValues(
      pickBy(phone, (fact, name) => phoneFacts.includes(name) && typeof fact !== 'object'),
      (name) => phone[name] as string,
    ),
    room: roomFacts(state),
    phases: [...journal.phases],
    codes: journal.codes.map(masked),
    log: lines.map(masked),
  }
}

function roomFacts(state: RoomState): DiagnosticRoom {
  const { phase, entry, tileLayout, hidden, pusher, playbacks, lastError, obstacles } = state
  return {
    phase,
    sdkAppID: entry?.sdkAppID ?? 0,
    userID: entry?.userID ?? '',
    roomID: entry?.roomID ?? 0,
    strRoomID: entry?.strRoomID ?? '',
    scene: entry?.scene ?? '',
    layout: tileLayout.layout,
    isHidden: hidden,
    enableCamera: pusher.enableCamera,
    enableMic: pusher.enableMic,
    streams: playbacks.length,
    lastError,
    obstacles,
  }
}
