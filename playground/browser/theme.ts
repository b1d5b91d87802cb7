import { config } from 'virtual:miniprogram'
import { Observable } from './observable'
import { phoneQuery } from './phone-query'

export type Theme = 'light' | 'dark'

const prefers = (media: string): boolean => matchMedia(`(${media})`).matches
const phoneTheme = phoneQuery.theme ?? (prefers('prefers-color-scheme: dark') ? 'dark' : 'light')

// To an app that does not say `darkmode`, WeChat shows itself light.
const isKnown = config['darkmode'] === true

/** Whether the phone is dark: as its address says, else as this machine is. */
export const theme = new Observable<Theme>(isKnown ? phoneTheme : 'light')

export function setTheme(wanted: Theme): void {
  if (isKnown) theme.set(wanted)
}

/** Whether the phone's owner wants things to move. */
export const motion =
  phoneQuery.motion ?? (prefers('prefers-reduced-motion: reduce') ? 'reduce' : 'no-preference')
