import vm from 'node:vm'

/**
 * Added to each group of templates, where scripts run: what WXS has and JavaScript has not, and what the engine
 * leaves to its host. A module that fails is empty and says so, instead of taking all templates with it.
 */
export const wxsRuntime = `
var getRegExp = function (pattern, flags) { return new RegExp(pattern, flags || '') };
var getDate = function () { return new (Function.prototype.bind.apply(Date, [null].concat([].slice.call(arguments))))() };
// A group without scripts has no D.
if (typeof D !== 'undefined') D = (function (define) {
  return function (name, run) {
    return define(name, function (require, exports, module) {
      try { run(require, exports, module) } catch (error) { globalThis.wxsHost ? wxsHost.failed(name, error) : console.error(name, error) }
    })
  }
})(D);
Q.A = function (listener, path) { return wxsHost.change(listener, path) };
Q.C = function (caller, event, listener, path) { return wxsHost.call(caller, event, listener, path) };
`

/** In WXS a constructor is a text: `[].constructor === 'Array'`. */
export const toJavaScript = (wxs: string): string =>
  wxs.replace(/\.\s*constructor\b(?!\s*\.\s*name\b)|\[\s*(['"])constructor\1\s*\]/g, '$&.name')

export interface SyntaxProblem {
  readonly text: string
  /** Counts from 1. */
  readonly line: number
}

/** Why a script cannot be parsed, if it cannot. */
export function syntaxProblem(wxs: string): SyntaxProblem | undefined {
  try {
    new vm.Script(`(function (require, exports, module) {${wxs}\n})`, { filename: 'wxs' })
    return undefined
  } catch (error) {
    const { message, stack = '' } = error as SyntaxError
    const [, line = '1'] = /^wxs:(\d+)/.exec(stack) ?? []
    return { text: `WXS: ${message}`, line: Number(line) }
  }
}
