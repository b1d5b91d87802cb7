import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findChromium } from '../../playground/test/chromium'

jest.setTimeout(300_000)

const root = path.resolve(__dirname, '../..')
const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', [...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

/** A folder outside of the repository, with the packed playground and a mini program. */
let folder: string
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packed-'))
  npm(['pack', '--pack-destination', folder], path.join(root, 'playground'))
  const [tarball = ''] = fs.readdirSync(folder).filter((name) => name.endsWith('.tgz'))
  fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }')
  const { devDependencies } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    readonly devDependencies: Readonly<Record<string, string>>
  }
  npm(['install', '--no-audit', '--no-fund', '--prefer-offline', `./${tarball}`], folder)
  installed = sizeOf(path.join(folder, 'node_modules'))
  const playwright = `playwright-core@${devDependencies['playwright-core']}`
  npm(['install', '--no-audit', '--no-fund', '--prefer-offline', playwright, packedComponent()], folder)
  fs.cpSync(path.join(__dirname, 'app'), path.join(folder, 'app'), { recursive: true })
  fs.cpSync(path.join(root, 'examples/native'), path.join(folder, 'native'), { recursive: true })
  for (const script of ['call.mjs', 'component.mjs'])
    fs.copyFileSync(path.join(__dirname, script), path.join(folder, script))
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

/** The component's own tarball. */
function packedComponent(): string {
  const to = path.join(folder, 'component')
  fs.mkdirSync(to)
  npm(['pack', '--pack-destination', to], root)
  return `./component/${fs.readdirSync(to)[0]}`
}

/** Runs a script that uses the helper, and returns what it prints. */
async function runScript(name: string): Promise<string> {
  const { executablePath, env } = await findChromium()
  return execFileSync(process.execPath, [name], {
    cwd: folder,
    env: { ...process.env, ...env, CHROME_PATH: executablePath },
    encoding: 'utf8',
  })
}

let installed: number
const MEGABYTE = 1_048_576

test('what it installs is small', () => {
  expect(installed).toBeLessThan(30 * MEGABYTE)
})

test('the command opens a foreign mini program', async () => {
  const bin = path.join(folder, 'node_modules/.bin/trtc-room-playground')
  const command = spawn(bin, ['app', '--port', '0', '--phones', '2', '--lang', 'en'], { cwd: folder })
  const [line] = (await once(command.stdout, 'data')) as [Buffer]
  const [, url = ''] = /^The playground is ready: (http:\S+)\n$/.exec(line.toString()) ?? []
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?phones=2&lang=en$/)
  for (const file of ['/', '/bundle/wall.js', '/bundle/phone.js', '/bundle/phone.css', '/fonts/index.css'])
    expect([file, (await fetch(new URL(file, url))).status]).toEqual([file, 200])
  command.kill()
  expect(await once(command, 'exit')).toEqual([0, null])
})

test('two of its phones see and hear each other, by the helper', async () => {
  const said = await runScript('call.mjs')
  expect(said).toBe('they see and hear each other\n')
  fs.mkdirSync(path.join(root, 'artifacts'), { recursive: true })
  fs.copyFileSync(path.join(folder, 'wall.png'), path.join(root, 'artifacts/packed-wall.png'))
})

test('the component runs from its own tarball, with nothing of the repository', async () => {
  expect(await runScript('component.mjs')).toBe('alice and bob are in a call\n')
  fs.copyFileSync(path.join(folder, 'component.png'), path.join(root, 'artifacts/packed-component.png'))
})

test('its declarations are whole', () => {
  const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2022']
  const file = path.join(folder, 'typed.mts')
  fs.writeFileSync(
    file,
    `import { launch } from 'trtc-room-playground/test'
const room = await launch({ app: 'app', phones: ['ann', 'bob'], sig: 'any' })
const seen: Promise<void> = room.phones.ann.untilSeen(1)
// @ts-expect-error nobody of this name
room.phones.carol
await room.phones.bob.cause({ network: 'down' })
export { seen }
`,
  )
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc')
  execFileSync(process.execPath, [tsc, ...options, file], { cwd: folder, encoding: 'utf8' })
})

/** In bytes; esbuild's program has two names. */
function sizeOf(from: string): number {
  const files = fs.readdirSync(from, { recursive: true }) as string[]
  const stats = files.map((file) => fs.lstatSync(path.join(from, file))).filter((stat) => stat.isFile())
  return [...new Map(stats.map(({ ino, size }) => [ino, size])).values()].reduce((sum, size) => sum + size, 0)
}
