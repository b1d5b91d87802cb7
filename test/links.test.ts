import fs from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '..')
const pages = [
  'README.md',
  'README.zh-CN.md',
  ...(fs.readdirSync(path.join(root, 'docs'), { recursive: true }) as string[])
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join('docs', file)),
]

const read = (page: string): string => fs.readFileSync(path.join(root, page), 'utf8')

/** The anchors that GitHub generates for the headings of a page. */
const anchorsOf = (page: string): Set<string> =>
  new Set(
    [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\- _]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )

/** The broken links of a page. */
function deadLinks(page: string): string[] {
  const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false
    const [file = '', anchor] = link.split('#')
    const target = file === '' ? page : path.join(path.dirname(page), file)
    if (!fs.existsSync(path.join(root, target))) return true
    return anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).has(decodeURI(anchor))
  })
}

test.each(pages)('%s has no link that leads nowhere', (page) => {
  expect(deadLinks(page)).toEqual([])
})

/** The rows of the first table, cell by cell. */
const rowsOf = (page: string): string[][] =>
  read(page)
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.slice(2, -2).split(' | '))
    .filter((cells) => cells.length > 10)
    .slice(1)

const comparisons = ['docs/comparison.md', 'docs/comparison.zh-CN.md']

test.each(comparisons)('%s proves each of our claims with a test or a page', (page) => {
  const rows = rowsOf(page)
  expect(rows.length).toBeGreaterThan(30)
  expect(rows.filter(([, ours = '']) => !/\]\([^)]+\)/.test(ours)).map(([what]) => what)).toEqual([])
})

test('the comparison gives the same marks in both languages', () => {
  const [english, chinese] = comparisons.map((page) =>
    rowsOf(page).map((cells) =>
      cells.slice(1).map((cell) => /^(?:\*\*\[)?([YPN–?])(?![A-Za-z])/.exec(cell)?.[1] ?? ''),
    ),
  )
  expect(chinese).toEqual(english)
})
