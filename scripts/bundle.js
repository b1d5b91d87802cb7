'use strict'
const { readdirSync, readFileSync } = require('node:fs')
const path = require('node:path')
const { transform } = require('esbuild')
const { rollup } = require('rollup')

// A phone pays for every file: a wrapper, imports and exports, and names that no minifier may shorten. So the modules
// become few scripts: the entry, one for each component, and what they have in common.

/**
 * A mini program's `require('trtc-room')` reads index.js of the folder, whatever "main" says. It gives the class, as
 * `require('trtc-wx-sdk')` does; compilers that turn `import` into `require` find it as the default.
 */
const ENTRY_END = [
  "Object.defineProperty(exports.TRTC, '__esModule', { value: true });",
  'module.exports = Object.assign(exports.TRTC, exports, { EVENT: exports.TRTC.EVENT });',
].join('\n')

/** Writes the scripts of the package, CommonJS of ES2018, from the ES modules that TypeScript has left in `from`, without comments. */
async function bundle(from, to, { sourcemap = false } = {}) {
  const root = path.resolve(from)
  const input = { index: path.join(root, 'src/index.js'), ...components(root) }
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
    // What the class needs is one, for itself and the components; what only components need is another.
    manualChunks(id, { getModuleInfo }) {
      if (entries.includes(id)) return undefined
      return reachedFrom(input.index, getModuleInfo).has(id) ? 'src/room' : 'components/trtc-room/parts'
    },
    chunkFileNames: '[name].js',
  })
}

/** A module with all that it imports, by whatever way. */
function reachedFrom(id, getModuleInfo, reached = new Set()) {
  if (reached.has(id)) return reached
  reached.add(id)
  for (const imported of getModuleInfo(id).importedIds) reachedFrom(imported, getModuleInfo, reached)
  return reached
}

/** A script for each `{"component": true}`, beside which its own script lies. */
function components(root) {
  const folder = 'components'
  const names = readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.json'))
    .filter((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')).component)
    .map((file) => `${folder}/${file.replaceAll('\\', '/').replace(/\.json$/, '')}`)
  return Object.fromEntries(names.map((name) => [name, path.join(root, `${name}.js`)]))
}

/** Reads what TypeScript has written: imports without an extension, and a map beside each module. */
const compiled = {
  name: 'compiled',
  resolveId: (name, importer) => (importer ? `${path.resolve(path.dirname(importer), name)}.js` : null),
  load: (id) => ({ code: readFileSync(id, 'utf8'), map: readFileSync(`${id}.map`, 'utf8') }),
}

/** esbuild takes fewer words than TypeScript for what ES2018 does not have. */
const lowered = {
  name: 'lowered',
  renderChunk: (code) => transform(code, { target: 'es2018', charset: 'utf8', sourcemap: true }),
}

module.exports = { bundle }
