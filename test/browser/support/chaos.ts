import { well, type Order } from '../../../playground/browser/chaos/faults'
import type { Phone } from './session'

/** Makes something go wrong with a phone, or puts it right. */
export const cause = (phone: Phone, order: Order): Promise<void> =>
  phone.frame.evaluate(`phone.cause(${JSON.stringify(order)})`)

/** Nothing is wrong with the phone any more. */
export const heal = (phone: Phone): Promise<void> => cause(phone, well)

/** Waits until the room of the component on the page is in that phase. */
export const untilPhase = (phone: Phone, phase: string): Promise<void> =>
  phone.until(`page.room().getLocalState().phase === '${phase}'`, `the phase ${phase}`)
