import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const HEAD = '/* Made by `npx gulp icons` from Lucide (lucide.dev, ISC licence); do not edit. */\n'

/**
 * A style sheet with one class for each icon, embedded as a data url since mini programs load no svg files. A `mask`
 * takes the colour of the text, and so follows the theme; a `picture` is white. Old WebViews only know the prefixed
 * mask, Skyline only the other.
 */
export async function iconSheet(
  names: readonly string[],
  kind: keyof typeof kinds = 'mask',
): Promise<string> {
  const rules = await Promise.all(names.map(async (name) => kinds[kind](name, drawing(await svgOf(name)))))
  return HEAD + rules.join('')
}

const kinds = {
  mask: (name: string, url: string) =>
    `\n.icon-${name} {\n  -webkit-mask: ${url} center / contain no-repeat;\n  mask: ${url} center / contain no-repeat;\n}\n`,
  picture: (name: string, url: string) =>
    `\n.icon-${name} {\n  background: center / contain no-repeat ${url};\n}\n`,
}

const svgOf = (name: string): Promise<string> =>
  readFile(createRequire(__filename).resolve(`lucide-static/icons/${name}.svg`), 'utf8')

const drawing = (svg: string): string =>
  `url("data:image/svg+xml,${svg
    .replace(/<!--[^]*?-->/, '')
    .replace(/\s*(class|width|height)="[^"]*"(?=[^>]*viewBox)/g, '')
    .replace(/\s*class="[^"]*"/, '')
    .replace('currentColor', '#fff')
    .replace(/\s+/g, ' ')
    .replace(/ ?(\/?>) ?/g, '$1')
    .trim()
    .replaceAll('"', "'")
    .replace(/[<>#%]/g, encodeURIComponent)}")`
