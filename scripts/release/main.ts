import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readOwner } from './owner'
import { newsOf, refusals } from './refusals'

// `npm run release` publishes the version in package.json; with `-- --dry-run` it prints what it would do.

const NOTES = 'artifacts/release-notes.md'
const isDry = process.argv.includes('--dry-run')
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  name: string
  version: string
}
const changelog = readFileSync('CHANGELOG.md', 'utf8')

const read = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()

/** Runs the tests, then the irreversible steps. Publishes the packed file, which can be inspected. */
const steps: readonly (readonly [string, ...string[]])[] = [
  ['npm', 'test'],
  ['npm', 'run', 'class'],
  ['npm', 'pack', '--pack-destination', 'artifacts'],
  ['git', 'tag', `v${version}`],
  ['npm', 'publish', `artifacts/${name}-${version}.tgz`],
  ['git', 'push', 'origin', `v${version}`],
  ['gh', 'release', 'create', `v${version}`, 'artifacts/trtc-wx.js', '--notes-file', NOTES],
]

/** An unknown package has no versions. */
function publishedVersions(): string[] {
  const { status, stdout } = spawnSync('npm', ['view', name, 'versions', '--json'], { encoding: 'utf8' })
  return status === 0 ? [JSON.parse(stdout) as string | string[]].flat() : []
}

function release(): number {
  const changes = read('git', 'status', '--porcelain')
  const reasons = refusals({
    version,
    owner: readOwner(),
    changes,
    changelog,
    published: publishedVersions(),
  })
  if (reasons.length > 0) {
    process.stderr.write(
      `${name} ${version} is not published:\n${reasons.map((line) => `- ${line}\n`).join('')}`,
    )
    if (!isDry) return 1
  }
  if (isDry) {
    process.stdout.write(`What would be done:\n${steps.map((step) => `  ${step.join(' ')}\n`).join('')}`)
    return reasons.length > 0 ? 1 : 0
  }
  mkdirSync('artifacts', { recursive: true })
  writeFileSync(NOTES, newsOf(version, changelog))
  return steps.every(([program, ...args]) => spawnSync(program, args, { stdio: 'inherit' }).status === 0)
    ? 0
    : 1
}

process.exitCode = release()
