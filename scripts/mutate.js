'use strict'
const { spawn } = require('node:child_process')
const console = require('node:console')
const fs = require('node:fs')
const path = require('node:path')
const { clearTimeout, setTimeout } = require('node:timers')
const { parseArgs } = require('node:util')

// Changes one thing at a time in the sources of `src`, and says which changes no test of that layer sees:
//   npm run mutate                                                what there is time for
//   npm run mutate -- --mutate src/machine/steps/leaving.ts       these files, separated by commas
//   npm run mutate -- --minutes 120
// The report is artifacts/mutate/report.html. What has not changed since the last run is not tried again.
// Not changed: texts that only people read (scripts/mutate/prose.js). Not asked: random walks.

// Not among the dependencies: nearly a hundred packages that every `npm ci` would have to wait for.
const CORE = '@stryker-mutator/core@9.6.1'

const { values } = parseArgs({
  options: { mutate: { type: 'string' }, minutes: { type: 'string', default: '30' } },
})
const end = Date.now() + Number(values.minutes) * 60_000
const sources = () =>
  fs
    .readdirSync('src', { recursive: true })
    .flatMap((name) => (/.\/.*\.ts$/.test(name) ? [`src/${name}`] : []))

/** A folder at a time, so that the end of the time costs the results of one folder only. */
const folders = new Map()
for (const file of values.mutate?.split(',') ?? sources().sort())
  folders.set(path.dirname(file), [...(folders.get(path.dirname(file)) ?? []), file])

async function mutate(folder, files) {
  const child = spawn('npx', ['--yes', `--package=${CORE}`, 'stryker', 'run', '--mutate', files.join()], {
    env: { ...process.env, MUTATE_LAYER: folder.split('/')[1] },
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
  const waiting = [...folders]
  while (waiting.length > 0) {
    if ((await mutate(...waiting[0])) !== 0) {
      if (Date.now() >= end) console.error(`The time is over; not done: ${waiting.map(([name]) => name)}`)
      process.exitCode = 1
      return
    }
    waiting.shift()
  }
}

void main()
