import { hostPhones } from '../../../playground/browser/exported/phone-host'

let isHost = false

/** The first time, this page becomes the one that has the rooms of its phones. */
export function openPhones(): void {
  if (!isHost) hostPhones()
  isHost = true
}
