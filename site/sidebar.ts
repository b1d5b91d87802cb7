import { readFileSync } from 'node:fs'
import path from 'node:path'
import { titleOf } from './page-text'
import { fileOf, type Language, type SitePage } from './pages'

interface Group {
  readonly title: Readonly<Record<Language, string>>
  /** Names of pages in their order; `decisions/` is every page of that folder. */
  readonly names: readonly string[]
}

export const groups: readonly Group[] = [
  {
    title: { 'zh-CN': '开始', en: 'Start' },
    names: ['guide/start', 'guide/explorer', 'guide/playground', 'guide/testing', 'guide/going-live'],
  },
  {
    title: { 'zh-CN': '场景', en: 'Scenes' },
    names: [
      ...['guide/call', 'guide/classroom', 'guide/meeting', 'guide/live', 'guide/voice-room'],
      ...['guide/screen-share', 'guide/recipes'],
    ],
  },
  {
    title: { 'zh-CN': '外观', en: 'Looks' },
    names: ['guide/own-tiles', 'guide/themes', 'guide/names', 'guide/effects'],
  },
  {
    title: { 'zh-CN': '稳定与排错', en: 'When things go wrong' },
    names: [
      ...['guide/permissions', 'guide/networks', 'guide/errors', 'guide/faq'],
      ...['performance', 'reliability', 'security'],
    ],
  },
  {
    title: { 'zh-CN': '迁移与框架', en: 'Moving and frameworks' },
    names: [
      ...['trtc-wx-sdk', 'trtc-room-2020', 'guide/typescript', 'guide/taro', 'guide/uni-app', 'guide/mpx'],
      ...['guide/subpackages', 'guide/platforms', 'comparison'],
    ],
  },
  {
    title: { 'zh-CN': '参考', en: 'Reference' },
    names: [
      'api',
      'states',
      'map',
      'device-checks',
      'assumptions',
      'decisions/',
      'contributing',
      'changelog',
    ],
  },
]

export interface SidebarGroup {
  readonly text: string
  readonly items: readonly { readonly text: string; readonly link: string }[]
}

const linkOf = (page: SitePage): string => `/${fileOf(page).replace(/\.md$/, '')}`

const named = (pages: readonly SitePage[], name: string): readonly SitePage[] =>
  pages.filter((page) => (name.endsWith('/') ? page.name.startsWith(name) : page.name === name))

/** The pages of a language by task, each with the heading of its document. */
export function sidebarOf(root: string, pages: readonly SitePage[], language: Language): SidebarGroup[] {
  const ours = pages.filter((page) => page.language === language)
  return groups.map(({ title, names }) => ({
    text: title[language],
    items: names
      .flatMap((name) => named(ours, name))
      .map((page) => ({
        text: titleOf(readFileSync(path.join(root, page.source), 'utf8')),
        link: linkOf(page),
      })),
  }))
}
