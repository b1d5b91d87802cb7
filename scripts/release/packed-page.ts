import path from 'node:path'
import MagicString from 'magic-string'
import type { Image, Link, Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { visit } from 'unist-util-visit'

export interface PackedPageOptions {
  /** Whether the package contains the file. */
  readonly ships: (file: string) => boolean
  /** The web address of the repository; empty if there is none yet. */
  readonly repository: string
  /** The tag the package is made from, such as `v0.1.0`. */
  readonly ref: string
}

/**
 * A page as it is in the package, which lacks most of the repository. Links to missing files lead to the web;
 * without an address they become plain text, and pictures are removed.
 */
export function packedPage(text: string, options: PackedPageOptions): string {
  const page = new MagicString(text)
  visit(fromMarkdown(text), (node) => {
    if ((node.type === 'link' || node.type === 'image') && isAway(node, options))
      rewrite(page, text, node, options)
  })
  return `${page
    .toString()
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`
}

const isAway = ({ url }: Link | Image, { ships }: PackedPageOptions): boolean =>
  !/^(\w+:|#)/.test(url) && !ships(path.posix.normalize(url.split('#')[0] ?? ''))

function rewrite(page: MagicString, text: string, node: Link | Image, options: PackedPageOptions): void {
  const [start, end] = rangeOf(node)
  const words = wordsOf(text, node)
  if (options.repository === '') page.overwrite(start, end, words || ' ')
  else
    page.overwrite(
      start,
      end,
      `${node.type === 'image' ? '!' : ''}[${words || altOf(node)}](${addressOf(node, options)})`,
    )
}

const altOf = (node: Link | Image): string => (node.type === 'image' ? (node.alt ?? '') : '')

/** The text of a link; empty for a picture. */
function wordsOf(text: string, node: Link | Image): string {
  const [first, last] = node.type === 'link' ? [node.children[0], node.children.at(-1)] : []
  return first && last ? text.slice(rangeOf(first)[0], rangeOf(last)[1]) : ''
}

const addressOf = ({ type, url }: Link | Image, { repository, ref }: PackedPageOptions): string =>
  `${repository}/${type === 'image' ? 'raw' : 'blob'}/${ref}/${path.posix.normalize(url)}`

function rangeOf({ position }: Nodes): readonly [number, number] {
  if (position?.start.offset === undefined || position.end.offset === undefined)
    throw new Error('no position')
  return [position.start.offset, position.end.offset]
}
