import type { Faults } from '../chaos/faults'

type Choices = { readonly [K in keyof Faults]: readonly Faults[K][] }

/** The values of each fault, the usual one first. */
export const choices: Choices = {
  network: ['up', 'down'],
  news: ['prompt', 'late', 'shuffled', 'frozen'],
  camera: ['granted', 'denied', 'blocked'],
  mic: ['granted', 'denied', 'blocked'],
  privacy: ['agreed', 'open'],
  category: ['permitted', 'unfit'],
  platform: ['phone', 'devTools'],
  background: [false, true],
  call: [false, true],
}

/** The word for a value. */
export function labelOf(
  name: keyof Faults,
  value: Faults[keyof Faults],
  words: Readonly<Record<string, string>>,
): string {
  return words[String(value)] ?? `${name} ${String(value)}`
}
