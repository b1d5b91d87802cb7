import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

jest.setTimeout(180_000)

/** Maximum download of `npm install`, in bytes: 100 kB. */
const MOST = 100_000

const root = path.resolve(__dirname, '../..')
const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && !file.startsWith('test/') && fs.existsSync(path.join(root, file)))

let copy: string
beforeAll(() => {
  copy = fs.mkdtempSync(path.join(os.tmpdir(), 'trtc-room-packed-'))
  for (const file of tracked) {
    fs.mkdirSync(path.dirname(path.join(copy, file)), { recursive: true })
    fs.copyFileSync(path.join(root, file), path.join(copy, file))
  }
  fs.mkdirSync(path.join(copy, 'node_modules'))
  // Caches belong to the checkout that made them.
  for (const name of fs.readdirSync(path.join(root, 'node_modules')).filter((name) => name !== '.cache'))
    fs.symlinkSync(path.join(root, 'node_modules', name), path.join(copy, 'node_modules', name))
})
afterAll(() => fs.rmSync(copy, { recursive: true }))

interface Packed {
  readonly size: number
  readonly folder: string
}

/** Packs with npm and unpacks the result. */
function pack(): Packed {
  const { stdout, stderr, status } = spawnSync('npm', ['pack', '--json'], { cwd: copy, encoding: 'utf8' })
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
  const [{ filename, size }] = JSON.parse(stdout.slice(stdout.indexOf('[\n'))) as [
    { filename: string; size: number },
  ]
  const folder = fs.mkdtempSync(path.join(copy, 'unpacked-'))
  execFileSync('tar', ['-xzf', filename, '-C', folder], { cwd: copy })
  return { size, folder: path.join(folder, 'package') }
}

const pages = ['README.md', 'README.zh-CN.md', 'CHANGELOG.md']
const linksOf = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)
const isOnTheWeb = (link: string): boolean => /^https:/.test(link)

/** Links of a packed page to files that are not in the package. */
const dead = ({ folder }: Packed, page: string): string[] =>
  linksOf(fs.readFileSync(path.join(folder, page), 'utf8')).filter(
    (link) =>
      !isOnTheWeb(link) &&
      !link.startsWith('#') &&
      !fs.existsSync(path.join(folder, link.split('#')[0] ?? '')),
  )

describe('while the owner has filled in nothing', () => {
  let packed: Packed
  beforeAll(() => {
    packed = pack()
  })

  test('the package is small', () => {
    expect(packed.size).toBeLessThanOrEqual(MOST)
  })

  test.each(pages)('%s in it has no dead link and no missing picture', (page) => {
    expect(dead(packed, page)).toEqual([])
  })

  test('it holds scripts, markup, typings, licence, both readmes and the changelog, and nothing else', () => {
    const files = (fs.readdirSync(packed.folder, { recursive: true }) as string[]).filter(
      (file) => !/^(miniprogram_dist|bin)(\/|$)/.test(file),
    )
    expect(files.sort()).toEqual(['LICENSE', 'jsx.d.ts', 'package.json', 'vue.d.ts', ...pages].sort())
  })

  test('what npm packed differently stands as before', () => {
    for (const file of [...pages, 'package.json'])
      expect(fs.readFileSync(path.join(copy, file), 'utf8')).toBe(
        fs.readFileSync(path.join(root, file), 'utf8'),
      )
  })

  test('users of any Node and package manager may install it', () => {
    const manifest = fs.readFileSync(path.join(packed.folder, 'package.json'), 'utf8')
    expect(JSON.parse(manifest)).not.toHaveProperty('engines')
  })
})

describe('once the owner has filled in the addresses', () => {
  const repository = 'https://github.com/someone/trtc-room'
  let packed: Packed
  beforeAll(() => {
    const owner = { repository, homepage: 'https://someone.example/', security: 'security@someone.example' }
    fs.writeFileSync(path.join(copy, 'owner.json'), JSON.stringify(owner))
    packed = pack()
  })

  test('package.json names repository, homepage and where problems are told', () => {
    expect(JSON.parse(fs.readFileSync(path.join(packed.folder, 'package.json'), 'utf8'))).toMatchObject({
      repository: { type: 'git', url: `git+${repository}.git` },
      homepage: 'https://someone.example/',
      bugs: { url: `${repository}/issues`, email: 'security@someone.example' },
    })
  })

  test.each(pages)('links and pictures of %s lead into the repository, to files that are there', (page) => {
    expect(dead(packed, page)).toEqual([])
    const ours = linksOf(fs.readFileSync(path.join(packed.folder, page), 'utf8')).filter((link) =>
      link.startsWith(repository),
    )
    const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      version: string
    }
    const files = ours.map((link) => link.replace(/^.*?\/(blob|raw)\/[^/]+\//, '').split('#')[0] ?? '')
    expect(files.filter((file) => !fs.existsSync(path.join(root, file)))).toEqual([])
    expect(ours.every((link) => link.includes(`/v${version}/`))).toBe(true)
  })
})
