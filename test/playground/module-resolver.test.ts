import { CodePaths } from '../../playground/build/code-paths'
import { ModuleResolver } from '../../playground/build/module-resolver'
import { ProjectFolder } from './support/project-folder'

let folder: ProjectFolder
let library: ProjectFolder
afterEach(() => [folder, library].forEach((one) => one.remove()))

interface Case {
  readonly files: readonly string[]
  readonly specifier: string
  readonly from?: string
  readonly found: string | undefined
}

function resolve({ files, specifier, from = 'pages/a/a.js' }: Omit<Case, 'found'>): string | undefined {
  folder = new ProjectFolder(Object.fromEntries(files.map((name) => [name, contentOf(name)])))
  library = new ProjectFolder({ 'src/index.ts': '', 'src/part.ts': '' })
  const packages = { 'a-library': { folder: library.root, main: library.path('src/index.ts') } }
  const paths = new CodePaths({ root: folder.root, packages })
  return new ModuleResolver(paths, { '@/*': '/*', '~utils': 'utils/index.js' }).resolve(specifier, from)
}

const contentOf = (name: string): string =>
  name.endsWith('package.json') ? '{ "main": "lib/main.js", "miniprogram": "dist" }' : ''

const npm = 'miniprogram_npm'

test.each<[string, Case]>([
  ['a neighbour', { files: ['pages/a/b.js'], specifier: './b', found: 'pages/a/b.js' }],
  ['a file above', { files: ['utils/x.js'], specifier: '../../utils/x.js', found: 'utils/x.js' }],
  ['a path from the root', { files: ['utils/x.js'], specifier: '/utils/x', found: 'utils/x.js' }],
  [
    'a neighbour without a dot',
    { files: ['pages/a/config.js'], specifier: 'config.js', found: 'pages/a/config.js' },
  ],
  [
    'a path below without a dot',
    { files: ['utils/x.js'], specifier: 'utils/x.js', from: 'app.js', found: 'utils/x.js' },
  ],
  [
    'a name with a dot inside',
    { files: ['pages/a/b.conf.js'], specifier: './b.conf', found: 'pages/a/b.conf.js' },
  ],
  [
    'TypeScript before JavaScript',
    { files: ['pages/a/b.js', 'pages/a/b.ts'], specifier: './b', found: 'pages/a/b.ts' },
  ],
  [
    'TypeScript by the name of its output',
    { files: ['pages/a/b.ts'], specifier: './b.js', found: 'pages/a/b.ts' },
  ],
  ['JSON', { files: ['pages/a/b.json'], specifier: './b.json', found: 'pages/a/b.json' }],
  ['a folder', { files: ['utils/index.js'], specifier: '../../utils', found: 'utils/index.js' }],
  ['an alias of a folder', { files: ['utils/x.js'], specifier: '@/utils/x', found: 'utils/x.js' }],
  ['an alias of a file', { files: ['utils/index.js'], specifier: '~utils', found: 'utils/index.js' }],
  ['a package', { files: [`${npm}/p/index.js`], specifier: 'p', found: `${npm}/p/index.js` }],
  ['a package with a scope', { files: [`${npm}/@s/p/x.js`], specifier: '@s/p/x', found: `${npm}/@s/p/x.js` }],
  [
    'the nearest package',
    {
      files: [`${npm}/p/index.js`, `pages/${npm}/p/index.js`],
      specifier: 'p',
      found: `pages/${npm}/p/index.js`,
    },
  ],
  [
    'a package that a package needs',
    { files: [`${npm}/q/index.js`], specifier: 'q', from: `${npm}/p/index.js`, found: `${npm}/q/index.js` },
  ],
  [
    'a package with an entry of its own',
    {
      files: [`${npm}/p/package.json`, `${npm}/p/lib/main.js`],
      specifier: 'p',
      found: `${npm}/p/lib/main.js`,
    },
  ],
  [
    'a package that is only installed',
    {
      files: ['node_modules/p/package.json', 'node_modules/p/dist/index.js'],
      specifier: 'p',
      found: `${npm}/p/index.js`,
    },
  ],
  [
    'a package of the playground',
    { files: [], specifier: 'a-library', found: `${npm}/a-library/src/index.ts` },
  ],
  [
    'a file in a package of the playground',
    {
      files: [],
      specifier: './part',
      from: `${npm}/a-library/src/index.ts`,
      found: `${npm}/a-library/src/part.ts`,
    },
  ],
  [
    "the app's own package before that of the playground",
    { files: [`${npm}/a-library/index.js`], specifier: 'a-library', found: `${npm}/a-library/index.js` },
  ],
  ['nothing for what is not there', { files: [], specifier: './gone', found: undefined }],
  ['nothing above the root', { files: [], specifier: '../../../../etc/hosts', found: undefined }],
])('%s is found', (_, { found, ...asked }) => {
  expect(resolve(asked)).toBe(found)
})
