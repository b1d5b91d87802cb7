import { Observable } from '../observable'
import { currentRoom } from '../room/current-room'
import type { PeerLink } from '../room/peer-link'
import { trace } from './phone-trace'
import { StreamMeter } from './stream-stats'
import type { StreamStats } from './stream-stats'

const INTERVAL = 2000
/** Of the measurements, every fifth is recorded. */
const RECORDED = 5

/** The streams of this phone, as WebRTC measured them last. */
export const streamStats = new Observable<readonly StreamStats[]>([])

/** Measures all streams every two seconds while the phone is in a room. */
export function watchStreams(): void {
  const meters = new WeakMap<PeerLink, StreamMeter>()
  let count = 0
  const measure = async (): Promise<void> => {
    const links = currentRoom.value?.peerLinks ?? []
    const rows = await Promise.all(links.map((link) => measured(link, meters)))
    streamStats.set(rows.flat())
    if (rows.length > 0 && (count += 1) % RECORDED === 0)
      for (const list of rows.filter(({ length }) => length > 0))
        trace.record({ kind: 'stats', name: list[0]?.user ?? '', detail: list })
  }
  setInterval(() => void measure().catch(() => undefined), INTERVAL)
}

async function measured(link: PeerLink, meters: WeakMap<PeerLink, StreamMeter>): Promise<StreamStats[]> {
  const meter = meters.get(link) ?? new StreamMeter(link.peer.userID)
  meters.set(link, meter)
  return meter.measure(await link.connection.getStats())
}
