import type { Phone } from './session'

/** Run in every frame before its own scripts: keeps the connections that a phone makes, for `untilHearing`. */
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

/** Waits until so many different voices have arrived: audio energy, not silence that is sent. */
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
