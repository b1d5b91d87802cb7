'use strict'
const { readFile } = require('node:fs/promises')

const HEAD = '/* Made by `npx gulp icons` from Lucide (lucide.dev, ISC licence); do not edit. */\n'

/** A style sheet with one class for each icon, white, as a picture inside the sheet: a mini program loads no svg files. */
async function iconSheet(names) {
  const rules = await Promise.all(names.map(iconRule))
  return HEAD + rules.join('')
}

async function iconRule(name) {
  const svg = await readFile(require.resolve(`lucide-static/icons/${name}.svg`), 'utf8')
  const drawing = svg
    .replace(/<!--[^]*?-->/, '')
    .replace(/\s*class="[^"]*"/, '')
    .replace('currentColor', '#fff')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .trim()
  const data = Buffer.from(drawing).toString('base64')
  return `\n.icon-${name} {\n  background: center / contain no-repeat url("data:image/svg+xml;base64,${data}");\n}\n`
}

module.exports = { iconSheet }
