import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { Parser } from 'htmlparser2'
import { attributeOf, type Field } from '../src/schema/field'
import { playerFields, streamFields } from '../src/schema/player-fields'
import { pusherFields } from '../src/schema/pusher-fields'

interface Tag {
  readonly name: string
  /** In document order, with duplicates. */
  readonly attributes: readonly (readonly [name: string, value: string])[]
}

const roots = ['components', 'playground/app']
const files = roots.flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.wxml'))
    .map((file) => path.join(root, file)),
)

function tagsOf(file: string): Tag[] {
  const tags: Tag[] = []
  let attributes: [string, string][] = []
  const parser = new Parser(
    {
      onopentagname: () => (attributes = []),
      onattribute: (name, value) => attributes.push([name, value]),
      onopentag: (name) => tags.push({ name, attributes }),
    },
    { xmlMode: true, decodeEntities: false },
  )
  parser.end(readFileSync(file, 'utf8'))
  return tags
}

const only = (file: string, name: string): Map<string, string> => {
  const found = tagsOf(file).filter((tag) => tag.name === name)
  expect(found).toHaveLength(1)
  return new Map(found[0]?.attributes)
}

const room = 'components/trtc-room/trtc-room.wxml'
const bound = (fields: Readonly<Record<string, Field<unknown>>>, owner: string) =>
  Object.entries(fields).map(([name, field]) => [attributeOf(name, field), `{{${owner}.${name}}}`])

const isWiring = (name: string) => /^(wx:|bind|id$|class$|data-|debug$)/.test(name)

test('live-pusher binds every declared field and nothing else', () => {
  const attributes = [...only(room, 'live-pusher')].filter(([name]) => !isWiring(name))
  // WeChat reads these only when the tag is inserted.
  const fixed: Readonly<Record<string, string>> = { 'device-position': '{{devicePosition}}' }
  const fields = bound(pusherFields, 'pusher').map(([name, value]) => [name, fixed[name as string] ?? value])
  expect(attributes.sort()).toEqual([...fields, ['muted', '{{!pusher.enableMic}}']].sort())
})

test('live-player binds every declared field and nothing else, its own from the item and the common ones from the room', () => {
  const attributes = [...only(room, 'live-player')].filter(([name]) => !isWiring(name))
  // Settings of the page for one tile take precedence, and defaults are not sent.
  const special = ['orientation', 'mute-audio', 'object-fit']
  const expected = [...bound(streamFields, 'item'), ...bound(playerFields, 'player')].map(([name, value]) =>
    special.includes(name as string) ? [name, attributes.find(([own]) => own === name)?.[1]] : [name, value],
  )
  expect(attributes.sort()).toEqual(expected.sort())
})

test.each(files)('%s compiles with the official compiler', (file) => {
  const compiler = path.resolve('node_modules/miniprogram-compiler/bin/linux/wcc')
  if (process.platform !== 'linux') return
  chmodSync(compiler, 0o755)
  const [folder, name] = [path.dirname(file), path.basename(file)]
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((other) =>
    other.endsWith('.wxs'),
  )
  const imports = tagsOf(file)
    .filter((tag) => tag.name === 'import')
    .map((tag) => path.normalize(new Map(tag.attributes).get('src') ?? ''))
  expect(() =>
    execFileSync(compiler, ['-d', '-cc', '0', name, ...imports, ...scripts], { cwd: folder, stdio: 'pipe' }),
  ).not.toThrow()
})

test.each(files)(
  'K3 K4 A3 Z3 %s says nothing twice, keys every list and binds native events without a colon',
  (file) => {
    for (const { name, attributes } of tagsOf(file)) {
      const names = attributes.map(([attribute]) => attribute)
      expect(names).toEqual([...new Set(names)])
      if (names.includes('wx:for')) expect(names).toContain('wx:key')
      expect(names.filter((attribute) => /^wx-/.test(attribute))).toEqual([])
      if (/^live-/.test(name))
        expect(names.filter((attribute) => /^(bind:|catch)/.test(attribute))).toEqual([])
    }
  },
)

test.each(files)('%s binds handlers that its script has', (file) => {
  const bound = tagsOf(file)
    .flatMap(({ attributes }) => attributes)
    .filter(([name]) => /^(bind|catch)/.test(name))
  const handlers = handlersOf(file)
  for (const [, handler] of bound) expect(handlers).toHaveProperty(handler, expect.any(Function))
})

test('lists of a room are keyed by what every item has', () => {
  const keys = tagsOf(room)
    .flatMap(({ attributes }) => attributes)
    .filter(([name]) => name === 'wx:key')
  expect(keys).toEqual([
    ['wx:key', 'key'],
    ['wx:key', '*this'],
  ])
})

/**
 * The declared handlers and components. A template in its own file binds the handlers of the components that
 * import it.
 */
function handlersOf(file: string): object {
  let declared: { readonly methods?: object } = {}
  const declare = (options: object): void => void (declared = options)
  const wx = { getSystemInfoSync: () => ({ language: 'en' }) }
  Object.assign(globalThis, { Component: declare, Page: declare, wx })
  jest.doMock('trtc-room', () => ({}), { virtual: true })
  const script = path.resolve(ownerOf(file).replace(/wxml$/, 'ts'))
  if (existsSync(script)) jest.isolateModules(() => void jest.requireActual(script))
  return declared.methods ?? declared
}

/** A part that is included has the handlers of what includes it. */
const ownerOf = (part: string): string =>
  files.find((file) => tagsOf(file).some((tag) => tag.name === 'include' && isPart(file, tag, part))) ?? part

const isPart = (file: string, { attributes }: ReturnType<typeof tagsOf>[number], part: string): boolean =>
  path.join(path.dirname(file), new Map(attributes).get('src') ?? '') === path.normalize(part)
