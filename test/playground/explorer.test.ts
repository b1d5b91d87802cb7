import { properties as declared } from '../../components/trtc-room/properties/properties'
import { properties } from '../../playground/app/pages/explorer/declarations'
import { markupOf } from '../../playground/app/pages/explorer/markup'
import type { Rule } from '../../src/schema/rule'
import { scanWxml } from '../../playground/build/wxml-scan'

const identity = ['sdk-app-id', 'user-id', 'user-sig']

test.each([
  ['a name', { layout: 'grid' }, { layout: 'grid' }],
  ['a number', { maxPlayers: 3 }, { 'max-players': '{{3}}' }],
  ['what is on', { autoEnter: true }, { 'auto-enter': '' }],
  ['what is off', { guide: false }, { guide: '{{false}}' }],
  ['an object', { users: { bob: {} } }, { users: '{{users}}' }],
  ['the default', { layout: null, teacher: undefined }, {}],
])('the WXML of the explorer writes %s as a page does', (_, set, expected) => {
  const [tag] = scanWxml(markupOf(properties, set).replace(/\{\{(.*?)\}\}/g, '[$1]'))
  const attributes = Object.entries(tag?.attributes ?? {}).filter(([name]) => !identity.includes(name))
  const braced = attributes.map(([name, value]) => [name, value.replace(/^\[(.*)\]$/, '{{$1}}')])
  expect(Object.fromEntries(braced)).toEqual(expected)
})

test('objects stand in the data that the tag binds', () => {
  expect(markupOf(properties, { users: { bob: { name: 'Bob' } } })).toContain(
    'data: {\n  users: {"bob":{"name":"Bob"}},\n}',
  )
})

/** What the explorer lets a person set, and what it does not. */
const offered = (row: (typeof properties)[number]): readonly [legal: unknown[], illegal: unknown[]] => {
  if (row.kind === 'choice' || row.kind === 'list') return [[...row.choices], ['none of these']]
  if (row.kind === 'number') return [[row.min, row.max], [row.max + 1]]
  if (row.kind === 'flag') return [[true, false], ['maybe']]
  return row.kind === 'object' ? [[{}], ['a text']] : [[], []]
}

/** Some rules let through what the platform may have beyond its documents, with a warning. */
function isDocumented(rule: Rule<unknown>, value: unknown): boolean {
  const legal = rule.coerce(value)
  return legal !== undefined && (rule.isDocumented?.(legal) ?? true)
}

test.each(properties)('$attribute takes what the explorer offers, and nothing else', (row) => {
  const { rule } = declared[row.name as keyof typeof declared] as { readonly rule: Rule<unknown> }
  const [legal, illegal] = offered(row)
  for (const value of legal) expect([value, rule.coerce(value)]).not.toEqual([value, undefined])
  for (const value of illegal) expect([value, isDocumented(rule, value)]).toEqual([value, false])
  if (row.kind === 'text') expect(rule.says).not.toMatch(/^(one of "|some of |a (whole )?number)/)
})
