import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { nodeScripts } from '../../playground/package/build-package'
import { options } from '../../playground/server/command/options'
import { Phone } from '../../playground/test/phone'

const root = path.resolve(__dirname, '../..')
const read = (file: string): Record<string, Record<string, string>> & { readonly version: string } =>
  JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')) as ReturnType<typeof read>
const own = read('playground/package.json')
const repository = read('package.json')

/** Files that the pages load, which no script requires. */
const fonts = ['@fontsource-variable/noto-sans-sc', 'twemoji-colr-font']

let folder: string
beforeAll(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'package-'))))
afterAll(() => fs.rmSync(folder, { recursive: true }))

test('its dependencies are what its scripts require, and nothing more', async () => {
  const required = await nodeScripts(folder)
  expect(Object.keys(own['dependencies'] ?? {}).sort()).toEqual([...required, ...fonts].sort())
})

test('it has the versions that the repository tests with', () => {
  expect(own['dependencies']).toEqual(
    Object.fromEntries(
      Object.keys(own['dependencies'] ?? {}).map((name) => [name, repository['devDependencies']?.[name]]),
    ),
  )
  expect(own.version).toBe(repository.version)
})

test('the browser and the languages of styles come with packages that are optional, and the component has no dependencies at all', () => {
  const optional = { optional: true }
  expect(own['peerDependenciesMeta']).toEqual({ less: optional, 'playwright-core': optional, sass: optional })
  expect(repository['dependencies']).toBeUndefined()
})

test.each(['README.md', 'README.zh-CN.md'])(
  'the example in %s is the one that a browser test runs',
  (name) => {
    const readme = fs.readFileSync(path.join(root, 'playground', name), 'utf8')
    const example = fs.readFileSync(path.join(root, 'test/browser/readme-example.test.ts'), 'utf8')
    const own = example.replace("'../../playground/test/main'", "'trtc-room-playground/test'")
    expect(readme).toContain(`\`\`\`ts\n${own}\`\`\`\n`)
  },
)

test.each(['README.md', 'README.zh-CN.md'])(
  '%s lists every option of the command and every method of a phone',
  (name) => {
    const readme = fs.readFileSync(path.join(root, 'playground', name), 'utf8')
    const methods = Object.getOwnPropertyNames(Phone.prototype).filter((method) => !inner.has(method))
    const rows = [...readme.matchAll(/^\| `(?:--)?(\w+)/gm)].map(([, first]) => first)
    expect(rows.sort()).toEqual([...Object.keys(options), ...methods].sort())
  },
)

/** Private ones, those of our own tests, and Playwright's objects. */
const inner = new Set([
  'constructor',
  'page',
  'read',
  'byId',
  'touch',
  'candidates',
  'fields',
  'find',
  'reach',
  'situation',
])
