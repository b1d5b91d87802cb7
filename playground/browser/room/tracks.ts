/** The three tracks that a phone sends to each other phone, always in this order. */
export const trackKinds = ['audio', 'video', 'aux'] as const

export type TrackKind = (typeof trackKinds)[number]

export type LocalTracks = Readonly<Record<TrackKind, MediaStreamTrack | null>>

export const noTracks: LocalTracks = { audio: null, video: null, aux: null }
