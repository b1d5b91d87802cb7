import fs from 'node:fs'
import type { PageCode } from '../../playground/build/app-code'
import type { compileScript } from '../../playground/build/compile-script'
import { AppBuilds } from '../../playground/server/app-builds'
import { emptyComponent, ProjectFolder } from './support/project-folder'

const PAGE = 'pages/a/a'

type Scripts = { readonly compileScript: typeof compileScript }

const compiled = jest.fn<unknown, [string]>()
jest.mock<Scripts>('../../playground/build/compile-script', () => {
  const real = jest.requireActual<Scripts>('../../playground/build/compile-script')
  return {
    ...real,
    compileScript: (source, key) => {
      compiled(key)
      return real.compileScript(source, key)
    },
  }
})

let folder: ProjectFolder
let builds: AppBuilds
beforeEach(() => {
  folder = new ProjectFolder({
    'app.json': JSON.stringify({ pages: [PAGE, 'pages/call/call'] }),
    ...emptyComponent('pages/call/call'),
    ...emptyComponent(PAGE),
    [`${PAGE}.js`]: 'require("./part"); require("a-package"); Page({})',
    'pages/a/part.js': 'module.exports = 1',
  })
  makeOld()
  builds = new AppBuilds({ root: folder.root }, () => undefined)
  compiled.mockClear()
})
afterEach(() => folder.remove())

/** What was written just now may change once more within the same tick of the clock. */
function makeOld(): void {
  const then = Date.now() / 1000 - 10
  for (const name of fs.readdirSync(folder.root, { recursive: true, encoding: 'utf8' }))
    fs.utimesSync(folder.path(name), then, then)
}

const open = (): Promise<PageCode | undefined> => builds.page(PAGE, [])

test('a page is compiled once for all phones that ask, also at the same time', async () => {
  const [one, other] = await Promise.all([open(), open()])
  expect(one?.components.map(({ path }) => path)).toEqual([PAGE])
  expect(other).toEqual(one)
  expect(await open()).toEqual(one)
  expect(compiled.mock.calls.filter(([key]) => key === `${PAGE}.js`)).toHaveLength(1)
})

test('the page that phones on the wall open first is compiled before they ask', async () => {
  await builds.warm()
  expect(compiled.mock.calls).toEqual([['pages/call/call.js']])
  expect(builds.problems).toEqual([])
})

test.each<[what: string, file: string, text: string, changes: string]>([
  ['a script', `${PAGE}.js`, 'Page({ b: 1 })', 'b: 1'],
  ['a template', `${PAGE}.wxml`, '<text>other</text>', 'other'],
  ['a new file that is meant before another one', 'pages/a/part.ts', 'export = 2', 'pages/a/part.ts'],
  ['a package that is installed', 'node_modules/a-package/package.json', '{}', 'a-package/index.js'],
  ['a package that DevTools has copied', 'miniprogram_npm/a-package/index.js', '', 'a-package/index.js'],
])('the next phone gets %s', async (_, file, text, changes) => {
  const before = JSON.stringify(await open())
  expect(before).not.toContain(changes)
  folder.write(file, text)
  if (file.startsWith('node_modules')) folder.write('node_modules/a-package/index.js', '')
  expect(JSON.stringify(await open())).toContain(changes)
})
