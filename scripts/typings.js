'use strict'
const path = require('node:path')
const { rollup } = require('rollup')
const { dts } = require('rollup-plugin-dts')

/** What the class has as a static member already, and what no `declare namespace` may name. */
const STATIC = ['EVENT']

/**
 * Writes the package's declarations as one file, index.d.ts: only what is public, for frameworks copy whatever lies in
 * the folder.
 */
async function bundleTypings(from, to) {
  const graph = await rollup({
    input: path.join(from, 'typings/index.d.ts'),
    plugins: [dts(), exportAssignment],
    onwarn: ({ message }) => {
      throw new Error(message)
    },
  })
  await graph.write({ file: path.join(to, 'index.d.ts') })
}

/**
 * `module.exports` is the class, with everything else as its members. `export =` says so, and serves
 * `import TRTC = require('trtc-room')`, `import TRTC from 'trtc-room'` and named imports alike.
 */
const exportAssignment = {
  name: 'export-assignment',
  renderChunk(code) {
    const lists = [...code.matchAll(/^export (?:type )?\{([^}]*)\};?$/gm)]
    const names = lists.flatMap(([, list]) => list.split(',').map((name) => name.trim()))
    const members = names.filter((name) => !STATIC.includes(name))
    const body = lists.reduce((text, [list]) => text.replace(list, ''), code).trimEnd()
    return `${body}\n\ndeclare namespace TRTC {\n  export { ${members.join(', ')} };\n}\nexport = TRTC;\n`
  },
}

module.exports = { bundleTypings }
