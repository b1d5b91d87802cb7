import { CodePaths } from '../../playground/build/code-paths'
import { compileStyle } from '../../playground/build/compile-styles'
import type { CompiledStyle } from '../../playground/build/compile-styles'
import { ProjectFolder } from './support/project-folder'

let folder: ProjectFolder
afterEach(() => folder.remove())

function compile(files: Readonly<Record<string, string>>): CompiledStyle {
  folder = new ProjectFolder(files)
  return compileStyle(new CodePaths({ root: folder.root }), 'a', 's')
}

const oneLine = (style: CompiledStyle): string => (style.style?.css ?? '').replace(/\s+/g, ' ').trim()

test('a sheet in less becomes WXSS, with what it imports', () => {
  const style = compile({
    'a.less': '@import "./b.less";\n@import "./c.wxss";\n.a { .b { width: @w; } }',
    'b.less': '@w: 75rpx;',
    'c.wxss': '.c { top: 0 }',
  })
  expect(style.problems).toEqual([])
  expect(oneLine(style)).toBe('.s--c { top: 0; } .s--a .s--b { width: 10vw; }')
  expect(style.files).toEqual(expect.arrayContaining(['a.less', 'b.less'].map((name) => folder.path(name))))
})

test('a mistake in less is reported where it stands', () => {
  const { problems } = compile({ 'a.less': '.a {\n  width: @gone;\n}' })
  expect(problems).toMatchObject([{ line: 2, column: 10, text: 'variable @gone is undefined' }])
})

test('a .wxss wins over what it was made from', () => {
  expect(oneLine(compile({ 'a.wxss': '.a {}', 'a.less': '.b {}' }))).toBe('.s--a {}')
})

test('a sheet in sass becomes WXSS, with what it uses', () => {
  const style = compile({ 'a.scss': '@use "b";\n.a { .b { width: b.$w; } }', '_b.scss': '$w: 75rpx;' })
  expect(style.problems).toEqual([])
  expect(oneLine(style)).toBe('.s--a .s--b { width: 10vw; }')
  expect(style.files).toContain(folder.path('_b.scss'))
})

test('a library that the app brings is not run: it would run on this machine', () => {
  const library = `exports.compile = () => ({ css: '.from-the-app {}', loadedUrls: [] })`
  const style = compile({ 'a.scss': '.a { top: 0 }', 'node_modules/sass/index.js': library })
  expect(oneLine(style)).toBe('.s--a { top: 0; }')
})

test('an import does not lead out of the folder of the app', () => {
  const style = compile({ 'a.wxss': '@import "../../../../../../../etc/hosts";' })
  expect(style.problems).toMatchObject([{ text: '@import: there is no ../../../../../../../etc/hosts' }])
  expect(oneLine(style)).toBe('')
})
