import type { SitePage } from './pages'

const ONLY_ENGLISH = '> 本页目前只有英文。'

const isOnlyEnglish = ({ language, source }: SitePage): boolean =>
  language === 'zh-CN' && !source.endsWith('.zh-CN.md')

/** The words of a line of Markdown. */
export const wordsOf = (line: string): string =>
  line.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/[`*]/g, '')

export const titleOf = (text: string): string => wordsOf(/^# (.*)$/m.exec(text)?.[1] ?? '')

/** The site has a menu for the other language. */
const withoutLanguageLink = (text: string): string => text.replace(/^\[(中文|English)\]\([^)]*\)\n+/m, '')

/** A document as a page of the site. */
export function pageText(page: SitePage, text: string): string {
  const own = withoutLanguageLink(text)
  if (page.name === 'index') return home(page, own)
  return isOnlyEnglish(page) ? own.replace(/^# .*$/m, `$&\n\n${ONLY_ENGLISH}`) : own
}

/** The first paragraph: not a heading, a quotation, a picture, a table, a list or code. */
const paragraphOf = (text: string): string =>
  text
    .replaceAll(/^```[^]*?^```$/gm, '')
    .split(/\n{2,}/)
    .find((block) => /^\s*[^\s#>!|-]/.test(block))
    ?.trim() ?? ''

const actions = {
  'zh-CN': { start: '五分钟开始', playground: '没有手机也能看', api: 'API', base: '/' },
  en: { start: 'Five minutes', playground: 'See it without a phone', api: 'API', base: '/en/' },
} as const

/** The README begins with its name and one paragraph: these become the head of the home page, the rest follows. */
function home({ language }: SitePage, text: string): string {
  const title = titleOf(text)
  const paragraph = paragraphOf(text)
  const { start, playground, api, base } = actions[language]
  const hero = {
    name: title,
    tagline: wordsOf(paragraph)
      .replaceAll(/(?<=[\x21-\x7e])\n/g, ' ')
      .replaceAll('\n', ''),
    actions: [
      { theme: 'brand', text: start, link: `${base}guide/start` },
      { theme: 'alt', text: playground, link: `${base}guide/playground` },
      { theme: 'alt', text: api, link: `${base}api` },
    ],
  }
  const rest = text
    .replace(/^# .*$/m, '')
    .replace(paragraph, '')
    .trimStart()
  return `---\nlayout: home\nhero: ${JSON.stringify(hero)}\n---\n\n${rest}`
}
