import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { shippedFiles } from '../bench/shipped'

jest.setTimeout(60_000)

/** What has been reached, in bytes: it may only go down. `BUDGET` in bench/shipped.ts is where it has to go. */
const REACHED = { minified: 113_000, shipped: 206_000 }

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

  test('mirrors components and src, and adds the entry', () => {
    const sources = ['components', 'src'].flatMap((folder) =>
      (fs.readdirSync(path.join(root, folder), { recursive: true }) as string[])
        .filter(
          (file) => fs.statSync(path.join(root, folder, file)).isFile() && !/tsconfig\.json$/.test(file),
        )
        .map((file) => path.join(folder, file).replace(/\.ts$/, '.js')),
    )
    expect(shipped()).toEqual(['index.js', ...sources].sort())
  })

  test('is what phones run: CommonJS of ES2018, without a dependency', () => {
    const scripts = shipped().filter((file) => file.endsWith('.js'))
    for (const file of scripts) {
      const text = fs.readFileSync(dist(file), 'utf8')
      const required = [...text.matchAll(/require\(["']([^"']+)["']\)/g)].map(([, name]) => name)
      expect(required.filter((name) => !name?.startsWith('.'))).toEqual([])
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
