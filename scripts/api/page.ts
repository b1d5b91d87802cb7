import { properties } from '../../components/trtc-room/properties/properties'
import { entryFields } from '../../src/schema/entry-fields'
import { errors } from '../../src/schema/errors'
import { componentEvent, type EventName } from '../../src/schema/events'
import { attributeOf, type Field } from '../../src/schema/field'
import { playerFields } from '../../src/schema/player-fields'
import { pusherFields } from '../../src/schema/pusher-fields'
import type { Declaration, Member, Source } from './source'
import { variables } from './variables'

/** Translates an English sentence to the page's language. */
export type Say = (sentence: string) => string

const code = (text: string): string => (text === '' ? '' : `\`${text.replaceAll('|', '\\|')}\``)
const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const shown = (value: unknown): string =>
  value === '' || value === undefined ? '' : code(JSON.stringify(value))

/** Types with their own table earlier on the page, or without information for readers. */
const tabled = [
  'TRTC',
  'EVENT',
  'RoomEvents',
  'RoomMethods',
  'ComponentMethods',
  'ComponentEvent',
  'ComponentEvents',
  'EmptyDetail',
  'TouchEvents',
  'EventName',
  'TRTCEvents',
  'EnterParams',
  'PusherAttributes',
  'PlayerAttributes',
  'StreamAttributes',
]

const PROPERTIES = 'components/trtc-room/properties/properties.ts'

/** Types of property values, with the files that declare them. */
const propertyTypes: Readonly<Record<string, string>> = {
  Words: 'components/trtc-room/appearance/strings.ts',
  Person: PROPERTIES,
  Quality: 'components/trtc-room/properties/video-quality.ts',
}

/** docs/api.md: tables of the API of the component and the class, generated from their declarations. */
export class ApiPage {
  private readonly types: readonly Declaration[]
  private readonly linked: ReadonlySet<string>

  constructor(
    private readonly source: Source,
    private readonly say: Say,
  ) {
    const ofProperties = Object.entries(propertyTypes).map(([name, file]) => source.declaration(file, name))
    this.types = [...ofProperties, ...source.exported().filter(({ name }) => !tabled.includes(name))]
    this.linked = new Set(this.types.map(({ name }) => name))
  }

  get text(): string {
    const { say } = this
    const parts = [
      '# API',
      say('Generated from the code by `npx gulp docs`; do not edit.'),
      ...this.component(),
      ...this.entering(),
      ...this.attributes(),
      ...this.trtc(),
      ...this.typeSections(),
    ]
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`
  }

  private component(): string[] {
    return [
      this.heading(2, 'The tag `<trtc-room>`'),
      this.heading(3, 'Properties'),
      this.say(
        'All properties can change at any time. An illegal value changes nothing and fires `error` with the name of the property. `null` and `undefined` mean the default.',
      ),
      this.propertyTable(),
      this.heading(3, 'Events'),
      this.say(
        'Listen with `bind:` and the name; `event.detail` holds the detail. With `on()` of the component or of the class, use the name in capitals; `event.data` holds the same fields.',
      ),
      this.eventTable(),
      this.say('Gestures, with `bind:` only:'),
      this.memberTable('TouchEvents', ['Event', 'Detail', 'When']),
      this.heading(3, 'Methods'),
      this.say(
        'Methods of `this.selectComponent("#room")`. Every promise settles; it rejects with a `RoomError` that has a `reason`, or with a `ParameterError` that names the `field`. The TypeScript type is `ComponentMethods`.',
      ),
      this.methodTable('src/facade/component-methods.ts', 'ComponentMethods'),
      ...this.hooks(),
      this.heading(3, 'Errors'),
      this.say(
        "The `reason` of `error` events and rejections. `code` is the platform's error code, if it has one. A fatal error ends the room.",
      ),
      this.errorTable(),
    ]
  }

  private propertyTable(): string {
    const types = this.source.typesOf(PROPERTIES, 'Properties', this.linked)
    const { members } = this.source.declaration(PROPERTIES, 'properties')
    const rows = members.map(({ name, says }) => {
      const { value } = properties[name as keyof typeof properties]
      const isObject = typeof value === 'object'
      return [
        code(kebab(name)),
        this.type(types.get(name) ?? ''),
        isObject ? '' : shown(value),
        this.say(says),
      ]
    })
    return this.table(['Property', 'Type', 'Default', 'Meaning'], rows)
  }

  private eventTable(): string {
    const { members } = this.source.declaration('src/schema/events.ts', 'RoomEvents')
    const rows = members.map(({ name, type, says }) => [
      code(componentEvent(name as EventName)),
      code(name),
      this.detail(type),
      this.say(says),
    ])
    return this.table(['Event', 'With `on()`', 'Detail', 'When'], rows)
  }

  /** The members by name, with links to their types. */
  private detail(type: string): string {
    const parts = type.split(' & ').filter((name) => name !== 'EmptyDetail')
    return parts.map((name) => this.fields(name)).join(', ')
  }

  private fields(type: string): string {
    const members = this.types.find(({ name }) => name === type)?.members ?? []
    return `[${members.map(({ name }) => code(name)).join(' ')}](#${type.toLowerCase()})`
  }

  private methodTable(file: string, name: string): string {
    const methods = this.source
      .declaration(file, name)
      .members.filter(({ says, type }) => says !== '' && type !== '')
    const rows = methods.map(({ name, parameters, type, says }) => [
      code(`${name}(${parameters.map(nameOf).join(', ')})`),
      parameters.map((parameter) => this.type(parameter.type)).join(', '),
      this.type(type),
      this.say(says),
    ])
    return this.table(['Method', 'Parameters', 'Returns', 'Meaning'], rows)
  }

  /** Extension points: slots, abstract nodes, external classes and CSS variables. */
  private hooks(): string[] {
    return [
      this.heading(3, 'Slots'),
      this.memberTable('Slots', ['Slot', '', 'Place']),
      this.heading(3, 'Abstract nodes'),
      this.memberTable('Generics', ['Node', 'Properties', 'Meaning']),
      this.heading(3, 'External classes'),
      this.memberTable('externalClasses', ['Class', '', 'Part']),
      this.heading(3, 'CSS variables'),
      this.say(
        'Set them on the tag or an ancestor. If the light column is empty, both themes use the same value.',
      ),
      this.variableTable(),
    ]
  }

  private memberTable(name: string, columns: readonly string[]): string {
    const { members } = this.source.declaration('src/schema/hooks.ts', name)
    const rows = members.map((member) => {
      const type = /^(true|'slot')$/.test(member.type) ? '' : this.type(member.type)
      return [code(member.name.replaceAll("'", '')), type, this.say(member.says)]
    })
    const isNeeded = (index: number): boolean => columns[index] !== ''
    const kept = rows.map((row) => row.filter((_, index) => isNeeded(index)))
    return this.table(
      columns.filter((_, index) => isNeeded(index)),
      kept,
    )
  }

  private variableTable(): string {
    const rows = variables().map(({ name, dark, light, says }) => [
      code(name),
      code(dark),
      code(light),
      this.say(says),
    ])
    return this.table(['Variable', 'Dark', 'Light', 'Meaning'], rows)
  }

  private errorTable(): string {
    const rows = Object.entries(errors).map(([reason, error]) => [
      code(reason),
      error.code === 0 ? '' : String(error.code),
      error.fatal ? this.say('yes') : '',
      this.say(error.text),
    ])
    return this.table(['Reason', 'Code', 'Fatal', 'What happened'], rows)
  }

  private entering(): string[] {
    const { members } = this.source.declaration('src/schema/entry-fields.ts', 'entryFields')
    const rows = members.map(({ name, says }) => {
      const { rule, value } = entryFields[name as keyof typeof entryFields] as {
        rule: { says: string }
        value?: unknown
      }
      return [code(name), this.say(rule.says), value === 0 ? '' : shown(value), this.say(says)]
    })
    return [
      this.heading(2, 'Entering a room'),
      this.say(
        'Parameters of `enterRoom()`; those of the component default to its properties. `sdkAppID`, `userID`, `userSig` and a room are required. Numbers may be decimal strings. Ids of up to 256 bytes that TRTC does not document are accepted with a warning in the log; a `roomID` that is not a number is used as `strRoomID`.',
      ),
      this.table(['Parameter', 'Must be', 'Default', 'Meaning'], rows),
    ]
  }

  private attributes(): string[] {
    return [
      this.heading(2, 'Attributes of the native tags'),
      this.say(
        'Accepted by `pusher-attributes` and `player-attributes` under either name, and returned by the class for binding.',
      ),
      '### live-pusher',
      this.fieldTable('src/schema/pusher-fields.ts', ['guideFields', 'laterFields'], pusherFields),
      '### live-player',
      this.fieldTable('src/schema/player-fields.ts', ['playerFields'], playerFields),
    ]
  }

  private fieldTable(file: string, names: readonly string[], fields: Fields): string {
    const members = names.flatMap((name) => this.source.declaration(file, name).members)
    const rows = members.map(({ name, says }) => {
      const field = fields[name] ?? { attribute: '', value: '' }
      return [code(name), code(attributeOf(name, field)), shown(field.value), this.say(says)]
    })
    return this.table(['Name', 'In WXML', 'Default', 'Meaning'], rows)
  }

  private trtc(): string[] {
    const { says } = this.source.declaration('src/facade/trtc.ts', 'TRTC')
    return [
      this.heading(2, 'The class `TRTC`'),
      this.say(says),
      this.methodTable('src/facade/trtc.ts', 'TRTC'),
      this.say(
        'Handlers of native events take the unchanged event; see [coming from trtc-wx-sdk](trtc-wx-sdk.md).',
      ),
    ]
  }

  private typeSections(): string[] {
    return [this.heading(2, 'Types'), ...this.types.flatMap((type) => this.typeSection(type))]
  }

  private typeSection({ name, says, type, members }: Declaration): string[] {
    const rows = members.map((field) => [
      code(nameOf(field)),
      this.type(signature(field)),
      this.say(field.says),
    ])
    return [
      `### ${name}`,
      this.say(says),
      type === '' ? '' : this.type(type),
      rows.length === 0 ? '' : this.table(['Name', 'Type', 'Meaning'], rows),
    ]
  }

  private heading(level: number, title: string): string {
    return `${'#'.repeat(level)} ${this.say(title)}`
  }

  private table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
    const titles = columns.map((title) => this.say(title))
    return [line(titles), `|${'---|'.repeat(columns.length)}`, ...rows.map(line)].join('\n')
  }

  /** The type as text, with links to the types of the package that it contains. */
  private type(type: string): string {
    const name = type.match(/\w+/g)?.find((word) => this.linked.has(word))
    return name === undefined ? code(type) : `[${code(type)}](#${name.toLowerCase()})`
  }
}

type Fields = Readonly<Record<string, Field<unknown>>>

const nameOf = ({ name, isOptional }: Member): string => (isOptional ? `${name}?` : name)

const signature = ({ type, parameters }: Member): string =>
  parameters.length === 0 ? type : `(${parameters.map(({ type }) => type).join(', ')}) => ${type}`
