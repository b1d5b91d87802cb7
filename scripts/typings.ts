import path from 'node:path'
import { rollup, type Plugin } from 'rollup'
import { dts } from 'rollup-plugin-dts'
import ts from 'typescript'

/** Static members of the class, which its namespace must not declare again. */
const STATIC = ['EVENT']

/**
 * Writes the package's declarations as one file, index.d.ts, with the public names only: frameworks copy every file
 * of the folder.
 */
export async function bundleTypings(from: string, to: string): Promise<void> {
  const graph = await rollup({
    input: path.join(from, 'typings/index.d.ts'),
    plugins: [dts(), namesOfTables, exportAssignment, narrowIndents],
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

/** A table of which only the names are public is declared as these names: `'a' | 'b'` for `keyof typeof table`. */
const namesOfTables: Plugin = {
  name: 'names-of-tables',
  renderChunk(code) {
    const { statements } = ts.createSourceFile('index.d.ts', code, ts.ScriptTarget.Latest, true)
    return statements.reduce((text, statement) => {
      const table = tableIn(statement)
      if (!table || count(code, `typeof ${table.name}\\b`) !== count(code, `keyof typeof ${table.name}\\b`))
        return text
      const names = table.keys.map((key) => `'${key}'`).join(' | ')
      return text
        .replace(statement.getFullText(), '')
        .replace(new RegExp(`keyof typeof ${table.name}\\b`, 'g'), names)
    }, code)
  },
}

const narrowIndents: Plugin = {
  name: 'narrow-indents',
  renderChunk: (code) => code.replace(/^(?: {4})+/gm, (indent) => ' '.repeat(indent.length / 2)),
}

interface Table {
  readonly name: string
  readonly keys: readonly string[]
}

/** `declare const layouts: { readonly grid: ... }` */
function tableIn(statement: ts.Statement): Table | undefined {
  if (!ts.isVariableStatement(statement)) return undefined
  const [declaration] = statement.declarationList.declarations
  if (!declaration?.type || !ts.isTypeLiteralNode(declaration.type)) return undefined
  const keys = declaration.type.members.map(({ name }) => (name as ts.Identifier | ts.StringLiteral).text)
  return { name: declaration.name.getText(), keys }
}

const count = (text: string, pattern: string): number => text.match(new RegExp(pattern, 'g'))?.length ?? 0
