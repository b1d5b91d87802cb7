'use strict'
const { readFile } = require('node:fs/promises')

const HEAD = '/* Made by `npx gulp icons` from Lucide (lucide.dev, ISC licence); do not edit. */\n'

/**
 * A style sheet with one class for each icon, as a drawing inside the sheet: a mini program loads no svg files. A `mask`
 * takes the colour of the text, and so any theme's; a `picture` is white. Old WebViews know the prefixed mask alone, and
 * Skyline the other.
 */
async function iconSheet(names, kind = 'mask') {
  const rules = await Promise.all(names.map(async (name) => kinds[kind](name, drawing(await svgOf(name)))))
  return HEAD + rules.join('')
}

const kinds = {
  mask: (name, url) =>
    `\n.icon-${name} {\n  -webkit-mask: ${url} center / contain no-repeat;\n  mask: ${url} center / contain no-repeat;\n}\n`,
  picture: (name, url) => `\n.icon-${name} {\n  background: center / contain no-repeat ${url};\n}\n`,
}

const svgOf = (name) => readFile(require.resolve(`lucide-static/icons/${name}.svg`), 'utf8')

const drawing = (svg) =>
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

module.exports = { iconSheet }
