import { readdirSync } from 'node:fs'
import path from 'node:path'

export type Language = 'zh-CN' | 'en'

/** A page of the site, and the document that it shows. */
export interface SitePage {
  readonly language: Language
  /** Its place within its language, without an ending: `guide/call`. */
  readonly name: string
  /** The document in the repository: `docs/guide/call.zh-CN.md`. */
  readonly source: string
}

const CHINESE = '.zh-CN.md'
const renamed: Readonly<Record<string, string>> = {
  README: 'index',
  CHANGELOG: 'changelog',
  CONTRIBUTING: 'contributing',
}

const documents = (root: string): string[] => [
  ...readdirSync(root).filter((file) => /^(README|CHANGELOG|CONTRIBUTING)\b.*\.md$/.test(file)),
  ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file.replaceAll('\\', '/')}`)
    .sort(),
]

/** `docs/guide/call.zh-CN.md` and `docs/guide/call.md` are both `guide/call`. */
export function nameOf(document: string): string {
  const name = document.replace(/(\.zh-CN)?\.md$/, '').replace(/^docs\//, '')
  return renamed[name] ?? name
}

/** Every document in both languages. What is written in English alone is shown so in Chinese as well. */
export function sitePages(root: string): SitePage[] {
  const all = documents(root)
  return all
    .filter((file) => !file.endsWith(CHINESE))
    .flatMap((source) => {
      const chinese = source.replace(/\.md$/, CHINESE)
      const name = nameOf(source)
      return [
        { language: 'zh-CN', name, source: all.includes(chinese) ? chinese : source },
        { language: 'en', name, source },
      ] as const
    })
}

/** The file of a page in the site's own folder: Chinese is at its root. */
export const fileOf = ({ language, name }: SitePage): string => `${language === 'en' ? 'en/' : ''}${name}.md`
