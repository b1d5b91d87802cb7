/** Runs in every frame before its scripts: records the connections of a phone for `energies`. */
export function watchConnections(): void {
  const connections: RTCPeerConnection[] = []
  const Native = RTCPeerConnection
  Object.assign(window, {
    connections,
    RTCPeerConnection: class extends Native {
      constructor(configuration?: RTCConfiguration) {
        super(configuration)
        connections.push(this)
      }
    },
  })
}

/**
 * The energy of the sound that has been played so far, of each connection. Runs in the phone. It stays 0
 * where a player is muted.
 */
export async function energies(): Promise<number[]> {
  const { connections } = window as unknown as { readonly connections: readonly RTCPeerConnection[] }
  const reports = await Promise.all(connections.map((connection) => connection.getStats()))
  return reports.map((report) => {
    const stats = [...(report as unknown as ReadonlyMap<string, Record<string, unknown>>).values()]
    const heard = stats.filter(({ type, kind }) => type === 'inbound-rtp' && kind === 'audio')
    return heard.reduce((sum, { totalAudioEnergy }) => sum + Number(totalAudioEnergy), 0)
  })
}

const AUDIBLE = 0.0001

/** The number of connections that were heard between two measurements. */
export const heardBetween = (before: readonly number[], now: readonly number[]): number =>
  now.filter((energy, index) => energy - (before[index] ?? 0) > AUDIBLE).length

/**
 * How many players show a picture that moves: their frames are counted twice, a moment apart. Runs in the
 * phone.
 */
export async function movingPictures(): Promise<number> {
  const videos = [...document.querySelectorAll<HTMLVideoElement>('live-player video')].filter(
    (video) => video.videoWidth > 0 && video.checkVisibility({ visibilityProperty: true }),
  )
  const before = videos.map((video) => video.getVideoPlaybackQuality().totalVideoFrames)
  await new Promise((resolve) => setTimeout(resolve, 300))
  return videos.filter(
    (video, index) => video.getVideoPlaybackQuality().totalVideoFrames > (before[index] ?? 0) + 1,
  ).length
}
