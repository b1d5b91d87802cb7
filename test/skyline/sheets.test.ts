import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Parser } from 'htmlparser2'
import postcss, { type Rule } from 'postcss'
import { aria, ariaExtras, atRules, extras, ofTextAlone, properties, selector, tags } from './supported'

// Pages with "renderer": "skyline" get the same room: it needs nothing that Skyline does not support.

const root = 'components'
const filesOf = (ending: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => path.join(root, file))

const sheets = filesOf('.wxss')
const sheetOf = (file: string) => postcss.parse(readFileSync(file, 'utf8'), { from: file })

const isInKeyframes = (rule: Rule): boolean =>
  rule.parent?.type === 'atrule' && (rule.parent as unknown as { name: string }).name === 'keyframes'

function rulesOf(file: string): Rule[] {
  const rules: Rule[] = []
  sheetOf(file).walkRules((rule) => void (isInKeyframes(rule) || rules.push(rule)))
  return rules
}

interface Said {
  readonly name: string
  readonly value: string
}

const said = (rule: Rule): Said[] => {
  const all: Said[] = []
  rule.walkDecls(({ prop, value }) => void all.push({ name: prop, value: value.replace(/\s+/g, ' ') }))
  return all
}

/** The classes in the template, by the tag that has them. */
function classesOf(tag: string): Set<string> {
  const classes = new Set<string>()
  for (const file of filesOf('.wxml')) {
    const parser = new Parser(
      {
        onopentag: (name, { class: own = '' }) => {
          if (name === tag) for (const word of own.match(/[\w-]+/g) ?? []) classes.add(word)
        },
      },
      { xmlMode: true },
    )
    parser.end(readFileSync(file, 'utf8'))
  }
  return classes
}

test('there are sheets to look at', () => expect(sheets.length).toBeGreaterThan(10))

test.each(sheets)('%s says nothing that Skyline does not draw', (file) => {
  const problems = rulesOf(file).flatMap((rule) =>
    said(rule)
      .filter(({ name, value }) => {
        if (name.startsWith('--') || name in extras) return false
        return !(properties[name] ?? ofTextAlone[name])?.test(value)
      })
      .map(({ name, value }) => `${rule.selector} { ${name}: ${value} }`),
  )
  expect(problems).toEqual([])
})

test.each(sheets)('%s has no rule or selector that Skyline does not know', (file) => {
  const rules: string[] = []
  sheetOf(file).walkAtRules(({ name, params }) => {
    if (!atRules[name]?.test(params)) rules.push(`@${name} ${params}`)
  })
  const selectors = rulesOf(file).flatMap((rule) => rule.selectors)
  expect([...rules, ...selectors.filter((text) => !selector.test(text))]).toEqual([])
})

test.each(sheets)('%s leaves nothing to defaults that differ there', (file) => {
  const has = (all: readonly Said[], names: RegExp) => all.some(({ name }) => names.test(name))
  const problems = rulesOf(file).filter((rule) => {
    const all = said(rule)
    // In Skyline a flex box is a column by default, and widths include borders.
    const isFlex = all.some(({ name, value }) => name === 'display' && value === 'flex')
    const edges = all.filter(({ value }) => value !== 'none')
    const isSized =
      has(all, /^((min|max)-)?(width|height)$/) &&
      has(edges, /^(padding(-\w+)?|border(-(top|right|bottom|left|width))?)$/)
    return (isFlex && !has(all, /^flex-direction$/)) || (isSized && !has(all, /^box-sizing$/))
  })
  expect(problems.map((rule) => rule.selector)).toEqual([])
})

test('what only a <text> can do is asked of a <text>', () => {
  const ofTexts = classesOf('text')
  const problems = sheets.flatMap(rulesOf).filter((rule) => {
    const isOfText = said(rule).some(({ name }) => name in ofTextAlone)
    return isOfText && !rule.selectors.every((text) => ofTexts.has(/\.([\w-]+)$/.exec(text)?.[1] ?? ''))
  })
  expect(problems.map((rule) => rule.selector)).toEqual([])
})

test('a prefixed mask has the other beside it', () => {
  const names = sheets.flatMap(rulesOf).map((rule) => said(rule).map(({ name }) => name))
  for (const all of names.filter((one) => one.includes('-webkit-mask'))) expect(all).toContain('mask')
})

test.each(filesOf('.wxml'))('%s has tags and aria- attributes that Skyline knows', (file) => {
  const { usingComponents = {} } = JSON.parse(jsonBeside(file)) as { usingComponents?: object }
  const known = new Set([...tags, ...Object.keys(usingComponents), 'tile'])
  const problems: string[] = []
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (!known.has(name)) problems.push(`<${name}>`)
        const spoken = Object.keys(attributes).filter((attribute) => attribute.startsWith('aria-'))
        problems.push(
          ...spoken.filter((attribute) => !aria.includes(attribute) && !(attribute in ariaExtras)),
        )
      },
    },
    { xmlMode: true },
  )
  parser.end(readFileSync(file, 'utf8'))
  expect(problems).toEqual([])
})

/** Templates that are imported have none. */
function jsonBeside(file: string): string {
  try {
    return readFileSync(file.replace(/wxml$/, 'json'), 'utf8')
  } catch {
    return '{}'
  }
}
