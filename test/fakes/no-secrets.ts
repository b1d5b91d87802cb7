import { foundLeaks, recordForSecrets } from './record-for-secrets'

// Runs around every test, and fails a test that leaks a secret.

const levels = ['debug', 'error', 'info', 'log', 'warn'] as const
for (const level of levels) {
  const write = console[level].bind(console)
  console[level] = (...facts: unknown[]) => {
    recordForSecrets(`console.${level}`, ...facts)
    write(...facts)
  }
}

afterEach(() => expect(foundLeaks()).toEqual([]))
