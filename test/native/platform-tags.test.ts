import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Parser } from 'htmlparser2'
import ts from 'typescript'
import { playerMethods, pusherMethods } from '../../src/native/methods'
import {
  directMethods,
  livePlayer,
  livePusher,
  typedEvents,
  untypedMethods,
  type PlatformTag,
} from './platform-tags'

// Compares the platform's tags with ours: additions to the platform fail here.

const folder = path.resolve('node_modules/miniprogram-api-typings')
const typings = (name: string): ts.SourceFile =>
  ts.createSourceFile(
    name,
    readFileSync(path.join(folder, 'types/wx', name), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  )

function declarations(file: ts.SourceFile): ts.Statement[] {
  const found: ts.Statement[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) found.push(node)
    else ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

const api = declarations(typings('lib.wx.api.d.ts'))
const methodsOf = (name: string): string[] =>
  api
    .filter(ts.isInterfaceDeclaration)
    .filter((node) => node.name.text === name)
    .flatMap(({ members }) => members.map((member) => member.name?.getText() ?? ''))

test.each([
  ['LivePusherContext', pusherMethods],
  ['LivePlayerContext', playerMethods],
] as const)('every method of the typed %s can be called, and no other that nobody knows', (name, ours) => {
  const theirs = methodsOf(name)
  expect(theirs.length).toBeGreaterThan(10)
  const callable = theirs.filter((method) => !directMethods.includes(method))
  expect([...ours].filter((method) => !(method in untypedMethods)).sort()).toEqual(callable.sort())
})

test('what has no types is still without them (else: delete it from the list)', () => {
  const typed = [...methodsOf('LivePusherContext'), ...methodsOf('LivePlayerContext')]
  expect(Object.keys(untypedMethods).filter((method) => typed.includes(method))).toEqual([])
})

test('the typings name no event of the tags that we have not seen', () => {
  const types = declarations(typings('lib.wx.event.d.ts'))
    .filter(ts.isTypeAliasDeclaration)
    .map((node) => node.name.text)
  expect(types.filter((name) => /^LivePl|^LivePu/.test(name)).sort()).toEqual([...typedEvents].sort())
})

/** The attributes of a tag in the template of the room. */
function boundTo(tag: string): string[] {
  const names: string[] = []
  let own: string[] = []
  const parser = new Parser(
    {
      onopentagname: () => (own = []),
      onattribute: (name) => own.push(name),
      onopentag: (name) => name === tag && names.push(...own),
    },
    { xmlMode: true },
  )
  parser.end(readFileSync('components/trtc-room/trtc-room.wxml', 'utf8'))
  return names.filter((name) => !/^(wx:|id$|class$|data-)/.test(name))
}

test.each<[string, PlatformTag]>([
  ['live-pusher', livePusher],
  ['live-player', livePlayer],
])('%s is told and heard of everything that the platform lists, or there is a reason', (tag, platform) => {
  const listed = [...platform.attributes, ...platform.events.map((event) => `bind${event}`)]
  const expected = [...listed, ...Object.keys(platform.undocumented)].filter(
    (name) => !(name in platform.leftOut),
  )
  expect(boundTo(tag).sort()).toEqual(expected.sort())
  for (const name of Object.keys(platform.leftOut)) expect(listed).toContain(name)
})
