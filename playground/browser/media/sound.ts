import { Observable } from '../observable'
import { phoneQuery } from '../phone-query'

/** Whether this phone plays audio on this machine. Does not affect what it sends and measures. */
export const sound = new Observable(phoneQuery.sound)

/** Counts the gestures that unblock audio: players that were refused then try again. */
export const unlocked = new Observable(0)

export const unlock = (): void => unlocked.set(unlocked.value + 1)

/** The first touch in this phone; the wall forwards those elsewhere. */
export function watchGestures(tellOthers: () => void): void {
  const heard = (): void => {
    unlock()
    tellOthers()
    for (const type of types) window.removeEventListener(type, heard, true)
  }
  const types = ['pointerup', 'keyup'] as const
  for (const type of types) window.addEventListener(type, heard, true)
}
