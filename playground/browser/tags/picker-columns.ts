import { allRegions, loadRegions } from './regions'
import type { Place } from './regions'

export type PickerMode = 'selector' | 'multiSelector' | 'time' | 'date' | 'region'

/** The attributes of <picker>, as its page writes them. */
export interface PickerSettings {
  readonly mode: string
  readonly range: unknown
  readonly rangeKey: string
  readonly start: string
  readonly end: string
  readonly fields: string
  readonly customItem: string
  readonly level: string
}

/** What one mode shows and tells. Rows and picks are indexes of columns. */
export interface PickerKind {
  /** Loads what the columns need; undefined if it is there. */
  readonly load?: () => Promise<void> | undefined
  /** The columns for the rows that are picked; later columns may depend on earlier ones. */
  columns(picked: readonly number[], settings: PickerSettings): readonly (readonly string[])[]
  /** The rows that a value means; rows that do not exist are corrected later. */
  rows(value: unknown, settings: PickerSettings): readonly number[]
  /** The detail of the event `change`. */
  detail(picked: readonly number[], settings: PickerSettings): { readonly value: unknown }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const wordsOf = (range: unknown, key: string): string[] =>
  listOf(range).map((item) =>
    String(
      key !== '' && typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[key] : item,
    ),
  )

const selector: PickerKind = {
  columns: (_, { range, rangeKey }) => [wordsOf(range, rangeKey)],
  rows: (value) => [Number(value) || 0],
  detail: ([row = 0]) => ({ value: String(row) }),
}

const multiSelector: PickerKind = {
  columns: (_, { range, rangeKey }) => listOf(range).map((column) => wordsOf(column, rangeKey)),
  rows: (value) => listOf(value).map((row) => Number(row) || 0),
  detail: (picked) => ({ value: [...picked] }),
}

const two = (n: number): string => String(n).padStart(2, '0')
const span = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

const minutesOf = (text: string): number | undefined => {
  const [, hours, minutes] = /^(\d{1,2}):(\d{1,2})/.exec(text) ?? []
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes)
}

/** Hours and minutes between `start` and `end`. */
function timesOf(
  [row = 0]: readonly number[],
  { start, end }: PickerSettings,
): readonly [number[], number[]] {
  const [from, to] = [minutesOf(start) ?? 0, minutesOf(end) ?? 23 * 60 + 59]
  const hours = span(Math.floor(from / 60), Math.floor(to / 60))
  const hour = hours[Math.min(row, hours.length - 1)] ?? 0
  const minutes = span(0, 59).filter((minute) => hour * 60 + minute >= from && hour * 60 + minute <= to)
  return [hours, minutes]
}

const time: PickerKind = {
  columns: (picked, settings) => timesOf(picked, settings).map((column) => column.map(two)),
  rows(value, settings) {
    const minutes = minutesOf(String(value)) ?? minutesOf(settings.start) ?? 0
    const [hours] = timesOf([], settings)
    const row = Math.max(0, hours.indexOf(Math.floor(minutes / 60)))
    return [row, Math.max(0, timesOf([row], settings)[1].indexOf(minutes % 60))]
  },
  detail(picked, settings) {
    const [hours, minutes] = timesOf(picked, settings)
    return { value: `${two(hours[picked[0] ?? 0] ?? 0)}:${two(minutes[picked[1] ?? 0] ?? 0)}` }
  },
}

type DateParts = readonly [year: number, month: number, day: number]

const fieldCount = ({ fields }: PickerSettings): number => ({ year: 1, month: 2 })[fields] ?? 3

function dateOf(text: string): DateParts | undefined {
  const [, year, month = '1', day = '1'] = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?/.exec(text) ?? []
  return year === undefined ? undefined : [Number(year), Number(month), Number(day)]
}

const orderOf = ([year, month, day]: DateParts): number => year * 10_000 + month * 100 + day

/** Years, months and days between `start` and `end`. */
function datesOf(
  picked: readonly number[],
  settings: PickerSettings,
): readonly [number[], number[], number[]] {
  const from = dateOf(settings.start) ?? [1970, 1, 1]
  const end = dateOf(settings.end) ?? [2100, 12, 31]
  // An end without its day includes the whole month or year.
  const to = [
    end[0],
    settings.end.length <= 4 && settings.end !== '' ? 12 : end[1],
    settings.end.length <= 7 && settings.end !== '' ? 31 : end[2],
  ] as const
  const years = span(from[0], to[0])
  const year = years[Math.min(picked[0] ?? 0, years.length - 1)] ?? from[0]
  const months = span(1, 12).filter(
    (month) => orderOf([year, month, 31]) >= orderOf(from) && orderOf([year, month, 1]) <= orderOf(to),
  )
  const month = months[Math.min(picked[1] ?? 0, months.length - 1)] ?? 1
  const days = span(1, new Date(year, month, 0).getDate()).filter(
    (day) => orderOf([year, month, day]) >= orderOf(from) && orderOf([year, month, day]) <= orderOf(to),
  )
  return [years, months, days]
}

const date: PickerKind = {
  columns: (picked, settings) =>
    datesOf(picked, settings)
      .map((column, at) =>
        column.map((part) => (at === 0 ? `${part}年` : `${part}${at === 1 ? '月' : '日'}`)),
      )
      .slice(0, fieldCount(settings)),
  rows(value, settings) {
    const now = new Date()
    const parts = dateOf(String(value)) ?? [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    const rows: number[] = []
    for (const at of [0, 1, 2] as const)
      rows.push(Math.max(0, datesOf(rows, settings)[at].indexOf(parts[at])))
    return rows.slice(0, fieldCount(settings))
  },
  detail(picked, settings) {
    const columns = datesOf(picked, settings)
    const parts = columns.map((column, at) => column[Math.min(picked[at] ?? 0, column.length - 1)] ?? 1)
    return {
      value: parts
        .slice(0, fieldCount(settings))
        .map((part, at) => (at === 0 ? String(part) : two(part)))
        .join('-'),
    }
  },
}

const levels: Readonly<Record<string, number>> = { province: 1, city: 2, region: 3, 'sub-district': 3 }

/** Names with their codes, from the province down; `customItem` stands before each list. */
function regionsOf(
  picked: readonly number[],
  { customItem, level }: PickerSettings,
): readonly (readonly Place[])[] {
  const custom: Place[] = customItem === '' ? [] : [{ name: customItem, code: '', parts: [] }]
  const columns: Place[][] = []
  let places = allRegions()
  for (let at = 0; at < (levels[level] ?? 3); at++) {
    const column = [...custom, ...places]
    columns.push(column)
    places = column[Math.min(picked[at] ?? 0, column.length - 1)]?.parts ?? []
  }
  return columns
}

const chosenPlaces = (picked: readonly number[], settings: PickerSettings): readonly Place[] =>
  regionsOf(picked, settings).flatMap(
    (column, at) => column[Math.min(picked[at] ?? 0, column.length - 1)] ?? [],
  )

const region: PickerKind = {
  load: loadRegions,
  columns: (picked, settings) => regionsOf(picked, settings).map((column) => column.map(({ name }) => name)),
  rows(value, settings) {
    const rows: number[] = []
    listOf(value).forEach((name, at) => {
      const names = regionsOf(rows, settings)[at]?.map((place) => place.name) ?? []
      rows.push(Math.max(0, names.indexOf(String(name))))
    })
    return rows
  },
  detail(picked, settings) {
    const places = chosenPlaces(picked, settings)
    const code = places.map((place) => place.code)
    return { value: places.map(({ name }) => name), code, postcode: '' }
  },
}

export const pickerKinds: Readonly<Record<PickerMode, PickerKind>> = {
  selector,
  multiSelector,
  time,
  date,
  region,
}

export const kindOf = (mode: string): PickerKind =>
  (pickerKinds as Readonly<Record<string, PickerKind>>)[mode] ?? selector

/** The same rows, each one that its column has. */
export function legalRows(kind: PickerKind, picked: readonly number[], settings: PickerSettings): number[] {
  const rows: number[] = []
  const count = kind.columns(picked, settings).length
  for (let at = 0; at < count; at++) {
    const column = kind.columns(rows, settings)[at] ?? []
    rows.push(Math.max(0, Math.min(picked[at] ?? 0, column.length - 1)))
  }
  return rows
}
