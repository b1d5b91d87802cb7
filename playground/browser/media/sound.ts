import { Observable } from '../observable'
import { phoneQuery } from '../phone-query'

/** Whether this phone may be heard on this machine. What it sends and measures does not depend on it. */
export const sound = new Observable(phoneQuery.sound)

/** Counts the gestures that allow a browser to make sound: whoever was refused tries again. */
export const unlocked = new Observable(0)

export const unlock = (): void => unlocked.set(unlocked.value + 1)

/** The first touch anywhere in this phone; the wall passes on those elsewhere. */
export function watchGestures(tellOthers: () => void): void {
  const heard = (): void => {
    unlock()
    tellOthers()
    for (const type of types) window.removeEventListener(type, heard, true)
  }
  const types = ['pointerup', 'keyup'] as const
  for (const type of types) window.addEventListener(type, heard, true)
}
