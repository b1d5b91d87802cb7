import { watchApp } from '../../../src/native/app-events'
import { phoneFacts, windowSize } from '../../../src/native/phone'
import { pickBy } from '../../../src/schema/pick-by'
import { standardControls, type Properties } from '../properties/properties'
import { shapeOf } from './shape'
import { stringsFor, type Strings } from './strings'

/** The part of the component's data that says how it looks and speaks. */
export interface Appearance {
  /** The words of the language in use. */
  readonly strings: Strings
  readonly isLight: boolean
  /** The controls of the bar, with spaces between. */
  readonly bar: string
  /** The controls that this phone cannot carry out, with spaces between. */
  readonly unavailable: string
  /** Classes that say how large the tag is. */
  readonly shape: string
}

export const standardAppearance: Appearance = {
  strings: stringsFor('zh'),
  isLight: false,
  bar: standardControls,
  unavailable: '',
  shape: '',
}

/** The properties that say so. */
export const appearanceProperties = ['theme', 'locale', 'words', 'controls'] as const

type Wanted = Pick<Properties, (typeof appearanceProperties)[number]>

/** As the properties say, else as the phone has it. */
export function appearanceOf({ theme, locale, words, controls }: Wanted, phone: Phone): Appearance {
  return {
    strings: stringsFor(locale === 'zh-CN' || locale === 'en' ? locale : phone.language, words),
    isLight: theme === 'light' || (theme !== 'dark' && phone.theme === 'light'),
    bar: String(controls),
    unavailable: phone.isHarmony ? 'beauty' : '',
    shape: shapeOf(phone.size),
  }
}

/** What has to be sent. */
export const changedAppearance = (before: Appearance, after: Appearance): Partial<Appearance> =>
  pickBy(after, (value, name) => before[name] !== value)

/** The phone as far as looks follow it; says when the user turns to the light or the dark side. */
export class Phone {
  readonly language: string | undefined
  /** Absent where the app does not follow the phone. */
  theme: unknown
  /** `beauty` does nothing there, says WeChat's page on live-pusher. */
  readonly isHarmony: boolean
  /** Of the tag; of the window until it is laid out. */
  size = windowSize()
  /** Ends the watch. */
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
