import { foundLeaks, recordForSecrets } from './record-for-secrets'

// Runs around every test of the suite, and fails the one in which a secret has got out.

const levels = ['debug', 'error', 'info', 'log', 'warn'] as const
for (const level of levels) {
  const write = console[level].bind(console)
  console[level] = (...facts: unknown[]) => {
    recordForSecrets(`console.${level}`, ...facts)
    write(...facts)
  }
}

afterEach(() => expect(foundLeaks()).toEqual([]))
