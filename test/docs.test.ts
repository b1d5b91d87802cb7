import { readFileSync } from 'node:fs'
import { checks } from '../playground/app/lab/checks'
import { apiPages, chinese } from '../scripts/api/write'
import { explorerFiles } from '../scripts/api/explorer'
import { assumptionsPage } from '../scripts/assumptions'
import { deviceChecksPage } from '../scripts/device-checks'
import { statesPage } from '../scripts/states-page'
import { anyPhase, table } from '../src/machine/table'

test('docs/states.md says what the table says (else: npx gulp docs)', () => {
  expect(readFileSync('docs/states.md', 'utf8')).toBe(statesPage(table, anyPhase))
})

test.each([
  ['docs/device-checks.md', 'en'],
  ['docs/device-checks.zh-CN.md', 'zh'],
] as const)('%s says what the phone lab asks (else: npx gulp docs)', (page, language) => {
  expect(readFileSync(page, 'utf8')).toBe(deviceChecksPage(language))
})

test.each([
  ['docs/assumptions.md', 'en'],
  ['docs/assumptions.zh-CN.md', 'zh'],
] as const)('%s says what is assumed of phones (else: npx gulp docs)', (page, language) => {
  expect(readFileSync(page, 'utf8')).toBe(assumptionsPage(language))
})

test('the explorer offers what the component declares (else: npx gulp docs)', () => {
  for (const [name, text] of Object.entries(explorerFiles()))
    expect(readFileSync(`playground/app/pages/explorer/${name}`, 'utf8')).toBe(text)
}, 60_000)

test('each check of a phone has an id of its own', () => {
  const ids = checks.map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)])
})

describe('the pages of the API', () => {
  let pages: ReturnType<typeof apiPages>
  beforeAll(() => {
    pages = apiPages()
  }, 60_000)

  test('say what the code says (else: npx gulp docs)', () => {
    expect(readFileSync('docs/api.md', 'utf8')).toBe(pages.english)
    expect(readFileSync('docs/api.zh-CN.md', 'utf8')).toBe(pages.translated)
  })

  test('have every sentence in Chinese (else: add it to scripts/api/zh-CN.json, then npx gulp docs)', () => {
    expect([...pages.sentences].filter((sentence) => !chinese[sentence])).toEqual([])
  })

  test('have no Chinese left of a sentence that is gone (else: delete it from scripts/api/zh-CN.json)', () => {
    expect(Object.keys(chinese).filter((sentence) => !pages.sentences.has(sentence))).toEqual([])
  })

  test('explain every property, event, method and error (else: give it a comment of one sentence)', () => {
    const mute = pages.english
      .slice(0, pages.english.indexOf('## Entering a room'))
      .split('\n')
      .filter((line) => line.startsWith('| `') && line.endsWith('|  |'))
    expect(mute).toEqual([])
  })
})

test('the changelog begins with what is unreleased, and has no heading twice', () => {
  const headings = [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## (.*)$/gm)].map(([, text]) => text)
  expect(headings[0]).toBe('Unreleased')
  expect(headings).toEqual([...new Set(headings)])
})
