import type { MarkdownOptions } from 'vitepress'
import { liveBlock } from '../live'
import { siteLink, sitePicture } from '../links'
import { fileOf, type SitePage } from '../pages'

type Extension = NonNullable<MarkdownOptions['config']>

/** Links and pictures of documents become those of the site; what the site does not have keeps its words alone. */
export const siteMarkdown =
  (root: string, pages: readonly SitePage[], repository: string): Extension =>
  (md) => {
    md.core.ruler.push('live-examples', ({ tokens, env, Token }) => {
      const page = pages.find((one) => fileOf(one) === env.relativePath)
      const live = page && liveBlock(root, page.name)
      if (!live) return
      const made = (type: string, content: string, info = ''): InstanceType<typeof Token> =>
        Object.assign(new Token(type, '', 0), { content, info })
      const wxml = live.wxml === undefined ? [] : [made('fence', live.wxml, 'xml')]
      const afterFirst = tokens.findIndex(({ type }) => type === 'paragraph_close') + 1
      tokens.splice(afterFirst, 0, made('html_block', live.open), ...wxml, made('html_block', live.close))
    })
    md.core.ruler.push('site-addresses', ({ tokens, env }) => {
      const page = pages.find((one) => fileOf(one) === env.relativePath)
      if (!page) return
      for (const token of tokens) {
        let isDead = false
        token.children = (token.children ?? []).filter((child) => {
          if (child.type === 'image') child.attrSet('src', sitePicture(child.attrGet('src') ?? '', page))
          if (child.type === 'link_close') return !isDead
          if (child.type !== 'link_open') return true
          const link = siteLink(child.attrGet('href') ?? '', page, pages, repository)
          isDead = link === undefined
          if (link !== undefined) child.attrSet('href', link)
          return !isDead
        })
      }
    })
    md.core.ruler.push('empty-headers', ({ tokens }) => {
      tokens.forEach((token, index) => {
        const [open, close] = [tokens[index - 1], tokens[index + 1]]
        // A header without words heads nothing.
        if (token.content === '' && open?.type === 'th_open' && close) open.tag = close.tag = 'td'
      })
    })
    // Braces in the code of a document are not those of Vue.
    md.renderer.rules['code_inline'] = (tokens, index) =>
      `<code v-pre>${md.utils.escapeHtml(tokens[index]?.content ?? '')}</code>`
  }
