import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import zlib from 'node:zlib'

/** A browser to start: its executable and additional environment variables. */
export interface ChromiumProgram {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
}

const root = path.resolve(__dirname, '../../..')

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** The browser in CHROME_PATH, else an installed one, else the one in an npm package. */
export async function findChromium(): Promise<ChromiumProgram> {
  const named = process.env['CHROME_PATH']
  if (named !== undefined && named !== '') {
    if (!fs.existsSync(named)) throw new Error(`CHROME_PATH names no file: ${named}`)
    return { executablePath: named, env: {} }
  }
  const found = installed.find((file) => fs.existsSync(file))
  if (found !== undefined) return { executablePath: found, env: {} }
  if (process.platform === 'linux' && process.arch === 'x64') return unpack()
  throw new Error(
    'no Chrome or Chromium was found: install one, or name it in CHROME_PATH (the packaged browser runs on Linux x64 only)',
  )
}

/**
 * Unpacks the browser of @sparticuz/chromium once. The package's own executablePath() unpacks its libraries
 * on AWS only, and its own arguments (--single-process) crash.
 */
async function unpack(): Promise<ChromiumProgram> {
  const folder = path.join(root, 'node_modules/@sparticuz/chromium')
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version: string
  }
  const target = path.join(root, `node_modules/.cache/chromium-${version}`)
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
