import path from 'node:path'
import { rollup, type Plugin } from 'rollup'
import { dts } from 'rollup-plugin-dts'

/** Static members of the class, which its namespace must not declare again. */
const STATIC = ['EVENT']

/**
 * Writes the package's declarations as one file, index.d.ts, with the public names only: frameworks copy every file
 * of the folder.
 */
export async function bundleTypings(from: string, to: string): Promise<void> {
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
 * `module.exports` is the class, with everything else as its members. `export =` declares this, and works with
 * `import TRTC = require('trtc-room')`, `import TRTC from 'trtc-room'` and named imports.
 */
const exportAssignment: Plugin = {
  name: 'export-assignment',
  renderChunk(code) {
    const lists = [...code.matchAll(/^export (?:type )?\{([^}]*)\};?$/gm)]
    const names = lists.flatMap(([, list = '']) => list.split(',').map((name) => name.trim()))
    const members = names.filter((name) => !STATIC.includes(name))
    const body = lists.reduce((text, [list]) => text.replace(list, ''), code).trimEnd()
    return `${body}\n\ndeclare namespace TRTC {\n  export { ${members.join(', ')} };\n}\nexport = TRTC;\n`
  },
}
