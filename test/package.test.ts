import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { SourceMap, type SourceMapPayload } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { shippedFiles } from '../bench/shipped'

jest.setTimeout(60_000)

/** What has been reached, in bytes: it may only go down. `BUDGET` in bench/shipped.ts is where it has to go. */
const REACHED = { minified: 93_000, shipped: 204_000 }

const root = path.resolve(__dirname, '..')
const parts = [
  'components',
  'playground/app',
  'scripts',
  'src',
  'gulpfile.js',
  'package.json',
  'tsconfig.json',
]

let copy: string
beforeAll(() => {
  copy = fs.mkdtempSync(path.join(os.tmpdir(), 'trtc-room-'))
  for (const part of parts) fs.cpSync(path.join(root, part), path.join(copy, part), { recursive: true })
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
})
afterAll(() => fs.rmSync(copy, { recursive: true }))

const dist = (file = ''): string => path.join(copy, 'miniprogram_dist', file)

/** The lines with something in them, without what is left out. */
const linesOf = (text: Buffer | undefined, without: RegExp | string = ''): string[] =>
  String(text)
    .replace(without, '')
    .split('\n')
    .filter((line) => /\S/.test(line))

function build(): { readonly status: number | null; readonly output: string } {
  const gulp = path.join(root, 'node_modules/gulp/bin/gulp.js')
  const { status, stdout } = spawnSync(process.execPath, [gulp, 'build'], { cwd: copy, encoding: 'utf8' })
  return { status, output: stdout }
}

/** Every file of the package, without its typings and maps. */
const shipped = (): string[] =>
  (fs.readdirSync(dist(), { recursive: true }) as string[])
    .filter((file) => fs.statSync(dist(file)).isFile() && !/\.(d\.ts|map)$/.test(file))
    .sort()

const scripts = (): string[] => shipped().filter((file) => file.endsWith('.js'))

/** Every file of a folder of ours. */
const sources = (folder: string): string[] =>
  (fs.readdirSync(path.join(root, folder), { recursive: true }) as string[])
    .map((file) => path.join(folder, file))
    .filter((file) => fs.statSync(path.join(root, file)).isFile())

/** Where a built line comes from, by its map: the file and the line there. */
function origin(file: string, text: string): string {
  const lines = fs.readFileSync(dist(file), 'utf8').split('\n')
  const line = lines.findIndex((candidate) => candidate.includes(text))
  const map = new SourceMap(JSON.parse(fs.readFileSync(dist(`${file}.map`), 'utf8')) as SourceMapPayload)
  const entry = map.findEntry(line, lines[line]?.indexOf(text) ?? 0)
  if (!('originalSource' in entry)) throw new Error(`${text} of ${file} is not in its map`)
  const source = path.resolve(dist(file), '..', entry.originalSource)
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
  beforeAll(() => expect(build().status).toBe(0))

  test('has the entry, what all have in common, and a script for each component', () => {
    const components = sources('components').filter((file) => file.endsWith('.json'))
    const wanted = components.map((file) => file.replace(/\.json$/, '.js'))
    expect(wanted).toContain('components/trtc-room/trtc-room.js')
    expect(scripts()).toEqual(expect.arrayContaining(['index.js', 'src/room.js', ...wanted]))
  })

  test('brings pages, styles and the like as they are, sheets without comments, and typings file by file', () => {
    const all = [...sources('components'), ...sources('src')].filter(
      (file) => !file.endsWith('tsconfig.json'),
    )
    const others = all.filter((file) => !file.endsWith('.ts'))
    expect(shipped().filter((file) => !file.endsWith('.js'))).toEqual(others.sort())
    for (const file of others) {
      const [is, was] = [dist(file), path.join(root, file)].map((name) => fs.readFileSync(name))
      if (file.endsWith('.wxss')) expect(linesOf(is)).toEqual(linesOf(was, /\/\*.*?\*\//gs))
      else expect(is).toEqual(was)
    }
    for (const file of all.filter((name) => name.endsWith('.ts')))
      expect(fs.existsSync(dist(file.replace(/\.ts$/, '.d.ts')))).toBe(true)
  })

  test('has scripts without comments, whose maps lead back to the sources', () => {
    for (const file of scripts()) expect(fs.readFileSync(dist(file), 'utf8')).not.toMatch(/\/\*\*|^\s*\/\/ /m)
    expect(origin('src/room.js', 'whenShown()')).toMatch(/session\.ts: +whenShown\(\)/)
    expect(origin('components/trtc-room/trtc-room.js', 'enterByProperties(')).toMatch(
      /trtc-room\.ts: +.*enterByProperties\(/,
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

  test('is no larger than it was', () => {
    const files = shippedFiles(dist())
    const total = (field: 'bytes' | 'minified') => files.reduce((sum, file) => sum + file[field], 0)
    expect(total('minified')).toBeLessThanOrEqual(REACHED.minified)
    expect(total('bytes')).toBeLessThanOrEqual(REACHED.shipped)
  })

  test('gives the class to require() and to import alike', () => {
    const { TRTC, EVENT, ...others } = requireBuilt()
    expect(requireBuilt()).toBe(TRTC)
    expect([others['default'], EVENT]).toEqual([TRTC, TRTC.EVENT])
  })
})

interface Built {
  readonly TRTC: { readonly EVENT: object }
  readonly EVENT: object
  readonly [name: string]: unknown
}

// eslint-disable-next-line @typescript-eslint/no-require-imports
const requireBuilt = (): Built => require(dist('index.js')) as Built
