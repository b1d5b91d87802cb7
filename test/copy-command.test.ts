import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(__dirname, '..')
const component = 'components/trtc-room/trtc-room'
const sources = ['index.js', `${component}.json`, `${component}.js`]

let folder: string
beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'copy-')))
  write('package/package.json', JSON.stringify({ version: '1.2.3' }))
  fs.cpSync(path.join(root, 'bin'), path.join(folder, 'package/bin'), { recursive: true })
  for (const file of sources) write(`package/miniprogram_dist/${file}`)
})
afterEach(() => fs.rmSync(folder, { recursive: true }))

function write(file: string, text = ''): void {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  fs.writeFileSync(path.join(folder, file), text)
}

const has = (file: string): boolean => fs.existsSync(path.join(folder, file))

/** Runs the command in the folder `app`. */
function run(...args: string[]): {
  readonly status: number | null
  readonly out: string
  readonly err: string
} {
  const script = path.join(folder, 'package/bin/trtc-room.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: path.join(folder, 'app'),
    encoding: 'utf8',
  })
  return { status, out: stdout, err: stderr }
}

test.each([
  // the app has           copy to               lies in                              named as
  ['app.json', '.', 'trtc-room', '../../trtc-room'],
  ['app.json', 'lib/trtc-room', 'lib/trtc-room', '../../lib/trtc-room'],
  ['src/app.config.ts', 'src', 'src/trtc-room', '../../trtc-room'],
  ['src/app.config.js', 'src/components', 'src/components/trtc-room', '../../components/trtc-room'],
  ['src/app.mpx', 'src/', 'src/trtc-room', '../../trtc-room'],
  ['src/pages.json', 'src/wxcomponents', 'src/wxcomponents/trtc-room', '/wxcomponents/trtc-room'],
  ['pages.json', 'wxcomponents', 'wxcomponents/trtc-room', '/wxcomponents/trtc-room'],
])('with %s, copy %s puts it into %s and names it %s', (app, where, target, reference) => {
  write(`app/${app}`)
  const { status, out, err } = run('copy', where)
  expect([status, err]).toEqual([0, ''])
  for (const file of sources) expect(has(`app/${target}/${file}`)).toBe(true)
  expect(out).toContain(`"usingComponents": { "trtc-room": "${reference}/${component}" }`)
})

test('a second copy leaves nothing of the first', () => {
  write('app/app.json')
  run('copy', '.')
  write('app/trtc-room/components/old.js')
  expect(run('copy', '.').status).toBe(0)
  expect([has('app/trtc-room/components/old.js'), has(`app/trtc-room/${component}.js`)]).toEqual([
    false,
    true,
  ])
})

test.each([
  ['of something else', 'app/trtc-room/mine.js', 'app.json', ['copy', '.'], 'is left as it is'],
  [
    'where uni-app would not take it for native',
    'app/src/mine.js',
    'src/pages.json',
    ['copy', 'src'],
    'wxcomponents',
  ],
  [
    'that is in no mini program',
    'app/mine.js',
    'main.ts',
    ['copy', 'src'],
    'in the sources of a mini program',
  ],
  ['that is not named', 'app/mine.js', 'app.json', ['copy'], 'name the folder'],
  [
    'with a tile that does not exist',
    'app/mine.js',
    'app.json',
    ['copy', '.', '--tile', 'no/tile'],
    'no/tile.json',
  ],
  ['with an option that does not exist', 'app/mine.js', 'app.json', ['copy', '.', '--tiles'], '--tiles'],
  [
    'for a command that does not exist',
    'app/mine.js',
    'app.json',
    ['install', '.'],
    'npx trtc-room copy <folder>',
  ],
])('a folder %s is refused, in words, and stays as it is', (_, file, app, args, reason) => {
  write(file, 'mine')
  write(`app/${app}`)
  const { status, out, err } = run(...args)
  expect([status, out]).toEqual([1, ''])
  expect(err).toContain(reason)
  expect(fs.readFileSync(path.join(folder, file), 'utf8')).toBe('mine')
  expect(has('app/src/trtc-room') || has(`app/trtc-room/${component}.js`)).toBe(false)
})

test('a tile of the app stands where ours was, for every kind of compiler', () => {
  const blank = {
    usingComponents: { blank: './tile/blank' },
    componentGenerics: { tile: { default: './tile/blank' } },
  }
  write(`package/miniprogram_dist/${component}.json`, JSON.stringify(blank))
  write('app/app.json')
  write('app/parts/my-tile/my-tile.json')
  expect(run('copy', '.', '--tile', 'parts/my-tile/my-tile').err).toBe('')
  const text = fs.readFileSync(path.join(folder, `app/trtc-room/${component}.json`), 'utf8')
  const tile = '../../../parts/my-tile/my-tile'
  expect(JSON.parse(text)).toEqual({
    usingComponents: { blank: tile },
    componentGenerics: { tile: { default: tile } },
  })
})

test('a package that was not built says so', () => {
  write('app/app.json')
  fs.rmSync(path.join(folder, 'package/miniprogram_dist'), { recursive: true })
  expect(run('copy', '.').err).toContain('npm run build')
})

test('without a command it says what there is', () => {
  write('app/app.json')
  expect(run().out).toContain('npx trtc-room copy <folder>')
})
