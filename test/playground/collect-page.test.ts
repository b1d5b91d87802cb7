import type { AppManifest } from '../../playground/build/app-manifest'
import { readManifest } from '../../playground/build/app-manifest'
import { CodePaths } from '../../playground/build/code-paths'
import { collectPage } from '../../playground/build/collect-page'
import type { ComponentSource } from '../../playground/build/collect-page'
import type { Diagnostic } from '../../playground/build/diagnostic'
import type { JsonObject } from '../../playground/build/json-config'
import { TemplateUses } from '../../playground/build/template-uses'
import { emptyComponent, ProjectFolder } from './support/project-folder'

type Files = Readonly<Record<string, string>>

let app: ProjectFolder
let library: ProjectFolder
afterEach(() => [app, library].forEach((folder) => folder.remove()))

interface Collected {
  readonly manifest: AppManifest
  readonly pages: readonly string[]
  readonly themes: JsonObject
  readonly script: string | undefined
  readonly components: readonly ComponentSource[]
  readonly problems: readonly Diagnostic[]
  readonly files: ReadonlySet<string>
}

/** app.json with all of its pages, each component once. */
function collect(files: Files, packaged: Files = {}): Collected {
  app = new ProjectFolder(files)
  library = new ProjectFolder(packaged)
  const packages = { 'a-library': { folder: library.root, main: library.path('index.ts') } }
  const paths = new CodePaths({ root: app.root, packages })
  const manifest = readManifest(paths)
  const uses = new TemplateUses(paths)
  const parts = manifest.pages.map(({ path }) => collectPage(paths, uses, manifest, path))
  const components = new Map(parts.flatMap((part) => part.components.map((one) => [one.path, one])))
  return {
    manifest,
    pages: manifest.pages.map(({ path }) => path),
    themes: manifest.themes,
    script: manifest.script,
    components: [...components.values()],
    problems: [...manifest.problems, ...parts.flatMap(({ problems }) => problems)],
    files: new Set([...manifest.files, ...parts.flatMap((part) => [...part.files])]),
  }
}

const appJson = (fields: object): Record<string, string> => ({ 'app.json': JSON.stringify(fields) })
const pathsOf = ({ components }: Collected): string[] => components.map(({ path }) => path)

test('components come before what uses them, each once', () => {
  const collected = collect({
    ...appJson({ pages: ['pages/a/a', 'pages/b/b'] }),
    ...emptyComponent('pages/a/a', { one: '../../one/one', two: '/two/two' }),
    ...emptyComponent('pages/b/b', { two: '../../two/two' }),
    ...emptyComponent('one/one', { two: '../two/two' }),
    ...emptyComponent('two/two'),
  })
  expect(pathsOf(collected)).toEqual(['two/two', 'one/one', 'pages/a/a', 'pages/b/b'])
  expect(collected.pages).toEqual(['pages/a/a', 'pages/b/b'])
  expect(collected.problems).toEqual([])
})

test('a reference may be relative, from the root, or begin with the name of a package', () => {
  const { components } = collect(
    {
      ...appJson({ pages: ['pages/a/a'] }),
      ...emptyComponent('pages/a/a', {
        near: 'near',
        up: '../up',
        root: '/root',
        packaged: 'a-library/parts/part',
      }),
      ...emptyComponent('pages/a/near'),
      ...emptyComponent('pages/up'),
      ...emptyComponent('root'),
    },
    { ...emptyComponent('parts/part', { inner: './inner' }), ...emptyComponent('parts/inner') },
  )
  expect(components.at(-1)?.using).toEqual({
    near: 'pages/a/near',
    up: 'pages/up',
    root: 'root',
    packaged: 'miniprogram_npm/a-library/parts/part',
  })
  const packaged = components.find(({ path }) => path === 'miniprogram_npm/a-library/parts/inner')
  expect(packaged?.script).toBe('miniprogram_npm/a-library/parts/inner.js')
})

test('as in WeChat, a reference that leads above the root begins there', () => {
  const { components, problems } = collect({
    ...appJson({ pages: ['p'], usingComponents: { bar: '../../dist/bar' } }),
    'p.wxml': '<bar />',
    'p.js': '',
    ...emptyComponent('dist/bar', { part: '../../../dist/part' }),
    ...emptyComponent('dist/part'),
  })
  expect([components.map(({ path }) => path), problems]).toEqual([['dist/part', 'dist/bar', 'p'], []])
})

test('usingComponents of app.json reach every page, and a page may overrule them', () => {
  const { components } = collect({
    ...appJson({ pages: ['pages/a/a', 'pages/b/b'], usingComponents: { tag: '/shared' } }),
    ...emptyComponent('pages/a/a'),
    'pages/a/a.wxml': '<tag />',
    ...emptyComponent('pages/b/b', { tag: '/own' }),
    ...emptyComponent('shared'),
    ...emptyComponent('own'),
  })
  const using = Object.fromEntries(components.map(({ path, using }) => [path, using['tag']]))
  expect(using).toMatchObject({ 'pages/a/a': 'shared', 'pages/b/b': 'own' })
})

test('components of app.json see each other', () => {
  const collected = collect({
    ...appJson({ pages: ['p'], usingComponents: { first: '/first', second: '/second' } }),
    'p.wxml': '<first />',
    'p.js': 'Page({})',
    ...emptyComponent('first'),
    'first.wxml': '<second />',
    ...emptyComponent('second'),
    'second.wxml': '<first wx:if="{{more}}" />',
  })
  expect([pathsOf(collected), collected.problems]).toEqual([['second', 'first', 'p'], []])
  expect(collected.components[0]?.using).toEqual({ first: 'first' })
})

test('what is declared and not used is not collected', () => {
  const collected = collect({
    ...appJson({ pages: ['p'] }),
    ...emptyComponent('p', { used: '/used', unused: '/unused' }),
    'p.wxml': '<import src="./parts" />',
    'parts.wxml': '<template name="t"><a-list generic:row="used" /></template>',
    ...emptyComponent('used'),
    ...emptyComponent('unused'),
  })
  expect(pathsOf(collected)).toEqual(['used', 'p'])
})

test('a component may use itself', () => {
  const collected = collect({
    ...appJson({ pages: ['pages/a/a'] }),
    ...emptyComponent('pages/a/a', { tree: '/tree' }),
    ...emptyComponent('tree', { tree: './tree' }),
  })
  expect([pathsOf(collected), collected.problems]).toEqual([['tree', 'pages/a/a'], []])
})

test('a page needs no .json', () => {
  const collected = collect({ ...appJson({ pages: ['p'] }), 'p.wxml': '<view/>', 'p.ts': 'Page({})' })
  expect([collected.pages, collected.problems]).toEqual([['p'], []])
})

test('a script in TypeScript wins over one in JavaScript', () => {
  const { components, script } = collect({
    ...appJson({ pages: ['p'] }),
    'p.wxml': '',
    'p.ts': '',
    'p.js': '',
    'app.js': '',
  })
  expect([components[0]?.script, script]).toEqual(['p.ts', 'app.js'])
})

describe('problems', () => {
  const files = { 'p.wxml': '<view/>', 'p.js': 'Page({})' }

  test('a page that does not exist is named in app.json', () => {
    const { problems, pages } = collect({
      'app.json': '{\n  "pages": [\n    "p", "pages/gone/gone"\n  ]\n}',
      ...files,
    })
    expect(problems).toMatchObject([
      { line: 3, column: 10, text: 'page "pages/gone/gone": there is no pages/gone/gone.wxml and no script' },
    ])
    expect(pages).toEqual(['p'])
  })

  test('a component that does not exist is named where it is asked for', () => {
    const { problems, files: watched } = collect({
      ...appJson({ pages: ['p'] }),
      ...files,
      'p.json': '{\n  "usingComponents": { "a-tag": "./gone" }\n}',
    })
    expect(problems).toMatchObject([
      {
        line: 2,
        column: 33,
        text: 'component <a-tag>: there is no gone.json',
        lineText: '  "usingComponents": { "a-tag": "./gone" }',
      },
    ])
    expect(watched).toContain(app.path('gone.json'))
  })

  test('broken JSON is reported with its place, in app.json and in others', () => {
    const broken = collect({ 'app.json': '{\n  "pages": ["p"]\n  "window": {}\n}', ...files })
    expect(broken.problems).toMatchObject([{ line: 3, column: 3, lineText: '  "window": {}' }])
    app.remove()
    library.remove()
    expect(
      collect({ ...appJson({ pages: ['p'] }), ...files, 'p.json': '{ "a": 1,, }' }).problems,
    ).toMatchObject([{ line: 1, column: 10 }])
  })

  test.each([
    ['no app.json', {}, 'app.json is missing'],
    ['no pages', appJson({ pages: [] }), 'app.json names no page'],
    ['an app.json that is a list', { 'app.json': '[]' }, 'the file must hold a JSON object'],
    ['a page without a script', { ...appJson({ pages: ['p'] }), 'p.wxml': '' }, 'there is no p.ts or .js'],
    [
      'a plugin',
      { ...appJson({ pages: ['p'] }), ...files, 'p.json': '{"usingComponents":{"x":"plugin://y/z"}}' },
      '<x> comes from a plugin: a placeholder stands for it',
    ],
  ])('%s is reported', (_, broken: Record<string, string>, text) => {
    expect(collect(broken).problems.map((problem) => problem.text)).toEqual([text])
  })
})

test('the values of both themes come from the file that app.json names', () => {
  const themes = { light: { ground: '#fff' }, dark: { ground: '#000' } }
  const files = {
    ...appJson({ pages: ['pages/a/a'], themeLocation: 'theme.json' }),
    ...emptyComponent('pages/a/a'),
  }
  expect(collect({ ...files, 'theme.json': JSON.stringify(themes) }).themes).toEqual(themes)
  const { problems } = collect(files)
  expect(problems).toMatchObject([{ text: 'themeLocation: there is no theme.json' }])
})

test('what stands for an abstract node is collected before the component that has it', () => {
  const { components, problems } = collect({
    ...appJson({ pages: ['pages/a/a'] }),
    ...emptyComponent('pages/a/a', { frame: '/frame/frame' }),
    ...emptyComponent('frame/frame'),
    ...emptyComponent('frame/blank'),
    'frame/frame.json': JSON.stringify({
      component: true,
      componentGenerics: { inside: { default: './blank' }, other: true },
    }),
  })
  expect(components.map(({ path }) => path)).toEqual(['frame/blank', 'frame/frame', 'pages/a/a'])
  expect(components[1]?.defaults).toEqual({ inside: 'frame/blank' })
  expect(problems).toEqual([])
})

test.each(['subpackages', 'subPackages'])('pages of %s are in their folders', (key) => {
  const { pages, problems } = collect({
    ...appJson({
      pages: ['a'],
      [key]: [
        { root: 'more', pages: ['b', 'gone'] },
        { root: 'alone/', independent: true, pages: ['sub/c'] },
      ],
    }),
    ...emptyComponent('a'),
    ...emptyComponent('more/b'),
    ...emptyComponent('alone/sub/c'),
  })
  expect(pages).toEqual(['a', 'more/b', 'alone/sub/c'])
  expect(problems).toMatchObject([{ text: 'page "more/gone": there is no more/gone.wxml and no script' }])
})

test.each([
  ['start.js', 'more/start.js', []],
  ['./start.js', 'more/start.js', []],
  ['/scripts/typed', 'more/scripts/typed.ts', []],
  ['gone.js', undefined, ['entry: there is no more/gone.ts or .js']],
  ['', undefined, []],
])('the entry "%s" of a subpackage is a script in its folder', (entry, key, texts) => {
  const { manifest, problems } = collect({
    ...appJson({ pages: ['a'], subpackages: [{ root: 'more', entry, independent: true, pages: ['b'] }] }),
    ...emptyComponent('a'),
    ...emptyComponent('more/b'),
    'more/start.js': '',
    'more/scripts/typed.ts': '',
  })
  expect(manifest.pages.map(({ subpackage }) => subpackage)).toEqual([
    undefined,
    { root: 'more/', independent: true, entry: key },
  ])
  expect(problems.map(({ text }) => text)).toEqual(texts)
})

test('what is ignored or unknown in app.json or a page is named, and what works or does not matter is not', () => {
  const { problems } = collect({
    ...appJson({
      pages: ['p'],
      workers: 'workers',
      lazyCodeLoading: 'requiredComponents',
      tabbar: {},
      window: { pageOrientation: 'auto', navigationBarTitleText: 'A' },
    }),
    'p.wxml': '',
    'p.js': '',
    'p.json': '{ "navigationBarTitle": "A", "disableScroll": true }',
  })
  expect(problems.map(({ severity, text }) => `${severity}: ${text}`)).toEqual([
    'warning: app.json: "workers" is ignored here',
    'warning: app.json: "tabbar" is no key that WeChat documents',
    'warning: window of app.json: "pageOrientation" is ignored here',
    'warning: .json of a page: "navigationBarTitle" is no key that WeChat documents',
  ])
})

test('a library of WeChat that is not installed has placeholders', () => {
  const { problems } = collect({
    ...appJson({ pages: ['p'], useExtendedLib: { weui: true } }),
    'p.wxml': '<mp-dialog />',
    'p.js': '',
    'p.json': '{ "usingComponents": { "mp-dialog": "weui-miniprogram/dialog/dialog" } }',
  })
  expect(problems).toMatchObject([
    { severity: 'warning', text: '<mp-dialog> stands empty until weui-miniprogram is installed' },
  ])
})

test('a path does not lead out of the folder of the app', () => {
  const { problems } = collect({
    ...appJson({
      pages: ['../../../../../../../etc/hosts', 'p'],
      themeLocation: '../../../../../../etc/x.json',
    }),
    ...emptyComponent('p', { outside: '../../../../../../../etc/hosts' }),
  })
  expect(problems.map(({ text }) => text.split(': there is no')[0])).toEqual([
    'page "../../../../../../../etc/hosts"',
    'themeLocation',
    'component <outside>',
  ])
})
