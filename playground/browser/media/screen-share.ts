import { Observable } from '../observable'
import { phoneQuery } from '../phone-query'
import { hueOf } from './person'
import { drawnScreen } from './slides'

/** Whether this phone should share a screen. Native tags cannot request it, so the wall does. */
export const sharing = new Observable(phoneQuery.share)

export interface SharedScreen {
  readonly track: MediaStreamTrack
  stop(): void
}

/** A screen of this machine, or a synthetic one if the camera is synthetic. */
export async function openScreen(userID: string): Promise<SharedScreen> {
  if (phoneQuery.camera === 'synthetic') return drawnScreen(userID, phoneQuery.hue ?? hueOf(userID))
  const stream = await navigator.mediaDevices.getDisplayMedia({ video: true })
  const [track] = stream.getVideoTracks()
  if (!track) throw new Error('the browser shares no picture')
  track.onended = () => sharing.set(false)
  return { track, stop: () => track.stop() }
}
