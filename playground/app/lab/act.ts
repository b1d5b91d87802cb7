import type { Text } from './check'
import type { Given } from './link'

/** What one phone can ask of the other. */
export type ActName = 'hello' | 'watch' | 'seen' | 'who' | 'enterAgain' | 'goHome' | 'visit' | 'impersonate'

export interface Act<Phone> {
  /** What a person does on the other phone where messages do not arrive. */
  readonly byHand?: Text
  run(phone: Phone, given: Given): unknown
}

export type Acts<Phone> = Readonly<Record<ActName, Act<Phone>>>
