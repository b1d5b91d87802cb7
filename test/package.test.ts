import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { SourceMap, type SourceMapPayload } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import postcss from 'postcss'
import pxtransform from 'postcss-pxtransform'
import { shippedFiles } from '../bench/shipped'

jest.setTimeout(60_000)

/**
 * Maximum size of each part in bytes of minified scripts: the current size plus a margin. Give the reason in
 * the commit when raising one.
 */
const BOUNDS: Readonly<Record<string, number>> = {
  'the class': 80_000,
  'the tag': 50_000,
  controls: 2_700,
  guide: 800,
  blank: 100,
}

/** Everything that ships, including templates and style sheets, unminified. */
const MOST_SHIPPED = 280_000

/** The class alone needs the entry and the shared code. */
function partOf(name: string): string {
  if (!name.startsWith('components/')) return 'the class'
  return /trtc-room\/\w+\/([\w-]+)\.js$/.exec(name)?.[1] ?? 'the tag'
}

const root = path.resolve(__dirname, '..')
const parts = [
  'components',
  'playground/app',
  'scripts',
  'src',
  'gulpfile.js',
  'package.json',
  'tsconfig.json',
  'typings',
]

let copy: string
beforeAll(() => {
  copy = fs.mkdtempSync(path.join(os.tmpdir(), 'trtc-room-'))
  for (const part of parts) fs.cpSync(path.join(root, part), path.join(copy, part), { recursive: true })
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
})
afterAll(() => fs.rmSync(copy, { recursive: true }))

const dist = (file = ''): string => path.join(copy, 'miniprogram_dist', file)
/** A file of the package in the app that DevTools opens. */
const mapped = (file: string): string => path.join(copy, 'dev/miniprogram_npm/trtc-room', file)

/** Prevents Taro from converting the px of a style sheet to rpx. */
const KEEP_PX = '/*postcss-pxtransform disable*/'

/** The non-empty lines, without the excluded ones. */
const linesOf = (text: Buffer | undefined, without: RegExp | string = ''): string[] =>
  String(text)
    .replace(without, '')
    .split('\n')
    .filter((line) => /\S/.test(line))

/** Builds the package and, as `npm run dev` does, the app that DevTools opens. */
function build(): { readonly status: number | null; readonly output: string } {
  const gulp = path.join(root, 'node_modules/gulp/bin/gulp.js')
  const { status, stdout } = spawnSync(process.execPath, [gulp, 'assemble'], { cwd: copy, encoding: 'utf8' })
  return { status, output: stdout }
}

/** Every file of the package. */
const packaged = (): string[] =>
  (fs.readdirSync(dist(), { recursive: true }) as string[])
    .filter((file) => fs.statSync(dist(file)).isFile())
    .sort()

/** Without its typings. */
const shipped = (): string[] => packaged().filter((file) => !file.endsWith('.d.ts'))

const scripts = (): string[] => shipped().filter((file) => file.endsWith('.js'))

/** All files of one of our folders. */
const sources = (folder: string): string[] =>
  (fs.readdirSync(path.join(root, folder), { recursive: true }) as string[])
    .map((file) => path.join(folder, file))
    .filter((file) => fs.statSync(path.join(root, file)).isFile())

/** The source file and line of a built line, from its source map. */
function origin(file: string, text: string): string {
  const lines = fs.readFileSync(mapped(file), 'utf8').split('\n')
  const line = lines.findIndex((candidate) => candidate.includes(text))
  const map = new SourceMap(JSON.parse(fs.readFileSync(mapped(`${file}.map`), 'utf8')) as SourceMapPayload)
  const entry = map.findEntry(line, lines[line]?.indexOf(text) ?? 0)
  if (!('originalSource' in entry)) throw new Error(`${text} of ${file} is not in its map`)
  const source = path.resolve(mapped(file), '..', entry.originalSource)
  const original = fs.readFileSync(source, 'utf8').split('\n')[entry.originalLine]
  return `${path.basename(source)}: ${original}`
}

test('a compile error fails the build, is named, and leaves nothing half-built', () => {
  const wrong = path.join(copy, 'src/wrong.ts')
  fs.writeFileSync(wrong, "export const wrong: number = 'text'\n")
  const { status, output } = build()
  fs.rmSync(wrong)
  expect(status).not.toBe(0)
  expect(output).toContain('src/wrong.ts')
  expect(fs.existsSync(dist())).toBe(false)
})

describe('a good build', () => {
  let output: string
  beforeAll(() => {
    const built = build()
    expect(built.status).toBe(0)
    output = built.output
  })

  test('says in one sentence what to fill in before a phone can call', () => {
    expect(linesOf(Buffer.from(output)).filter((line) => line.startsWith('Before a phone can call'))).toEqual(
      [expect.stringContaining('playground/app/services/server.ts')],
    )
  })

  test('has the entry, what all have in common, and a script for each component', () => {
    const components = sources('components').filter((file) => file.endsWith('.json'))
    const wanted = components.map((file) => file.replace(/\.json$/, '.js'))
    expect(wanted).toContain('components/trtc-room/trtc-room.js')
    expect(scripts()).toEqual(expect.arrayContaining(['index.js', 'src/room.js', ...wanted]))
  })

  test('brings pages, styles and the like as they are, sheets and scripts without comments', () => {
    const all = [...sources('components'), ...sources('src')].filter(
      (file) => !file.endsWith('tsconfig.json'),
    )
    const others = all.filter((file) => !file.endsWith('.ts'))
    expect(shipped().filter((file) => !file.endsWith('.js'))).toEqual(others.sort())
    for (const file of others) {
      const [is, was] = [dist(file), path.join(root, file)].map((name) => fs.readFileSync(name))
      if (file.endsWith('.wxss')) expect(linesOf(is)).toEqual([KEEP_PX, ...linesOf(was, /\/\*.*?\*\//gs)])
      else if (file.endsWith('.wxs')) expect(linesOf(is)).toEqual(linesOf(was, /^ *\/\/.*$/gm))
      else expect(is).toEqual(was)
    }
  })

  test('has one file of typings and no maps: frameworks copy all that lies in the folder', () => {
    expect(packaged().filter((file) => /\.(ts|map)$/.test(file))).toEqual(['index.d.ts'])
  })

  test('declares what is public only', () => {
    const typings = fs.readFileSync(dist('index.d.ts'), 'utf8')
    expect(typings).toContain('declare class TRTC')
    expect(typings).not.toMatch(/\b(RoomState|Input|Effect|Session)\b/)
  })

  test('keeps its sizes in Taro, which turns px into rpx', async () => {
    const sheets = shipped().filter((file) => file.endsWith('.wxss'))
    const texts = sheets.map((file) => fs.readFileSync(dist(file), 'utf8'))
    expect(await Promise.all(texts.map(inTaro))).toEqual(texts)
    expect(await inTaro('.tile { top: 24px }')).toBe('.tile { top: 24rpx }')
  })

  test('is whole for compilers that follow usingComponents alone', () => {
    const all = shipped().filter((file) => file.endsWith('.json'))
    expect(used('components/trtc-room/trtc-room.json').sort()).toEqual(all)
  })

  test('has scripts without comments; those for DevTools have maps that lead back to the sources', () => {
    for (const file of scripts()) expect(fs.readFileSync(dist(file), 'utf8')).not.toMatch(/\/\*\*|^\s*\/\/ /m)
    expect(origin('src/room.js', 'whenShown()')).toMatch(/session\.ts: +whenShown\(\)/)
    expect(origin('components/trtc-room/trtc-room.js', 'applyProperties(')).toMatch(
      /trtc-room\.ts: +.*applyProperties\(/,
    )
  })

  test('is what phones run: CommonJS of ES2018, without a dependency', () => {
    for (const file of scripts()) {
      const text = fs.readFileSync(dist(file), 'utf8')
      const required = [...text.matchAll(/require\(["']([^"']+)["']\)/g)].map(([, name]) => name ?? '')
      const missing = required.filter((name) => !fs.existsSync(path.resolve(dist(file), '..', name)))
      expect([...missing, ...required.filter((name) => !name.startsWith('.'))]).toEqual([])
      expect(text).not.toMatch(/\?\?|\?\.[a-z[(]|catch \{/i)
    }
  })

  test.each(Object.entries(BOUNDS))('is small: %s has at most %i bytes of script', (part, most) => {
    const files = shippedFiles(dist()).filter(({ name }) => name.endsWith('.js') && partOf(name) === part)
    const bytes = files.reduce((sum, { minified }) => sum + minified, 0)
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(most)
  })

  test('is small as a whole, and has no part without a bound', () => {
    const files = shippedFiles(dist())
    expect(files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(MOST_SHIPPED)
    const parts = files.filter(({ name }) => name.endsWith('.js')).map(({ name }) => partOf(name))
    expect([...new Set(parts)].sort()).toEqual(Object.keys(BOUNDS).sort())
  })

  test('gives the class to require() and to import alike', () => {
    const { TRTC, EVENT, ...others } = requireBuilt()
    expect(requireBuilt()).toBe(TRTC)
    expect([others['default'], EVENT]).toEqual([TRTC, TRTC.EVENT])
  })
})

/** A style sheet as Taro outputs it for a design width of 750. */
const inTaro = async (sheet: string): Promise<string> => {
  const plugins = [pxtransform({ platform: 'weapp', designWidth: 750, deviceRatio: { 750: 1 } })]
  return (await postcss(plugins).process(sheet, { from: undefined })).css
}

/** The .json of a component and of all components it uses. */
function used(file: string, known = new Set<string>()): string[] {
  if (known.has(file)) return []
  known.add(file)
  const { usingComponents = {} } = JSON.parse(fs.readFileSync(dist(file), 'utf8')) as {
    readonly usingComponents?: Readonly<Record<string, string>>
  }
  for (const reference of Object.values(usingComponents))
    used(`${path.join(path.dirname(file), reference)}.json`, known)
  return [...known]
}

interface Built {
  readonly TRTC: { readonly EVENT: object }
  readonly EVENT: object
  readonly [name: string]: unknown
}

// eslint-disable-next-line @typescript-eslint/no-require-imports
const requireBuilt = (): Built => require(dist('index.js')) as Built
