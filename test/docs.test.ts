import { readFileSync } from 'node:fs'
import { statesPage } from '../scripts/states-page'
import { anyPhase, table } from '../src/machine/table'

test('docs/states.md says what the table says (else: npx gulp docs)', () => {
  expect(readFileSync('docs/states.md', 'utf8')).toBe(statesPage(table, anyPhase))
})
