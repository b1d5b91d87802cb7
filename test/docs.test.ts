import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { statesPage } from '../scripts/states-page'
import { anyPhase, table } from '../src/machine/table'

test('docs/states.md says what the table says (else: npx gulp docs)', () => {
  expect(readFileSync('docs/states.md', 'utf8')).toBe(statesPage(table, anyPhase))
})

test('docs/api.md says what the types say (else: npx gulp docs)', () => {
  const out = mkdtempSync(path.join(os.tmpdir(), 'api-'))
  execFileSync(process.execPath, ['node_modules/typedoc/bin/typedoc', '--out', out, '--logLevel', 'Error'])
  expect(readFileSync('docs/api.md', 'utf8')).toBe(readFileSync(path.join(out, 'api.md'), 'utf8'))
}, 60_000)
