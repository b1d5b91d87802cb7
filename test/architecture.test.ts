import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

type Room = 'schema' | 'machine' | 'view' | 'session' | 'native' | 'facade' | 'components' | 'index'

/** Which folder may import which; `docs/map.md` explains why. */
const mayKnow: Readonly<Record<Room, readonly Room[]>> = {
  schema: [],
  machine: ['schema'],
  view: ['machine', 'schema'],
  session: ['machine', 'view', 'schema'],
  native: ['machine', 'schema'],
  facade: ['session', 'view', 'schema', 'native', 'machine'],
  components: ['session', 'view', 'schema', 'native', 'machine', 'facade'],
  index: ['facade', 'schema'],
}

const scriptsIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(root, file))

const files = ['src', 'components'].flatMap(scriptsIn)

const roomOf = (file: string): Room => {
  const [root, folder = ''] = file.split(path.sep)
  if (root === 'components') return 'components'
  return folder === 'index.ts' ? 'index' : (folder as Room)
}

const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import|require\()\s*'([^']+)'/g)].map(
    ([, target = '']) => target,
  )

test.each(files)('O14a %s imports only what its room may know, by relative paths', (file) => {
  const room = roomOf(file)
  for (const target of importsOf(file)) {
    expect(target).toMatch(/^\.\.?\//)
    const other = roomOf(path.join(path.dirname(file), `${target}.ts`))
    expect([room, ...mayKnow[room]]).toContain(other)
  }
})

test.each(files.filter((file) => ['native', 'components'].includes(roomOf(file)) === false))(
  '%s does not know wx, the console or the clock',
  (file) => {
    const code = readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*/g, '')
    if (!/session.(timers|log|session|monotonic)\.ts$/.test(file))
      expect(code).not.toMatch(/\b(console|setTimeout|Date|Math\.random)\b/)
    expect(code).not.toMatch(/\bwx\./)
  },
)

test('only one file touches wx', () => {
  const touching = files.filter((file) =>
    /\bwx\b/.test(readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*|'[^']*'/g, '')),
  )
  expect(touching).toEqual([path.join('src', 'native', 'wechat.ts')])
})

/** The files of an import cycle, including types; empty if there is none. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): string[] => {
    const at = path.indexOf(file)
    if (at >= 0) return [...path.slice(at), file]
    if (done.has(file)) return []
    done.add(file)
    for (const next of graph.get(file) ?? []) {
      const circle = visit(next, [...path, file])
      if (circle.length > 0) return circle
    }
    return []
  }
  return [...graph.keys()].map((file) => visit(file, [])).find(({ length }) => length > 0) ?? []
}

test('no file imports itself through others, in the package and in the playground', () => {
  const all = [...files, ...scriptsIn('playground')]
  const resolved = (file: string): string[] =>
    importsOf(file)
      .filter((target) => target.startsWith('.'))
      .map((target) => path.join(path.dirname(file), target))
      .flatMap((target) => [`${target}.ts`, `${target}.tsx`, path.join(target, 'index.ts')])
      .filter((target) => all.includes(target))
  expect(circleIn(new Map(all.map((file) => [file, resolved(file)])))).toEqual([])
})

test.each(scriptsIn('playground/rooms'))('%s runs in Node and in a browser alike', (file) => {
  expect(importsOf(file).filter((target) => !target.startsWith('./'))).toEqual([])
  expect(readFileSync(file, 'utf8')).not.toMatch(/\b(Buffer|process|NodeJS|document|window|location)\./)
})

test('steps are known to the table alone: what others ask of a state is in selectors', () => {
  const isStep = (file: string): boolean => file.startsWith(path.join('src', 'machine', 'steps'))
  const importing = files.filter(
    (file) => !isStep(file) && importsOf(file).some((target) => /steps\//.test(target)),
  )
  expect(importing).toEqual([path.join('src', 'machine', 'table.ts')])
})

test('a step makes no input: what two arrows share is a function of the state', () => {
  const made = files
    .filter((file) => file.startsWith(path.join('src', 'machine', 'steps')))
    .filter((file) =>
      /type: '(userJoined|userLeft|mediaChanged|enter|exit|joined|left|dropped)'/.test(
        readFileSync(file, 'utf8'),
      ),
    )
  expect(made).toEqual([])
})

test('only one file knows the numbers of the native layer', () => {
  const knowing = files.filter((file) =>
    /\b(1018|1019|103[1-4]|100018)\b/.test(readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*/g, '')),
  )
  expect(knowing.filter((file) => !file.endsWith('errors.ts'))).toEqual([
    path.join('src', 'native', 'codes.ts'),
  ])
})

test('the package has nothing to install on a phone', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies?: object }
  expect(dependencies).toBeUndefined()
})

const properties = scriptsIn('test').filter((file) => /\bfc\.assert\(/.test(readFileSync(file, 'utf8')))

test.each(properties)('%s walks with the seed of every run, and with others if told so', (file) => {
  const text = readFileSync(file, 'utf8')
  const count = (what: RegExp): number => text.match(what)?.length ?? 0
  expect(count(/\bruns\(/g)).toBe(count(/\bfc\.assert\(/g))
})
