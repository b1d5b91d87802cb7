import { checkTags } from '../../playground/build/check-tags'
import { CodePaths } from '../../playground/build/code-paths'
import { compileTemplates } from '../../playground/build/compile-templates'
import type { CompiledTemplates } from '../../playground/build/compile-templates'
import type { Diagnostic } from '../../playground/build/diagnostic'
import { formatDiagnostic } from '../../playground/build/diagnostic'
import { readableWxml } from '../../playground/build/readable-wxml'
import { scanWxml } from '../../playground/build/wxml-scan'
import { ProjectFolder } from './support/project-folder'

let folder: ProjectFolder
afterEach(() => folder.remove())

function compile(files: Readonly<Record<string, string>>): CompiledTemplates {
  folder = new ProjectFolder({ 'p.json': '{}', ...files })
  return compileTemplates(new CodePaths({ root: folder.root }), ['p'])
}

const places = (problems: readonly Diagnostic[]): string[] =>
  problems.map(({ line, column, severity, text }) => `${line}:${column} ${severity} ${text}`)

describe('compiling', () => {
  test('imports, includes and scripts are followed, and their files belong to the component', () => {
    const { problems, filesOf, files } = compile({
      'p.wxml': '<import src="./a.wxml" /><include src="/sub/b" /><wxs src="./s.wxs" module="m" />',
      'a.wxml': '<template name="t">x</template>',
      'sub/b.wxml': '<import src="../c.wxml" />',
      'c.wxml': '<view />',
      's.wxs': 'var t = require("./t.wxs")',
      't.wxs': 'module.exports = {}',
    })
    expect(problems).toEqual([])
    expect([...(filesOf.get('p') ?? [])]).toEqual(
      ['p.wxml', 'a.wxml', 'sub/b.wxml', 'c.wxml'].map((name) => folder.path(name)),
    )
    expect(files).toContain(folder.path('t.wxs'))
  })

  test('templates that import each other come to an end', () => {
    expect(
      compile({ 'p.wxml': '<import src="./a.wxml" />', 'a.wxml': '<import src="./p.wxml" />' }).problems,
    ).toEqual([])
  })

  test.each([
    [
      'a broken expression',
      '<view>\n  {{ a + }}</view>',
      ['2:10 error WXML: unexpected character inside expression'],
    ],
    ['an unclosed tag, which WeChat refuses', '<view>\n <text></view>', ['2:3 error WXML: missing end tag']],
    ['an attribute twice', '<view class="a" class="b" />', ['1:17 warning WXML: duplicated attribute']],
    [
      'a missing import',
      '<view />\n<import src="./gone.wxml" />',
      ['2:1 error <import>: there is no gone.wxml'],
    ],
    ['a missing include', '<include src="/gone" />', ['1:1 error <include>: there is no gone.wxml']],
    ['a missing script', '<wxs src="./gone.wxs" module="m" />', ['1:1 error <wxs>: there is no gone.wxs']],
    [
      'a script that cannot be parsed',
      '<view />\n<wxs module="m">\nvar a = 1\nvar b = )\n</wxs>',
      ["4:1 error WXS: Unexpected token ')'"],
    ],
  ])('%s is reported with its place', (_, wxml, problems) => {
    expect(places(compile({ 'p.wxml': wxml }).problems)).toEqual(problems)
  })

  // The compiler used up all memory for them.
  const spaces = [0x85, 0xa0, 0x1680, 0x2003, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000]

  describe.each(spaces)('the space with code %i', (code) => {
    const space = String.fromCharCode(code)

    test.each([
      `<view${space}class="a" />`,
      `<view class="a"${space}id="b" />`,
      `<view class="a" ${space} id="b" />`,
      `<view class=${space}"a" />`,
      `<view class="a"${space}>text</view${space}>`,
      `<view ${space}`,
      `<view a=${space} />`,
    ])('may stand between attributes: %s', (wxml) => {
      expect(compile({ 'p.wxml': wxml }).code.length).toBeGreaterThan(100)
    })

    test('stays in values and in texts', () => {
      const wxml = `<view title="a${space}b" alt='${space}'>c${space}d</view>`
      expect(readableWxml(wxml)).toBe(wxml)
    })
  })

  test('wx:for-items, the old name of wx:for, is a list', () => {
    const body = (name: string): string =>
      compile({ 'p.wxml': `<view ${name}="{{list}}" wx:key="*this">{{item}}</view>` }).code
    expect(body('wx:for-items')).toBe(body('wx:for'))
  })

  test('a component without a template is reported', () => {
    expect(compile({}).problems).toMatchObject([{ text: 'there is no p.wxml' }])
  })
})

describe('checking tags', () => {
  function check(wxml: string, tags: readonly string[] = []): string[] {
    folder = new ProjectFolder({ 'p.wxml': wxml })
    return places(checkTags({ file: folder.path('p.wxml'), tags: new Set(tags) }))
  }

  test('built-in tags and declared components pass', () => {
    expect(check('<view><my-tag /><map /></view>', ['my-tag'])).toEqual([])
  })

  test('an unknown tag is a warning with its first place', () => {
    expect(check('<view>\n  <veiw></veiw><veiw />\n</view>')).toEqual([
      '2:3 warning <veiw> is neither a built-in tag nor named in usingComponents',
    ])
  })

  test('all elements of HTML are one warning', () => {
    expect(check('<view />\n<p><span /></p><p />')).toEqual([
      '2:1 warning elements of HTML are drawn here, but WeChat does not have them: <p>, <span>',
    ])
  })

  test('a component may have the name of an element of HTML', () => {
    expect(check('<p />', ['p'])).toEqual([])
  })

  test('tags in comments, expressions and scripts are none', () => {
    expect(check('<!-- <x> --><view a="{{b<c}}">{{b<c}}</view><wxs module="m">if (a<b) c()</wxs>')).toEqual(
      [],
    )
  })
})

test('tags are found with their offsets and attributes', () => {
  folder = new ProjectFolder({})
  expect(scanWxml('<a x="{{1<2}}"/>\n<import src="b" />')).toMatchObject([
    { name: 'a', offset: 0 },
    { name: 'import', offset: 17, attributes: { src: 'b' } },
  ])
})

test('a problem is printed with its place, its line and a caret', () => {
  folder = new ProjectFolder({})
  const problem: Diagnostic = {
    severity: 'error',
    file: 'a.wxml',
    line: 3,
    column: 5,
    lineText: '\t  <x>',
    text: 'no',
  }
  expect(formatDiagnostic(problem)).toBe('a.wxml:3:5: error: no\n  3 | \t  <x>\n      \t   ^')
})
