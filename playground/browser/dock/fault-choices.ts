import type { Faults } from '../chaos/faults'

type Choices = { readonly [K in keyof Faults]: readonly Faults[K][] }

/** The values of each fault, the usual one first. */
export const choices: Choices = {
  network: ['up', 'down'],
  news: ['prompt', 'late', 'shuffled', 'frozen'],
  bandwidth: [0, 300, 100],
  delay: [0, 300, 1000],
  loss: [0, 5, 20],
  camera: ['granted', 'denied', 'blocked'],
  mic: ['granted', 'denied', 'blocked'],
  privacy: ['agreed', 'open'],
  category: ['permitted', 'unfit'],
  platform: ['phone', 'devTools'],
  background: [false, true],
  call: [false, true],
}

const units: Partial<Record<keyof Faults, string>> = { bandwidth: 'kbps', delay: 'ms', loss: '%' }

/** The word for a value, or the value with its unit. */
export function labelOf(
  name: keyof Faults,
  value: Faults[keyof Faults],
  words: Readonly<Record<string, string>>,
): string {
  if (name === 'bandwidth' && value === 0) return '∞'
  return words[String(value)] ?? `${String(value)} ${units[name] ?? ''}`
}
