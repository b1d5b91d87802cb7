import { transform } from 'esbuild'
import type { Loader, TransformFailure, TransformOptions } from 'esbuild'
import type { Diagnostic, SourceFile } from './diagnostic'

export interface CompiledScript {
  readonly code: string
  /** The source map of `code`, as JSON. */
  readonly map: string
  /** The texts in its calls of `require`. */
  readonly specifiers: readonly string[]
  readonly problem?: Diagnostic
}

// As in WeChat, the globals of browsers are not there: libraries choose their code by them.
const hidden = [
  'window', 'document', 'frames', 'self', 'location', 'navigator', 'localStorage', 'sessionStorage', 'history',
  'screen', 'alert', 'confirm', 'prompt', 'XMLHttpRequest', 'WebSocket', 'fetch',
] // prettier-ignore

// Two functions, because a file may declare a variable with one of these names.
const head = `(function (require, module, exports, ${hidden.join(', ')}) { (function () {\n`
const tail = '\n}).call(this) })'

const REQUIRE = /\brequire\(\s*(['"])((?:(?!\1)[^\\\n])+)\1\s*\)/g

const options: TransformOptions = {
  format: 'cjs',
  target: 'es2022',
  sourcemap: 'external',
  logLevel: 'silent',
  legalComments: 'none',
  supported: { 'dynamic-import': false },
  define: { 'process.env.NODE_ENV': '"development"' },
  tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
}

/** Compiles one file, which other files may not break: TypeScript, ES modules and JSON to CommonJS. */
export async function compileScript(source: SourceFile, key: string): Promise<CompiledScript> {
  const loader = key.slice(key.lastIndexOf('.') + 1) as Loader
  try {
    const { code, map } = await transform(source.text, { ...options, loader, sourcefile: key })
    const specifiers = [...code.matchAll(REQUIRE)].map(([, , specifier = '']) => specifier)
    return { code: head + code + tail, map: shifted(map), specifiers: [...new Set(specifiers)] }
  } catch (error) {
    return { code: '', map: '', specifiers: [], problem: explain(source, error as TransformFailure) }
  }
}

/** The head is one more line before the file's own. */
function shifted(map: string): string {
  const parsed = JSON.parse(map) as { mappings: string }
  return JSON.stringify({ ...parsed, mappings: `;${parsed.mappings}` })
}

function explain(source: SourceFile, { errors, message }: TransformFailure): Diagnostic {
  const { location, text } = errors[0] ?? { location: null, text: message }
  const position = { line: location?.line ?? 1, column: (location?.column ?? 0) + 1 }
  return source.problem(position, text)
}
