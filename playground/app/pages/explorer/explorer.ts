import { fetchIdentity } from '../../services/user-sig'
import { language, words } from '../../services/words'
import { methods, properties } from './declarations'
import { isSet, markupOf, type Settings } from './markup'
import type { PropertyRow, Text } from './rows'

/** Events that are kept for reading. */
const KEPT = 100

const tabs = ['properties', 'events', 'methods', 'markup'] as const

interface ShownEvent {
  readonly id: number
  readonly name: string
  readonly detail: string
}

/** A property as the list shows it. */
const shownProperty = (row: PropertyRow, set: Settings): object => {
  const value = isSet(set[row.name]) ? set[row.name] : row.standard
  const chosen = row.kind === 'list' ? String(value).split(' ') : [value]
  return {
    ...row,
    says: row.says[language],
    isSet: isSet(set[row.name]),
    value: typeof value === 'object' ? JSON.stringify(value) : value,
    choices: 'choices' in row ? row.choices.map((name) => ({ name, isChosen: chosen.includes(name) })) : [],
  }
}

const isFound = (wanted: string, { name, says, ...row }: Row): boolean => {
  const { attribute = '', choices = [] } = row
  const texts = [name, attribute, says?.en, says?.zh, ...choices]
  return texts.join(' ').toLowerCase().includes(wanted.trim().toLowerCase())
}

/** What the search looks through. */
interface Row {
  readonly name: string
  readonly attribute?: string
  readonly says?: Text
  readonly choices?: readonly (string | number)[]
}

const nothing: Settings = {}
const noText: Readonly<Record<string, string>> = {}

let told = 0

Page({
  data: {
    words,
    tabs,
    tab: 'properties',
    wanted: '',
    sdkAppID: 0,
    userID: '',
    userSig: '',
    set: nothing,
    properties: [] as object[],
    methods: [] as object[],
    events: [] as readonly ShownEvent[],
    arguments: noText,
    results: noText,
    markup: '',
  },

  /** The last events, newest first; shown while their tab is. */
  heard: [] as readonly ShownEvent[],

  async onLoad({ user: userID = '', room = '7' }) {
    void wx.setNavigationBarTitle({ title: words.samples.explorer.title })
    this.setData({ userID })
    this.show({ roomId: Number(room), autoEnter: true, enableCamera: true, enableMic: true })
    this.setData(await fetchIdentity(userID))
  },

  onTab({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { tab: (typeof tabs)[number] }>) {
    this.setData({ tab: currentTarget.dataset.tab })
    this.showEvents()
  },

  onSearch({ detail }: WechatMiniprogram.Input) {
    this.setData({ wanted: detail.value })
    this.show({})
  },

  /** Sets properties; null is the default. Lists what there is to set, and the WXML that makes it so. */
  show(changes: Settings) {
    const set = { ...this.data.set, ...changes }
    const { wanted } = this.data
    this.setData({
      set,
      properties: properties.filter((row) => isFound(wanted, row)).map((row) => shownProperty(row, set)),
      methods: methods
        .filter((row) => isFound(wanted, row))
        .map((row) => ({ ...row, says: row.says[language] })),
      markup: markupOf(properties, set),
    })
    this.showEvents()
  },

  showEvents() {
    if (this.data.tab !== 'events') return
    this.setData({ events: this.heard.filter((event) => isFound(this.data.wanted, event)) })
  },

  onChoice({
    currentTarget,
  }: WechatMiniprogram.TouchEvent<object, object, { name: string; choice: string }>) {
    const { name, choice } = currentTarget.dataset
    const row = properties.find((one) => one.name === name)
    if (row?.kind !== 'list') return this.show({ [name]: choice })
    const value = this.data.set[name] ?? row.standard
    const chosen = String(value).split(' ').filter(Boolean)
    const others = chosen.filter((one) => one !== choice)
    this.show({ [name]: (others.length < chosen.length ? others : [...chosen, choice]).join(' ') })
  },

  onFlag({ currentTarget, detail }: WechatMiniprogram.SwitchChange) {
    this.show({ [currentTarget.dataset['name'] as string]: detail.value })
  },

  /** A text, or JSON. What is no JSON is given as it is: the component says what is legal. */
  onValue({ currentTarget, detail }: WechatMiniprogram.Input) {
    const { name, kind } = currentTarget.dataset as { readonly name: string; readonly kind: string }
    if (detail.value === '') return this.show({ [name]: null })
    const isText = kind === 'text' && !detail.value.startsWith('{')
    this.show({ [name]: isText ? detail.value : parsed(detail.value) })
  },

  onDefault({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { name: string }>) {
    this.show({ [currentTarget.dataset.name]: null })
  },

  onEvent({ type, detail }: WechatMiniprogram.CustomEvent) {
    const event = { id: (told += 1), name: type, detail: JSON.stringify(detail) }
    this.heard = [event, ...this.heard].slice(0, KEPT)
    this.showEvents()
  },

  onClear() {
    this.heard = []
    this.showEvents()
  },

  onArgument({ currentTarget, detail }: WechatMiniprogram.Input) {
    this.setData({ [`arguments.${String(currentTarget.dataset['name'])}`]: detail.value })
  },

  async onCall({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { name: string }>) {
    const { name } = currentTarget.dataset
    const given = this.data.arguments[name] ?? ''
    const room = this.selectComponent('#room') as unknown as Record<string, (...args: unknown[]) => unknown>
    const tell = (result: string): void => this.setData({ [`results.${name}`]: result })
    try {
      tell('…')
      const result = await room[name]?.(...(given === '' ? [] : [parsed(given)]))
      tell(result === undefined ? '✓' : JSON.stringify(result))
    } catch (error) {
      tell(`✗ ${(error as Error).message}`)
    }
  },

  onCopy() {
    void wx.setClipboardData({ data: this.data.markup })
  },
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
