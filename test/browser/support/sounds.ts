import type { Phone } from './session'

/** Runs in every frame before its scripts: records the connections of a phone for `untilHearing`. */
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

/** Waits until this number of audio tracks with audible energy has arrived. */
export async function untilHearing(phone: Phone, voices: number): Promise<void> {
  await phone.frame.waitForFunction(
    async (wanted) => {
      const { connections } = window as unknown as { readonly connections: readonly RTCPeerConnection[] }
      const reports = await Promise.all(connections.map((connection) => connection.getStats()))
      const heard = reports.filter((report) =>
        [...report.values()].some(
          ({ type, kind, totalAudioEnergy }: Record<string, unknown>) =>
            type === 'inbound-rtp' && kind === 'audio' && Number(totalAudioEnergy) > 0.0001,
        ),
      )
      return heard.length >= wanted
    },
    voices,
    { polling: 100, timeout: 30_000 },
  )
}
