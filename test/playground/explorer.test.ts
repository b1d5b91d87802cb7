import { properties } from '../../playground/app/pages/explorer/declarations'
import { markupOf } from '../../playground/app/pages/explorer/markup'
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
