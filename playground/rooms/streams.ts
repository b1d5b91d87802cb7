/** The media that a user publishes. Users who publish are anchors, the others are audience. */
export interface Streams {
  readonly video: boolean
  readonly audio: boolean
  readonly aux: boolean
}

export function isStreams(value: unknown): value is Streams {
  if (typeof value !== 'object' || value === null) return false
  const streams = value as Record<string, unknown>
  return ['video', 'audio', 'aux'].every((name) => typeof streams[name] === 'boolean')
}
