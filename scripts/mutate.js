'use strict'
const { spawn } = require('node:child_process')
const console = require('node:console')
const fs = require('node:fs')
const { clearTimeout, setTimeout } = require('node:timers')
const { parseArgs } = require('node:util')

// Changes one thing at a time in the sources of `src`, and says which changes no test of that layer sees:
//   npm run mutate                                                what there is time for
//   npm run mutate -- --mutate src/machine/steps/leaving.ts       these files, separated by commas
//   npm run mutate -- --minutes 120
// The report is artifacts/mutate/report.html. What has not changed since the last run is not tried again.

// Not among the dependencies: nearly a hundred packages that every `npm ci` would have to wait for.
const VERSION = '9.6.1'

const { values } = parseArgs({
  options: { mutate: { type: 'string' }, minutes: { type: 'string', default: '30' } },
})
const end = Date.now() + Number(values.minutes) * 60_000
const sources = () =>
  fs
    .readdirSync('src', { recursive: true })
    .flatMap((name) => (/.\/.*\.ts$/.test(name) ? [`src/${name}`] : []))
const files = values.mutate?.split(',') ?? sources().sort()

/** One file at a time, so that the end of the time costs the results of one file only. */
async function mutate(file) {
  const packages = ['core', 'jest-runner'].map((name) => `--package=@stryker-mutator/${name}@${VERSION}`)
  const child = spawn('npx', ['--yes', ...packages, 'stryker', 'run', '--mutate', file], {
    env: { ...process.env, MUTATE_LAYER: file.split('/')[1] },
    stdio: ['ignore', 'inherit', 'inherit'],
    // A group of its own: the runner ends with it.
    detached: true,
  })
  const stop = () => process.kill(-child.pid)
  const timer = setTimeout(stop, end - Date.now())
  process.once('SIGINT', stop)
  const status = await new Promise((resolve) => child.once('exit', resolve))
  process.off('SIGINT', stop)
  clearTimeout(timer)
  return status
}

async function main() {
  for (const [index, file] of files.entries()) {
    if ((await mutate(file)) === 0) continue
    if (Date.now() >= end) console.error(`The time is over; not done: ${files.slice(index).join(' ')}`)
    process.exitCode = 1
    return
  }
}

void main()
