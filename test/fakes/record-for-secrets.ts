// Everything that is logged, emitted or thrown in a test is searched for the signatures and keys of its
// rooms.

/** All secrets in tests contain this word. */
const SECRET = 'SECRET'

const leaks: string[] = []

/** Searches a value that left the room. */
export function recordForSecrets(where: string, ...facts: readonly unknown[]): void {
  const text = facts.map((fact) => (fact instanceof Error ? fact.stack : JSON.stringify(fact))).join(' ')
  if (text.includes(SECRET)) leaks.push(`${where}: ${text}`)
}

export const foundLeaks = (): readonly string[] => leaks.splice(0)
