import type { Phone } from './session'

/** Taps a control of the component's bar, by the name that a screen reader hears. */
export async function tapControl(phone: Phone, name: string): Promise<void> {
  // A bar that is out of sight takes the first tap as a wish to see it.
  await phone.read("page.selectComponent('#room').setData({ controlsTimeout: 0 })")
  await phone.frame.getByRole('button', { name, exact: true }).click()
}
