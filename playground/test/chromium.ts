import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import zlib from 'node:zlib'
import type * as Playwright from 'playwright-core'

/** A browser to start: its executable and additional environment variables. */
export interface ChromiumProgram {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
}

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const NONE =
  'no browser was found: install Chrome or Edge, name one in CHROME_PATH, run `npx playwright-core install chromium`, or on Linux x64 install @sparticuz/chromium'

/** A Chromium for Linux x64 inside an npm package. */
const PACKED = '@sparticuz/chromium'

/** Where packages are looked for: beside the tests, then beside this file. */
const projects = [path.join(process.cwd(), 'package.json'), __filename]

/** The library that drives the browser: an optional peer of this package. */
export function loadPlaywright(): typeof Playwright {
  const file = resolvePackage('playwright-core')
  if (file === undefined)
    throw new Error('playwright-core is not installed: run `npm install --save-dev playwright-core`')
  return createRequire(__filename)(file) as typeof Playwright
}

/**
 * The browser in CHROME_PATH, else an installed one, else that of Playwright, else the one in the npm package
 * @sparticuz/chromium.
 */
export async function findChromium(): Promise<ChromiumProgram> {
  const named = process.env['CHROME_PATH'] ?? ''
  if (named !== '' && !fs.existsSync(named)) throw new Error(`CHROME_PATH names no file: ${named}`)
  const candidates = [named, ...installed, loadPlaywright().chromium.executablePath()]
  const found = candidates.find((file) => file !== '' && fs.existsSync(file))
  return found === undefined ? unpack() : { executablePath: found, env: {} }
}

function resolvePackage(name: string): string | undefined {
  for (const project of projects) {
    try {
      return createRequire(project).resolve(name)
    } catch {
      // Not installed there.
    }
  }
  return undefined
}

/**
 * Unpacks the browser of @sparticuz/chromium once. The package's own executablePath() unpacks its libraries
 * on AWS only, and its own arguments (--single-process) crash.
 */
async function unpack(): Promise<ChromiumProgram> {
  const entry = resolvePackage(PACKED)
  if (entry === undefined || process.platform !== 'linux' || process.arch !== 'x64') throw new Error(NONE)
  const folder = entry.slice(0, entry.lastIndexOf(PACKED) + PACKED.length)
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version: string
  }
  const target = path.resolve(folder, `../../.cache/chromium-${version}`)
  if (!fs.existsSync(path.join(target, 'chromium'))) await unpackInto(target, path.join(folder, 'bin'))
  return {
    executablePath: path.join(target, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(target, 'lib'), FONTCONFIG_PATH: path.join(target, 'fonts') },
  }
}

/**
 * Unpacks to a temporary folder first: test files run in parallel, and none may find an incomplete browser.
 */
async function unpackInto(target: string, packed: string): Promise<void> {
  const draft = `${target}.${process.pid}`
  fs.mkdirSync(draft, { recursive: true })
  await Promise.all([
    inflate(path.join(packed, 'chromium.br'), path.join(draft, 'chromium')),
    inflate(path.join(packed, 'al2023.tar.br'), path.join(draft, 'libraries.tar')),
    inflate(path.join(packed, 'fonts.tar.br'), path.join(draft, 'fonts.tar')),
  ])
  for (const archive of ['libraries.tar', 'fonts.tar']) {
    execFileSync('tar', ['-xf', archive], { cwd: draft })
    fs.rmSync(path.join(draft, archive))
  }
  if (fs.existsSync(path.join(target, 'chromium'))) fs.rmSync(draft, { recursive: true })
  else fs.renameSync(draft, target)
}

async function inflate(from: string, to: string): Promise<void> {
  await pipeline(
    fs.createReadStream(from),
    zlib.createBrotliDecompress(),
    fs.createWriteStream(to, { mode: 0o755 }),
  )
}
