import { convertUnits } from '../../build/wxss-units'
import { sharedScope } from '../engine/style-scope'

/** A node of rich-text as a page writes it. */
export interface RichNode {
  readonly type?: string
  readonly name?: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly children?: readonly RichNode[]
  readonly text?: string
}

const plainNames = [
  'abbr', 'address', 'article', 'aside', 'b', 'bdi', 'big', 'blockquote', 'br', 'caption', 'center', 'cite', 'code', 'dd',
  'del', 'div', 'dl', 'dt', 'em', 'fieldset', 'font', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'i',
  'ins', 'label', 'legend', 'li', 'mark', 'nav', 'p', 'pre', 'q', 'rt', 'ruby', 's', 'section', 'small', 'span', 'strong',
  'sub', 'sup', 'tbody', 'tfoot', 'thead', 'tt', 'u', 'ul', 'a',
] // prettier-ignore

const cell = ['colspan', 'height', 'rowspan', 'width']

/** WeChat's trusted elements with the attributes that each may have besides class and style. */
const trusted: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...plainNames.map((name) => [name, []] as const),
  ['bdo', ['dir']],
  ['col', ['span', 'width']],
  ['colgroup', ['span', 'width']],
  ['img', ['alt', 'src', 'height', 'width']],
  ['ol', ['start', 'type']],
  ['table', ['width']],
  ['td', cell],
  ['th', cell],
  ['tr', cell],
])

/** The spaces that the attribute `space` keeps. */
const spaces: Readonly<Record<string, string>> = { ensp: '\u2002', emsp: '\u2003', nbsp: '\u00a0' }

export interface RichTextOptions {
  readonly space: string
  /** The URL of a picture that the page names. */
  readonly urlOf: (src: string) => string
}

/** The DOM nodes of the attribute `nodes`: HTML, or a list of nodes. What WeChat does not trust is left out. */
export function drawRichText(nodes: unknown, options: RichTextOptions): Node[] {
  return nodesOf(nodes).flatMap((node) => draw(node, options))
}

/** The list of nodes that a text or a list means. */
export function nodesOf(nodes: unknown): readonly RichNode[] {
  if (typeof nodes === 'string') return parseHtml(nodes)
  if (Array.isArray(nodes))
    return nodes.filter((node) => typeof node === 'object' && node !== null) as RichNode[]
  return []
}

function parseHtml(html: string): RichNode[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return [...body.childNodes].flatMap(fromDom)
}

function fromDom(node: Node): RichNode[] {
  if (node.nodeType === Node.TEXT_NODE) return [{ type: 'text', text: node.textContent ?? '' }]
  if (!(node instanceof Element)) return []
  const attrs = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]))
  return [{ name: node.localName, attrs, children: [...node.childNodes].flatMap(fromDom) }]
}

function draw(node: RichNode, options: RichTextOptions): Node[] {
  if (node.type === 'text' || node.name === undefined) return [textOf(node.text ?? '', options.space)]
  const name = String(node.name).toLowerCase()
  const allowed = trusted.get(name)
  if (!allowed) return []
  const element = document.createElement(name)
  for (const [attribute, value] of Object.entries(node.attrs ?? {}))
    setAttribute(element, attribute.toLowerCase(), { value: String(value), allowed, options })
  element.append(...(node.children ?? []).flatMap((child) => draw(child, options)))
  return [element]
}

interface Attribute {
  readonly value: string
  readonly allowed: readonly string[]
  readonly options: RichTextOptions
}

function setAttribute(element: Element, name: string, { value, allowed, options }: Attribute): void {
  if (name === 'style') element.setAttribute('style', convertUnits(value))
  else if (name === 'class') element.setAttribute('class', classesOf(value))
  else if (name === 'src' && allowed.includes('src')) element.setAttribute('src', options.urlOf(value))
  else if (allowed.includes(name)) element.setAttribute(name, value)
}

/** A page's style sheet knows its names with their prefix. */
const classesOf = (names: string): string =>
  names
    .split(/\s+/)
    .map((name) => `${sharedScope}--${name}`)
    .join(' ')

/** A list's texts may hold entities; the text of HTML is decoded already, which decodes to itself. */
function textOf(text: string, space: string): Text {
  const kept = spaces[space]
  const decoded = text.includes('&') ? decode(text) : text
  return document.createTextNode(kept === undefined ? decoded : decoded.replace(/ /g, kept))
}

function decode(text: string): string {
  const area = document.createElement('textarea')
  area.innerHTML = text.replace(/</g, '&lt;')
  return area.value
}
