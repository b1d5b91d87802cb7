import { well, type Order } from '../../../playground/browser/chaos/faults'
import type { Phone } from '../../../playground/test/main'

/** Causes a fault of a phone, or resolves it. */
export const cause = (phone: Phone, order: Order): Promise<void> =>
  phone.frame.evaluate(`phone.cause(${JSON.stringify(order)})`)

/** Resolves all faults of the phone. */
export const heal = (phone: Phone): Promise<void> => cause(phone, well)

/** Waits until the component's room is in a phase. */
export const untilPhase = (phone: Phone, phase: string): Promise<void> =>
  phone.until(`page.room().getLocalState().phase === '${phase}'`, `the phase ${phase}`)
