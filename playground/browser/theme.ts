import { miniProgram } from './mini-program'
import { Observable } from './observable'
import { phoneQuery } from './phone-query'

export type Theme = 'light' | 'dark'

const prefers = (media: string): boolean => matchMedia(`(${media})`).matches
const phoneTheme = phoneQuery.theme ?? (prefers('prefers-color-scheme: dark') ? 'dark' : 'light')

// WeChat is always light for apps without `darkmode`.
const isKnown = miniProgram.config['darkmode'] === true

/** Whether the phone is dark: from its URL, else from this machine. */
export const theme = new Observable<Theme>(isKnown ? phoneTheme : 'light')

export function setTheme(wanted: Theme): void {
  if (isKnown) theme.set(wanted)
}

/** Whether the user allows motion. */
export const motion =
  phoneQuery.motion ?? (prefers('prefers-reduced-motion: reduce') ? 'reduce' : 'no-preference')
