import fs from 'node:fs'
import path from 'node:path'
import { liveBlock, liveExamples } from '../../site/live'
import { anchorOf, siteLink, sitePicture } from '../../site/links'
import { pageText } from '../../site/page-text'
import { fileOf, sitePages, type SitePage } from '../../site/pages'
import { groups } from '../../site/sidebar'
import { tokensOf } from '../../site/tokens'

const root = path.resolve(__dirname, '../..')
const pages = sitePages(root)
const pageOf = (source: string): SitePage => pages.find((page) => page.source === source) as SitePage
const namesIn = (language: SitePage['language']): string[] =>
  pages.filter((page) => page.language === language).map(({ name }) => name)

test('both languages have the same pages', () => {
  expect(namesIn('zh-CN')).toEqual(namesIn('en'))
  expect(namesIn('en')).toContain('guide/typescript')
})

/** Pages for contributors, in English only; all others are in both languages. */
const ENGLISH_ALONE = /^(changelog|map|states|decisions\/.*)$/

test.each(namesIn('en').filter((name) => !ENGLISH_ALONE.test(name)))(
  '%s is written in both languages with the same headings',
  (name) => {
    const [chinese = '', english = ''] = pages
      .filter((page) => page.name === name)
      .map(({ source }) => source)
    expect(chinese).toMatch(/\.zh-CN\.md$/)
    const levels = (source: string): string[] =>
      [...fs.readFileSync(path.join(root, source), 'utf8').matchAll(/^#+(?= )/gm)].map(([marks]) => marks)
    expect(levels(chinese)).toEqual(levels(english))
  },
)

test('the sidebar has every page but the home page, and each once', () => {
  const rows = groups.flatMap(({ names }) => names)
  const rowOf = (name: string): string[] =>
    rows.filter((row) => (row.endsWith('/') ? name.startsWith(row) : name === row))
  const wrong = namesIn('en').filter((name) => rowOf(name).length !== (name === 'index' ? 0 : 1))
  expect(wrong).toEqual([])
  expect(rows.filter((row) => !namesIn('en').some((name) => rowOf(name).includes(row)))).toEqual([])
})

const WEB = 'https://example.com/us/room'

test.each([
  ['README.md', 'docs/api.md#errors', '/en/api.md#errors'],
  ['README.zh-CN.md', 'docs/api.zh-CN.md#错误', '/api.md#错误'],
  ['README.zh-CN.md', 'docs/map.md', '/map.md'],
  ['README.md', 'docs/decisions', '/en/decisions/0001-leaving-is-data.md'],
  ['docs/guide/effects.md', '../device-checks.md', '/en/device-checks.md'],
  ['docs/guide/effects.zh-CN.md', '../device-checks.zh-CN.md', '/device-checks.md'],
  ['docs/guide/effects.md', '../../README.md', '/en/index.md'],
  ['docs/guide/effects.md', '#casting', '#casting'],
  ['docs/guide/effects.md', 'https://developers.weixin.qq.com/', 'https://developers.weixin.qq.com/'],
  ['docs/map.md', '../src/machine/table.ts', `${WEB}/blob/main/src/machine/table.ts`],
])('in %s a link to %s leads to %s', (source, address, expected) => {
  expect(siteLink(address, pageOf(source), pages, WEB)).toBe(expected)
})

test('a file of the repository has no address before the repository has one', () => {
  expect(siteLink('../src/machine/table.ts', pageOf('docs/map.md'), pages, '')).toBeUndefined()
})

test('pictures stand in one folder for both languages', () => {
  expect(sitePicture('docs/images/pages.png', pageOf('README.md'))).toBe('/images/pages.png')
})

test('the home page begins with the name and the first paragraph of the README', () => {
  const readme =
    '# room\n\n[中文](README.zh-CN.md)\n\n```sh\nnpm start\n```\n\nOne `tag` for\n[calls](x.md).\n\n## Why\n'
  const home = pageText(pageOf('README.md'), readme)
  expect(home).toContain('"name":"room","tagline":"One tag for calls."')
  expect(home.split('---\n\n')[1]).toBe('```sh\nnpm start\n```\n\n\n\n## Why\n')
})

test('a page in English alone says so in Chinese', () => {
  const [chinese, english] = pages.filter(({ name }) => name === 'map') as [SitePage, SitePage]
  expect(pageText(chinese, '# Map\n\ntext\n')).toBe('# Map\n\n> 本页目前只有英文。\n\ntext\n')
  expect(pageText(english, '# Map\n\ntext\n')).toBe('# Map\n\ntext\n')
})

test('Chinese is at the root, English in a folder', () => {
  expect(pages.filter(({ name }) => name === 'api').map(fileOf)).toEqual(['api.md', 'en/api.md'])
})

test('anchors are those of GitHub', () => {
  expect(anchorOf('标签 `<trtc-room>`')).toBe('标签-trtc-room')
  expect(anchorOf('A tile of your own, without `generic:tile`')).toBe(
    'a-tile-of-your-own-without-generictile',
  )
})

test('the search finds words inside a Chinese sentence, and names in any case', () => {
  expect(tokensOf('切换摄像头，再看 userSig')).toEqual(expect.arrayContaining(['切换', '摄像', 'usersig']))
})

describe('live examples', () => {
  const { pages: ofDemo } = JSON.parse(
    fs.readFileSync(path.join(root, 'playground/app/app.json'), 'utf8'),
  ) as { readonly pages: readonly string[] }

  test.each(Object.entries(liveExamples))(
    '%s is a page of the site and shows one of the demo',
    (name, { page }) => {
      expect(namesIn('en')).toContain(name)
      expect(ofDemo).toContain(`pages/${page}/${page}`)
    },
  )

  test('every page of the demo that shows a room is live somewhere', () => {
    const shown = Object.values(liveExamples).map(({ page }) => `pages/${page}/${page}`)
    expect(ofDemo.filter((page) => !shown.includes(page))).toEqual(['pages/home/home', 'pages/lab/lab'])
  })

  test('the WXML of the page comes with the tag', () => {
    expect(liveBlock(root, 'guide/call')?.open).toBe('<LiveRoom page="call" users="mei,leo" bots="">')
    expect(liveBlock(root, 'guide/call')?.wxml).toContain('<trtc-room')
    expect(liveBlock(root, 'guide/faq')).toBeUndefined()
  })
})
