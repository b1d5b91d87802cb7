import vm from 'node:vm'
import { CodePaths } from '../../playground/build/code-paths'
import { ModuleResolver } from '../../playground/build/module-resolver'
import { ScriptModules } from '../../playground/build/script-modules'
import type { ReachedModules } from '../../playground/build/script-modules'
import { ProjectFolder } from './support/project-folder'

let folder: ProjectFolder
afterEach(() => folder.remove())

async function reach(files: Readonly<Record<string, string>>, key = 'a.js'): Promise<ReachedModules> {
  folder = new ProjectFolder(files)
  const paths = new CodePaths({ root: folder.root })
  return new ScriptModules(paths).reach([key], new ModuleResolver(paths))
}

/** The exports of `key`. */
function run({ modules }: ReachedModules, key = 'a.js'): unknown {
  const module = { exports: {} }
  const { code = '', requires = {} } = modules[key] ?? {}
  const require = (specifier: string): unknown => run({ modules } as ReachedModules, requires[specifier])
  const wrapped = vm.runInThisContext(code) as (...args: unknown[]) => void
  wrapped.call(module.exports, require, module, module.exports)
  return module.exports
}

test.each<[string, Record<string, string>, unknown]>([
  ['CommonJS', { 'a.js': 'exports.b = require("./b").b', 'b.js': 'exports.b = 1' }, { b: 1 }],
  [
    'an ES module that imports CommonJS',
    { 'a.js': 'import b, { c } from "./b"\nmodule.exports = [b.c, c]', 'b.js': 'exports.c = 1' },
    [1, 1],
  ],
  ['JSON', { 'a.js': 'module.exports = require("./b.json")', 'b.json': '{ "c": 1 }' }, { c: 1 }],
  [
    'a name that is not exported',
    { 'a.js': 'import { c } from "./b"\nmodule.exports = [c]', 'b.js': 'export const d = 1' },
    [undefined],
  ],
  [
    'an assignment to a constant that is never reached',
    { 'a.js': 'const b = 1\nexports.c = () => { b = 2 }\nmodule.exports = b' },
    1,
  ],
  [
    'a global of browsers',
    { 'a.js': 'module.exports = [typeof window, typeof document]' },
    ['undefined', 'undefined'],
  ],
  ['a variable named like one', { 'a.js': 'const location = 1\nmodule.exports = location' }, 1],
])('%s', async (_, files, exported) => {
  const reached = await reach(files)
  expect(reached.problems).toEqual([])
  expect(run(reached)).toEqual(exported)
})

test('decorators of TypeScript', async () => {
  const text =
    'const mark = (made: any) => { made.isMarked = true }\n@mark class A { static isMarked?: boolean }\nmodule.exports = [A.isMarked]'
  expect(run(await reach({ 'a.ts': text }, 'a.ts'), 'a.ts')).toEqual([true])
})

test('a file that cannot be read fails alone, with its place', async () => {
  const { modules, problems } = await reach({ 'a.js': 'require("./b")', 'b.js': 'let c = 1\n  let ]' })
  expect(problems).toMatchObject([{ file: folder.path('b.js'), line: 2, column: 7 }])
  expect([modules['a.js']?.failure, modules['b.js']?.failure]).toEqual([
    undefined,
    expect.stringContaining('b.js:2:7: Expected ";" but found "]"'),
  ])
})

test('a missing import is a problem; a missing require is one for who catches nothing', async () => {
  const { modules, problems } = await reach({
    'a.js': 'import "./gone"\ntry {\n  require("crypto")\n} catch {}',
  })
  expect(problems).toMatchObject([{ line: 1, column: 8, text: 'there is no module "./gone"' }])
  expect(modules['a.js']?.missing).toEqual({
    './gone': expect.stringContaining('a.js:1:8') as string,
    crypto: expect.stringContaining('a.js:3:11') as string,
  })
})

test('a require in a comment is none', async () => {
  expect(Object.keys((await reach({ 'a.js': '// require("./b")', 'b.js': '' })).modules)).toEqual(['a.js'])
})

test('modules that require each other come to an end', async () => {
  const files = { 'a.js': 'require("./b")', 'b.js': 'require("./a")' }
  expect(Object.keys((await reach(files)).modules)).toEqual(['a.js', 'b.js'])
})

test('a position in a compiled module is one in its file', async () => {
  folder = new ProjectFolder({ 'a.ts': '// A comment.\n\n\ninterface A {}\nexport const b = () => { c() }' })
  const scripts = new ScriptModules(new CodePaths({ root: folder.root }))
  const paths = new CodePaths({ root: folder.root })
  const { modules } = await scripts.reach(['a.ts'], new ModuleResolver(paths))
  const lines = modules['a.ts']?.code.split('\n') ?? []
  const line = lines.findIndex((text) => text.includes('c();')) + 1
  const column = (lines[line - 1]?.indexOf('c();') ?? 0) + 1
  expect(await scripts.place('a.ts', { line, column })).toBe('a.ts:5:26')
})
