import fs from 'node:fs'
import path from 'node:path'
import { Parser } from 'htmlparser2'
import { dist } from './site'

interface Page {
  readonly language: string
  readonly ids: ReadonlySet<string>
  readonly addresses: readonly string[]
}

function read(file: string): Page {
  const ids = new Set<string>()
  const addresses: string[] = []
  let language = ''
  const parser = new Parser({
    onopentag(name, { lang = '', id, href, src }) {
      if (name === 'html') language = lang
      if (id !== undefined) ids.add(id)
      for (const address of [href, src]) if (address !== undefined) addresses.push(address)
    },
  })
  parser.end(fs.readFileSync(path.join(dist, file), 'utf8'))
  return { language, ids, addresses }
}

const files = fs
  .readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  // The demo's phone is no page to read.
  .filter((file) => file.endsWith('.html') && !file.startsWith('live/'))
  .sort()
const pages = new Map(files.map((file) => [file, read(file)]))

/** The site file for a page's link, and the fragment after its `#`. */
function targetOf(address: string, from: string): { readonly file: string; readonly id: string } {
  const { pathname, hash } = new URL(address, `http://site/${from}`)
  const file = decodeURIComponent(pathname).slice(1)
  return { file: /(^|\/)$/.test(file) ? `${file}index.html` : file, id: decodeURIComponent(hash.slice(1)) }
}

function isDead(address: string, from: string): boolean {
  if (/^(https?|mailto|data):/.test(address)) return false
  const { file, id } = targetOf(address, from)
  if (!fs.existsSync(path.join(dist, file))) return true
  return id !== '' && pages.get(file)?.ids.has(id) !== true
}

test.each(files.filter((file) => file !== '404.html'))(
  '%s has no dead link and no missing picture',
  (file) => {
    const { addresses, language } = pages.get(file) as Page
    expect(addresses.length).toBeGreaterThan(10)
    expect(addresses.filter((address) => isDead(address, file))).toEqual([])
    expect(language).toBe(file.startsWith('en/') ? 'en' : 'zh-CN')
  },
)

test('each page stands in both languages', () => {
  const english = files.filter((file) => file.startsWith('en/')).map((file) => file.slice('en/'.length))
  const chinese = files.filter((file) => !file.startsWith('en/') && file !== '404.html')
  expect(chinese).toEqual(english)
  expect(english.length).toBeGreaterThan(40)
})

test('an address that is nowhere is noticed', () => {
  expect(isDead('/en/nowhere.html', 'index.html')).toBe(true)
  expect(isDead('/api.html#nothing', 'index.html')).toBe(true)
})
