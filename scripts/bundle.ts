import { transform } from 'esbuild'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { rollup, type Plugin, type PluginContext } from 'rollup'

// Each file adds a wrapper, imports, exports, and names that cannot be minified. So the modules are bundled
// into few scripts: the entry, one for each component, and the code they share.

/**
 * A mini program's `require('trtc-room')` reads index.js of the folder and ignores "main". It returns the class, as
 * `require('trtc-wx-sdk')` does; compilers that turn `import` into `require` find it as the default.
 */
const ENTRY_END = [
  "Object.defineProperty(exports.TRTC, '__esModule', { value: true });",
  'module.exports = Object.assign(exports.TRTC, exports, { EVENT: exports.TRTC.EVENT });',
].join('\n')

type GetModuleInfo = PluginContext['getModuleInfo']

/**
 * Writes the scripts of the package, CommonJS of ES2018 without comments, from the ES modules that TypeScript has
 * written to `from`.
 */
export async function bundle(
  from: string,
  to: string,
  { sourcemap = false }: { readonly sourcemap?: boolean } = {},
): Promise<void> {
  const root = path.resolve(from)
  const index = path.join(root, 'src/index.js')
  const input = { index, ...components(root) }
  const entries = Object.values(input)
  const graph = await rollup({
    input,
    plugins: [compiled, lowered],
    onwarn: ({ message }) => {
      throw new Error(message)
    },
  })
  await graph.write({
    dir: to,
    format: 'cjs',
    exports: 'named',
    sourcemap,
    externalLiveBindings: false,
    minifyInternalExports: false,
    generatedCode: { preset: 'es2015', symbols: false },
    outro: ({ name }) => (name === 'index' ? ENTRY_END : ''),
    entryFileNames: '[name].js',
    // One chunk for what the class needs, alone or with the components; another for what only components need.
    manualChunks(id, { getModuleInfo }) {
      if (entries.includes(id)) return undefined
      return reachedFrom(index, getModuleInfo).has(id) ? 'src/room' : 'components/trtc-room/parts'
    },
    chunkFileNames: '[name].js',
  })
}

/** A module with all its direct and indirect imports. */
function reachedFrom(id: string, getModuleInfo: GetModuleInfo, reached = new Set<string>()): Set<string> {
  if (reached.has(id)) return reached
  reached.add(id)
  for (const imported of getModuleInfo(id)?.importedIds ?? []) reachedFrom(imported, getModuleInfo, reached)
  return reached
}

/** The script beside each json file with `"component": true`, by its path without an extension. */
function components(root: string): Record<string, string> {
  const folder = 'components'
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .filter((file) => isComponent(path.join(folder, file)))
    .map((file) => `${folder}/${file.replaceAll('\\', '/').replace(/\.json$/, '')}`)
  return Object.fromEntries(names.map((name) => [name, path.join(root, `${name}.js`)]))
}

const isComponent = (file: string): boolean =>
  (JSON.parse(readFileSync(file, 'utf8')) as { component?: boolean }).component === true

/** Reads TypeScript's output: imports have no extension, and each module has a source map beside it. */
const compiled: Plugin = {
  name: 'compiled',
  resolveId: (name, importer) => (importer ? `${path.resolve(path.dirname(importer), name)}.js` : null),
  load: (id) => ({ code: readFileSync(id, 'utf8'), map: readFileSync(`${id}.map`, 'utf8') }),
}

/** esbuild generates less code than TypeScript for features that ES2018 lacks. */
const lowered: Plugin = {
  name: 'lowered',
  renderChunk: (code) => transform(code, { target: 'es2018', charset: 'utf8', sourcemap: true }),
}
