import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { roomMethods } from '../../src/schema/methods'

const file = path.resolve(__dirname, '../../src/schema/methods.ts')
const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
const declared = source.statements
  .filter(ts.isInterfaceDeclaration)
  .filter(({ name }) => name.text === 'RoomMethods')
  .flatMap(({ members }) => members.filter(ts.isMethodSignature))

/** What a method takes, by its declaration: `turnPage(page: number)` takes a value. */
function takes({ parameters: [parameter] }: ts.MethodSignature): string {
  if (!parameter) return 'nothing'
  return /^(string|number|boolean)$/.test(parameter.type?.getText() ?? '') ? 'value' : 'object'
}

test('what a component forwards to each method is what its declaration takes', () => {
  expect(declared.length).toBeGreaterThan(40)
  expect(roomMethods).toEqual(
    Object.fromEntries(declared.map((method) => [method.name.getText(), takes(method)])),
  )
})
