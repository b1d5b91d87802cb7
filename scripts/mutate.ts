import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

// Mutation test: changes one thing at a time in the sources of `src` and `components` and lists the changes that no
// unit test of `src`, or no component test, notices:
//   npm run mutate                                                as much as the time allows
//   npm run mutate -- --mutate src/machine/steps/leaving.ts       these files, separated by commas
//   npm run mutate -- --mutate components --every 4               a sample: every fourth mutant
//   npm run mutate -- --minutes 120
// The reports are artifacts/mutate/report.html and components.html. Results of unchanged code are kept between runs,
// except those of a sample. Texts for people are not mutated (scripts/mutate/prose.js); random walks are not run.
// StrykerJS and Jest load the files of scripts/mutate, so those are JavaScript.

// Not a dependency, since every `npm ci` would install nearly a hundred more packages.
const CORE = '@stryker-mutator/core@9.6.1'

const { values } = parseArgs({
  options: {
    mutate: { type: 'string', default: 'src,components' },
    minutes: { type: 'string', default: '30' },
    every: { type: 'string', default: '1' },
  },
})
const end = Date.now() + Number(values.minutes) * 60_000
const sourcesOf = (name: string): string[] =>
  name.endsWith('.ts')
    ? [name]
    : fs
        .readdirSync(name, { recursive: true, encoding: 'utf8' })
        .map((file) => `${name}/${file}`)
        .filter((file) => /\/.+\/.*\.ts$/.test(file)) // src/index.ts only exports.
        .sort()

/** Run by folder, so that a timeout only loses the results of one; the components' tests are loaded once. */
const groupOf = (file: string): string => (file.startsWith('components/') ? 'components' : path.dirname(file))
const groups = new Map<string, string[]>()
for (const file of values.mutate.split(',').flatMap(sourcesOf))
  groups.set(groupOf(file), [...(groups.get(groupOf(file)) ?? []), file])

async function mutate(group: string, files: readonly string[]): Promise<number | null> {
  const config = group === 'components' ? ['stryker.components.mjs'] : []
  const stryker = ['stryker', 'run', ...config, '--mutate', files.join()]
  const child = spawn('npx', ['--yes', `--package=${CORE}`, ...stryker], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, EVERY: values.every },
    // A process group of its own, so that stop() ends its workers, too.
    detached: true,
  })
  const stop = (): void => void (child.pid && process.kill(-child.pid))
  const timer = setTimeout(stop, end - Date.now())
  process.once('SIGINT', stop)
  const status = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  process.off('SIGINT', stop)
  clearTimeout(timer)
  return status
}

async function main(): Promise<void> {
  const all = [...groups]
  for (const [index, [group, files]] of all.entries()) {
    if ((await mutate(group, files)) === 0) continue
    const rest = all.slice(index).map(([name]) => name)
    if (Date.now() >= end) console.error(`The time is over; not done: ${rest.join()}`)
    process.exitCode = 1
    return
  }
}

void main()
