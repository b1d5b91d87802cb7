/** @jest-environment jsdom */
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { component } from 'glass-easel-miniprogram-adapter'
import ts from 'typescript'
import { completeComponents } from '../../playground/browser/engine/complete-components'

/** The members of an interface in WeChat's typings. */
function membersOf(file: string, name: string): string[] {
  const path = createRequire(__filename).resolve(`miniprogram-api-typings/types/wx/${file}`)
  const source = ts.createSourceFile(file, fs.readFileSync(path, 'utf8'), ts.ScriptTarget.Latest)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node) && node.name.text === name)
      found.push(...node.members.map((member) => member.name?.getText(source) ?? ''))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return [...new Set(found)]
}

const file = 'lib.wx.component.d.ts'

describe('a component has, as WeChat declares it,', () => {
  completeComponents()
  const { prototype } = component.ComponentCaller

  test.each([...membersOf(file, 'InstanceProperties'), ...membersOf(file, 'InstanceMethods')])(
    '%s',
    (name) => {
      expect(name in prototype).toBe(true)
    },
  )
})
