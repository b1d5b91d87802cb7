import fs from 'node:fs'
import path from 'node:path'
import { properties } from '../../components/trtc-room/properties/properties'
import { componentEvent, type EventName } from '../../src/schema/events'
import { roomMethods } from '../../src/schema/methods'
import type { EventRow, MethodRow, PropertyRow, Text, Value } from '../../playground/app/pages/explorer/rows'
import { Source } from './source'
import { chinese } from './write'

// The explorer of the demo app: what it offers, from the declarations, so that a new property appears by itself.

const folder = path.resolve(__dirname, '../../playground/app/pages/explorer')

const PROPERTIES = 'components/trtc-room/properties/properties.ts'

/** Who the user is: the explorer's page sets these, and shows none of them. */
const identity = ['sdkAppId', 'userId', 'userSig', 'privateMapKey']

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const plain = (sentence: string): string => sentence.replaceAll('`', '')

const inBoth = (en: string): Text => ({ en: plain(en), zh: plain(chinese[en] ?? en) })

/** The kind of control for a property, from the sentence of its rule. */
function valueOf(says: string, standard: unknown): Value {
  const [, choices] = /^one of ((?:(?:"[^"]*"|-?\d+)(?:, |$))+)$/.exec(says) ?? []
  const [, names] = /^some of (.+?), separated/.exec(says) ?? []
  const [, min, max] = /number from (\S+) to (\S+)$/.exec(says) ?? []
  if (choices !== undefined)
    return { kind: 'choice', choices: JSON.parse(`[${choices}]`) as (string | number)[] }
  if (names !== undefined) return { kind: 'list', choices: names.split(', ') }
  if (min !== undefined) return { kind: 'number', min: Number(min), max: Number(max) }
  if (typeof standard === 'boolean') return { kind: 'flag' }
  return { kind: typeof standard === 'object' ? 'object' : 'text' }
}

function propertyRows(source: Source): PropertyRow[] {
  const { members } = source.declaration(PROPERTIES, 'properties')
  return members
    .filter(({ name }) => !identity.includes(name))
    .map(({ name, says }) => {
      const { value, rule } = properties[name as keyof typeof properties]
      return {
        name,
        attribute: kebab(name),
        standard: value,
        says: inBoth(says),
        ...valueOf(rule.says, value),
      }
    })
}

const eventRows = (source: Source): EventRow[] => [
  ...source.declaration('src/schema/events.ts', 'RoomEvents').members.map(({ name, says }) => ({
    name: componentEvent(name as EventName),
    says: inBoth(says),
  })),
  ...source
    .declaration('src/schema/hooks.ts', 'TouchEvents')
    .members.map(({ name, says }) => ({ name, says: inBoth(says) })),
]

function methodRows(source: Source): MethodRow[] {
  const { members } = source.declaration('src/facade/component-methods.ts', 'ComponentMethods')
  return members
    .filter(({ name }) => name in roomMethods)
    .map(({ name, says, parameters }) => ({
      name,
      says: inBoth(says),
      takes: parameters.map(({ name: parameter, type }) => `${parameter}: ${type}`).join(', '),
    }))
}

/** The files that are generated, by their names. */
export function explorerFiles(): Readonly<Record<string, string>> {
  const source = new Source()
  const rows = { properties: propertyRows(source), events: eventRows(source), methods: methodRows(source) }
  return { 'declarations.ts': declarations(rows), 'room.wxml': room(rows) }
}

const rowTypes = { properties: 'PropertyRow', events: 'EventRow', methods: 'MethodRow' } as const

function declarations(rows: Readonly<Record<keyof typeof rowTypes, readonly object[]>>): string {
  const lists = (Object.keys(rowTypes) as (keyof typeof rowTypes)[]).map(
    (name) => `export const ${name}: readonly ${rowTypes[name]}[] = ${JSON.stringify(rows[name], null, 2)}`,
  )
  const head = [
    '// Made by `npx gulp docs` from the declarations of the component; do not edit.',
    "import type { EventRow, MethodRow, PropertyRow } from './rows'",
  ]
  return `${[...head, ...lists].join('\n\n')}\n`
}

function room({ properties, events }: { properties: PropertyRow[]; events: EventRow[] }): string {
  const lines = [
    'id="room"',
    'class="room"',
    'sdk-app-id="{{sdkAppID}}"',
    'user-id="{{userID}}"',
    'user-sig="{{userSig}}"',
    ...properties.map(({ name, attribute }) => `${attribute}="{{set.${name}}}"`),
    ...events.map(({ name }) => `bind:${name}="onEvent"`),
  ]
  const head = '<!-- Made by `npx gulp docs` from the declarations of the component; do not edit. -->'
  return `${head}\n<trtc-room\n${lines.map((line) => `  ${line}`).join('\n')}\n/>\n`
}

export function writeExplorer(): void {
  for (const [name, text] of Object.entries(explorerFiles())) fs.writeFileSync(path.join(folder, name), text)
}
