import { watchApp } from '../../../src/native/app-events'
import { phoneFacts, windowSize } from '../../../src/native/phone'
import { pickBy } from '../../../src/schema/pick-by'
import { standardControls, type Properties } from '../properties/properties'
import { shapeOf } from './shape'
import { stringsFor, type Strings } from './strings'

/** The component's data for theme, language, controls and size. */
export interface Appearance {
  /** The strings of the current language. */
  readonly strings: Strings
  readonly isLight: boolean
  /** The controls of the bar, separated by spaces. */
  readonly bar: string
  /** The controls that this phone does not support, separated by spaces. */
  readonly unavailable: string
  /** Classes for the size of the tag. */
  readonly shape: string
}

export const standardAppearance: Appearance = {
  strings: stringsFor(undefined),
  isLight: false,
  bar: standardControls,
  unavailable: '',
  shape: '',
}

type Wanted = Pick<Properties, 'theme' | 'locale' | 'words' | 'controls'>

/** The appearance from the properties or, without one, from the phone. */
export function appearanceOf({ theme, locale, words, controls }: Wanted, phone: Phone): Appearance {
  return {
    strings: stringsFor(locale === 'auto' ? phone.language : locale, words),
    isLight: theme === 'light' || (theme !== 'dark' && phone.theme === 'light'),
    bar: String(controls),
    unavailable: phone.isHarmony ? 'beauty' : '',
    shape: shapeOf(phone.size),
  }
}

/** The changed fields, for `setData`. */
export const changedAppearance = (before: Appearance, after: Appearance): Partial<Appearance> =>
  pickBy(after, (value, name) => before[name] !== value)

/**
 * Language, theme, platform and size of the phone. Calls `changed` when the user switches between light and
 * dark.
 */
export class Phone {
  readonly language: string | undefined
  /** Undefined if the app has not enabled dark mode. */
  theme: unknown
  /** HarmonyOS, where `beauty` has no effect, according to WeChat's page on live-pusher. */
  readonly isHarmony: boolean
  /** Size of the tag, or of the window before the first layout. */
  size = windowSize()
  /** Stops watching. */
  readonly stop: () => void

  constructor(changed: () => void) {
    const { language, theme, platform } = phoneFacts()
    this.language = typeof language === 'string' ? language : undefined
    this.theme = theme
    this.isHarmony = /^ohos/.test(String(platform))
    this.stop = watchApp({
      ThemeChange: (change) => {
        this.theme = change['theme']
        changed()
      },
    })
  }
}
