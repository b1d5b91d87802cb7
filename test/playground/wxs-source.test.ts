import vm from 'node:vm'
import { syntaxProblem, toJavaScript, wxsRuntime } from '../../playground/build/wxs-source'

const failures: unknown[] = []

/** Runs a module of WXS as a group of templates does. */
function run(wxs: string): Record<string, unknown> {
  failures.length = 0
  const group = `
    var Q = {}; var exports = {};
    var D = function (name, define) { return function () { var module = { exports: {} }; define(null, module.exports, module); return module.exports } };
    ${wxsRuntime}
    D('m', function (require, exports, module) { ${toJavaScript(wxs)} })()`
  const wxsHost = { failed: (...failure: unknown[]) => failures.push(failure) }
  return vm.runInNewContext(group, { wxsHost, globalThis: { wxsHost } }) as Record<string, unknown>
}

test.each([
  ['[].constructor', 'Array'],
  ['({}).constructor', 'Object'],
  ["''.constructor", 'String'],
  ['(1)["constructor"]', 'Number'],
  ['true . constructor', 'Boolean'],
  ['(function () {}).constructor', 'Function'],
  ["getRegExp('a').constructor", 'RegExp'],
  ['getDate().constructor', 'Date'],
])('the constructor of %s is a text', (expression, name) => {
  expect(run(`module.exports.it = ${expression}`)['it']).toBe(name)
})

test('getRegExp and getDate take what RegExp and Date take', () => {
  expect(run("module.exports.it = getRegExp('^A$', 'i').test('a')")['it']).toBe(true)
  expect(run("module.exports.it = 'a-b-c'.replace(getRegExp('-', 'g'), '')")['it']).toBe('abc')
  expect(run('module.exports.it = getDate(2024, 1, 29).getDate()')['it']).toBe(29)
  expect(run('module.exports.it = getDate(0).getTime()')['it']).toBe(0)
})

test('a variable may be assigned without being declared', () => {
  expect(run('n = 1; n += 1; module.exports.it = n')['it']).toBe(2)
})

test('a module that throws is empty and named', () => {
  expect(run('null.x')).toEqual({})
  expect(failures).toMatchObject([['m', { message: expect.stringContaining('null') as string }]])
})

test('a script that cannot be parsed is told with its line', () => {
  expect(syntaxProblem('var a = 1\nvar b = ;')).toEqual({ text: "WXS: Unexpected token ';'", line: 2 })
  expect(syntaxProblem('var a = 1')).toBeUndefined()
})
