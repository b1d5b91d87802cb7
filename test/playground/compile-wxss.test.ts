import { sharedScope } from '../../playground/browser/engine/style-scope'
import { compileWxss } from '../../playground/build/compile-wxss'
import type { CompiledWxss } from '../../playground/build/compile-wxss'
import { convertUnits } from '../../playground/build/wxss-units'
import { ProjectFolder } from './support/project-folder'

let folder: ProjectFolder
afterEach(() => folder.remove())

function compile(files: Readonly<Record<string, string>> | string, scope?: string): CompiledWxss {
  folder = new ProjectFolder(typeof files === 'string' ? { 'a.wxss': files } : files)
  return compileWxss(folder.path('a.wxss'), {
    scope,
    resolveAbsolute: (reference) => folder.path(reference.slice(1)),
    holds: () => true,
  })
}

test.each([
  ['rpx', '.a { width: 750rpx; margin: -75rpx 37.5rpx }', '.a { width: 100vw; margin: -10vw 5vw }'],
  [
    'rpx in a media query',
    '@media (min-width: 75rpx) { .a { top: 0 } }',
    '@media (min-width: 10vw) { .a { top: 0 } }',
  ],
  ['vh, which is the height of the page', '.a { height: 50vh }', '.a { height: 50cqh }'],
  [
    'the safe area',
    '.a { padding: env(safe-area-inset-bottom, 3px) }',
    '.a { padding: var(--safe-area-inset-bottom, 0px) }',
  ],
  ['names that only look like units', '.a { animation: rpx 1s }', '.a { animation: rpx 1s }'],
])('%s is converted', (_, wxss, css) => {
  expect(compile(wxss).css).toBe(css)
})

test.each([
  ['classes get the scope', '.a.b > .c {}', '.s1--a.s1--b > .s1--c {}'],
  ['tags stay', 'view .a {}', 'view .s1--a {}'],
  ['tags that HTML has too go by their own name', 'button.a input {}', 'wx-button.s1--a wx-input {}'],
  ['ids are matched by their end', '#x {}', '[id$="--x"] {}'],
  [':host is the element itself', ':host(.a) {}', '[wx-host="s1"] {}'],
  ['steps of keyframes stay', '@keyframes k { 12.5% { top: 0 } }', '@keyframes s1--k { 12.5% { top: 0 } }'],
  [
    'keyframes keep to their component',
    '@keyframes k {} .a { animation: k 1s, other 2s }',
    '@keyframes s1--k {} .s1--a { animation: s1--k 1s, other 2s }',
  ],
])('in a component %s', (_, wxss, css) => {
  expect(compile(wxss, 's1').css).toBe(css)
})

test.each([
  ['(prefers-color-scheme: dark)', ":where([data-color-scheme='dark'])"],
  ['(prefers-reduced-motion: reduce)', ":where([data-reduced-motion='reduce'])"],
  ['(min-width: 600px)', '@media (min-width: 600px)'],
])('%s asks the drawn phone where it is about a phone', (media, asked) => {
  expect(compile(`@media ${media} { .a { top: 0 } }`).css).toBe(`${asked} { .a { top: 0 } }`)
})

test('without a scope names stay as they are', () => {
  expect(compile('.a #b { animation: k }').css).toBe('.a [id$="--b"] { animation: k }')
})

test('what is imported stands in place of the import, relative or from the root, and once', () => {
  const { css, files } = compile({
    'a.wxss': '@import "./sub/b.wxss";\n@import "/c.wxss";\n.a {}',
    'sub/b.wxss': '@import "../c.wxss"; .b {}',
    'c.wxss': '.c {}',
  })
  expect(css.replace(/\s+/g, ' ').trim()).toBe('.c {} .b {} .a {}')
  expect(files).toEqual(['a.wxss', 'sub/b.wxss', 'c.wxss'].map((name) => folder.path(name)))
})

test('a missing import is reported where it stands and watched for', () => {
  const { problems, files } = compile('.a {}\n  @import "./gone.wxss";')
  expect(problems).toMatchObject([
    { line: 2, column: 3, text: '@import: there is no ./gone.wxss', lineText: '  @import "./gone.wxss";' },
  ])
  expect(files).toContain(folder.path('gone.wxss'))
})

test('a syntax error is reported where it stands', () => {
  const { problems } = compile('.a {\n  color red\n}')
  expect(problems).toMatchObject([{ severity: 'error', line: 2, column: 3, lineText: '  color red' }])
})

test('inline styles are converted by the same rules', () => {
  folder = new ProjectFolder({})
  expect(convertUnits('width: 7.5rpx; height: 10vh')).toBe('width: 1vw; height: 10cqh')
})

test('names that pages share have their prefix, but key frames of app.wxss hold in all pages', () => {
  expect(compile('@keyframes k { to { top: 0 } } .a { animation: k }', sharedScope).css).toBe(
    '@keyframes k { to { top: 0 } } .app--a { animation: k }',
  )
})
