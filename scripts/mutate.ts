import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

// Mutation test: changes one thing at a time in the sources of `src` and lists the changes that no unit test of
// `src` notices:
//   npm run mutate                                                as much as the time allows
//   npm run mutate -- --mutate src/machine/steps/leaving.ts       these files, separated by commas
//   npm run mutate -- --minutes 120
// The report is artifacts/mutate/report.html. Results of unchanged code are kept between runs. Texts for people are not
// mutated (scripts/mutate/prose.js); random walks are not run. StrykerJS and Jest load the files of scripts/mutate, so
// those are JavaScript.

// Not a dependency, since every `npm ci` would install nearly a hundred more packages.
const CORE = '@stryker-mutator/core@9.6.1'

const { values } = parseArgs({
  options: { mutate: { type: 'string' }, minutes: { type: 'string', default: '30' } },
})
const end = Date.now() + Number(values.minutes) * 60_000
const sources = (): string[] =>
  fs
    .readdirSync('src', { recursive: true, encoding: 'utf8' })
    .flatMap((name) => (/.\/.*\.ts$/.test(name) ? [`src/${name}`] : []))

/** Run by folder, so that a timeout only loses the results of one folder. */
const folders = new Map<string, string[]>()
for (const file of values.mutate?.split(',') ?? sources().sort())
  folders.set(path.dirname(file), [...(folders.get(path.dirname(file)) ?? []), file])

async function mutate(files: readonly string[]): Promise<number | null> {
  const child = spawn('npx', ['--yes', `--package=${CORE}`, 'stryker', 'run', '--mutate', files.join()], {
    stdio: ['ignore', 'inherit', 'inherit'],
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
  const all = [...folders]
  for (const [index, [, files]] of all.entries()) {
    if ((await mutate(files)) === 0) continue
    const rest = all.slice(index).map(([name]) => name)
    if (Date.now() >= end) console.error(`The time is over; not done: ${rest.join()}`)
    process.exitCode = 1
    return
  }
}

void main()
