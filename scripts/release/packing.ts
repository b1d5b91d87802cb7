import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { packageFields, readOwner } from './owner'
import { packedPage } from './packed-page'

// npm packs the files of the folder, so files that differ in the package are changed before and restored
// afterwards.

const KEPT = 'node_modules/.cache/packing'
const PAGES = ['README.md', 'README.zh-CN.md', 'CHANGELOG.md']
const CHANGED = ['package.json', ...PAGES]

interface Manifest {
  readonly version: string
  readonly files: readonly string[]
}

/** Fields of package.json that users of the package do not need. */
const OWN = ['scripts', 'devDependencies', 'devEngines', 'overrides']

/** npm always packs these. */
const ALWAYS = ['package.json', 'LICENSE', 'README.md']

/** Before packing: makes links valid in the package and inserts the owner's addresses. */
export function stage(): void {
  if (existsSync(path.join(KEPT, 'package.json')))
    throw new Error(
      `an earlier npm pack was cut off; npx gulp unstage puts ${CHANGED.join(', ')} back as they were`,
    )
  mkdirSync(KEPT, { recursive: true })
  for (const file of CHANGED) copyFileSync(file, path.join(KEPT, file))
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
  const owner = readOwner()
  const shipped = [...ALWAYS, ...manifest.files]
  const ships = (file: string): boolean =>
    shipped.some((name) => file === name || file.startsWith(`${name}/`))
  const options = { ships, repository: owner.repository, ref: `v${manifest.version}` }
  for (const page of PAGES) writeFileSync(page, packedPage(packedText(page), options))
  const packed = Object.entries({ ...manifest, ...packageFields(owner) }).filter(
    ([name]) => !OWN.includes(name),
  )
  writeFileSync('package.json', `${JSON.stringify(Object.fromEntries(packed), null, 2)}\n`)
}

/** The part of the changelog about what is not in the package: from its title to the next one. */
const OF_REPOSITORY = /^\*\*Docs, examples and the playground\*\*\n[^]*?(?=^(\*\*|#))/gm

const packedText = (page: string): string =>
  page === 'CHANGELOG.md' ? readFileSync(page, 'utf8').replace(OF_REPOSITORY, '') : readFileSync(page, 'utf8')

/** After packing: restores all files. */
export function unstage(): void {
  for (const file of CHANGED) {
    const kept = path.join(KEPT, file)
    if (existsSync(kept)) renameSync(kept, file)
  }
}
