// Whatever is logged, told or thrown in a test is looked through for the signatures and keys that rooms are entered
// with.

/** Every one of them contains this word. */
const SECRET = 'SECRET'

const leaks: string[] = []

/** Looks through something that left the room. */
export function recordForSecrets(where: string, ...facts: readonly unknown[]): void {
  const text = facts.map((fact) => (fact instanceof Error ? fact.stack : JSON.stringify(fact))).join(' ')
  if (text.includes(SECRET)) leaks.push(`${where}: ${text}`)
}

export const foundLeaks = (): readonly string[] => leaks.splice(0)
