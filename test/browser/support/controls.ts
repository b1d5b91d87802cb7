import type { Phone } from '../../../playground/test/main'

/** Taps a control of the component's bar, by its accessible name. */
export async function tapControl(phone: Phone, name: string): Promise<void> {
  // If the bar is hidden, the first tap only shows it.
  await phone.read("page.selectComponent('#room').setData({ controlsTimeout: 0 })")
  await phone.frame.getByRole('button', { name, exact: true }).click()
}
