/** The fields of WebRTC's statistics that tell what has arrived. */
interface Arrivals {
  readonly type: string
  readonly trackIdentifier?: string
  readonly packetsLost?: number
  readonly packetsReceived?: number
}

/** How many packets the simulated loss has taken from each remote track. */
export const takenPackets = new Map<string, number>()

/** The statistics as if the packets that were taken had been lost on their way. */
export function withTakenPackets<T extends Arrivals>(entry: T): T {
  const taken = entry.type === 'inbound-rtp' ? (takenPackets.get(entry.trackIdentifier ?? '') ?? 0) : 0
  if (taken === 0) return entry
  const { packetsLost = 0, packetsReceived = 0 } = entry
  return { ...entry, packetsLost: packetsLost + taken, packetsReceived: packetsReceived - taken }
}
