import type { Text } from './check'
import type { Given } from './link'

/** The requests that one phone can send to the other. */
export type ActName = 'hello' | 'watch' | 'seen' | 'who' | 'enterAgain' | 'goHome' | 'visit' | 'impersonate'

export interface Act<Phone> {
  /** What a person does on the other phone if messages do not arrive. */
  readonly byHand?: Text
  run(phone: Phone, given: Given): unknown
}

export type Acts<Phone> = Readonly<Record<ActName, Act<Phone>>>
