import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type DefaultTheme } from 'vitepress'
import { anchorOf } from '../links'
import { sitePages, type Language } from '../pages'
import { sidebarOf } from '../sidebar'
import { stage, stagePage } from '../stage'
import { tokensOf } from '../tokens'
import { words } from '../words'
import { siteMarkdown } from './site-markdown.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = path.join(root, 'site/pages')
const pages = sitePages(root)
stage(root, folder, pages)

const ownerFile = path.join(root, 'owner.json')
const owner = existsSync(ownerFile) ? JSON.parse(readFileSync(ownerFile, 'utf8')) : {}
const repository: string = owner.repository ?? ''

const theme = (language: Language): DefaultTheme.Config => {
  const { nav, labels } = words[language]
  return {
    ...labels,
    nav: nav.map(({ text, name }) => ({ text, link: `${language === 'en' ? '/en' : ''}/${name}` })),
    sidebar: sidebarOf(root, pages, language) as DefaultTheme.SidebarItem[],
  }
}

export default defineConfig({
  title: 'trtc-room',
  srcDir: 'pages',
  outDir: 'dist',
  base: owner.homepage ? new URL(owner.homepage).pathname.replace(/\/*$/, '/') : '/',
  locales: {
    root: {
      label: '简体中文',
      lang: 'zh-CN',
      description: words['zh-CN'].description,
      themeConfig: theme('zh-CN'),
    },
    en: { label: 'English', lang: 'en', description: words.en.description, themeConfig: theme('en') },
  },
  themeConfig: {
    ...(repository && { socialLinks: [{ icon: 'github', link: repository }] }),
    search: {
      provider: 'local',
      options: {
        locales: { root: { translations: words['zh-CN'].search } },
        miniSearch: { options: { tokenize: tokensOf } },
      },
    },
  },
  markdown: {
    html: false,
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    attrs: { disable: true },
    anchor: { slugify: anchorOf },
    config: siteMarkdown(root, pages, repository),
  },
  vite: {
    plugins: [
      {
        name: 'stage-documents',
        configureServer({ watcher }) {
          watcher.add(path.join(root, 'docs'))
          watcher.on('change', (file) => {
            for (const page of pages) if (path.join(root, page.source) === file) stagePage(root, folder, page)
          })
        },
      },
    ],
  },
})
