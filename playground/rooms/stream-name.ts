/** How a live stream is pushed and played outside rooms. */
const pushed = /^(rtmps?|webrtc|srt):\/\//i
const played = /^https?:\/\/[^?#]*\.(flv|m3u8)([?#]|$)/i

/** A name in a message of the room service. */
const NAME = /^[^/?#\s]{1,256}$/

export const isStreamName = (name: unknown): name is string => typeof name === 'string' && NAME.test(name)

/**
 * The name of the stream in `rtmp://host/app/name?key=value`, `https://host/app/name.flv`, `.m3u8` and
 * `webrtc://host/app/name`. Vendors push and play by different hosts and keys: only the name has to match.
 * Undefined for any other URL.
 */
export function streamNameOf(url: string): string | undefined {
  const text = url.trim()
  if (!pushed.test(text) && !played.test(text)) return undefined
  const [, path = ''] = /^\w+:\/\/[^/?#]+\/([^?#]*)/.exec(text) ?? []
  const name = path
    .split('/')
    .filter(Boolean)
    .at(-1)
    ?.replace(/\.(flv|m3u8)$/i, '')
  return isStreamName(name) ? name : undefined
}
