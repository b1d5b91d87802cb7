import { anything, defineTag, flag, text } from '../engine/tag-definition'
import type { FormField, Properties, Tag, TagHost } from '../engine/tag-definition'
import { describe, problems } from '../engine/runtime-problems'
import { phoneQuery } from '../phone-query'
import { kindOf, legalRows } from './picker-columns'
import type { PickerKind } from './picker-columns'
import { pickerSheetCss, showPickerSheet } from './picker-sheet'

const properties = {
  mode: text('selector'),
  value: anything(),
  range: anything([]),
  rangeKey: text(),
  start: text(),
  end: text(),
  fields: text('day'),
  customItem: text(),
  level: text('region'),
  headerText: text(),
  disabled: flag(),
  name: text(),
} satisfies Properties

/** Opens a sheet with wheels from the bottom of the phone. */
class Picker implements Tag<typeof properties>, FormField {
  private refresh: ((name: string) => void) | undefined
  private close: (() => void) | undefined

  constructor(private readonly host: TagHost<typeof properties>) {
    host.element.addEventListener('click', () => this.open())
  }

  get fieldName(): string {
    return this.host.values.name
  }
  get fieldValue(): unknown {
    return this.host.values.value
  }
  resetField(): void {
    this.host.set({ value: null })
  }

  /** A page may change a column while the sheet is open: the cities of another province. */
  changed(name: keyof typeof properties): void {
    this.refresh?.(name)
  }

  detached(): void {
    this.close?.()
  }

  private get kind(): PickerKind {
    return kindOf(this.host.values.mode)
  }

  private get rows(): number[] {
    const { values } = this.host
    return legalRows(this.kind, this.kind.rows(values.value, values), values)
  }

  private open(): void {
    const loaded = this.kind.load?.()
    if (!loaded) return this.show()
    loaded.then(
      () => this.show(),
      (error: unknown) => problems.error(`the regions could not be loaded: ${describe(error)}`),
    )
  }

  private show(): void {
    const { values } = this.host
    if (values.disabled || this.close) return
    let picked = this.rows
    const sheet = showPickerSheet({
      title: values.headerText,
      isChinese: phoneQuery.isChinese,
      columns: () => this.kind.columns(picked, this.host.values),
      picked: () => picked,
      pick: (column, row) => {
        picked = legalRows(this.kind, replaced(picked, column, row), this.host.values)
        this.host.trigger('columnchange', { column, value: row })
      },
      done: (isConfirmed) => {
        this.close = this.refresh = undefined
        if (isConfirmed) this.confirm(picked)
        else this.host.trigger('cancel')
      },
    })
    this.close = sheet.close
    this.refresh = (name) => {
      if (name === 'value') picked = this.rows
      picked = legalRows(this.kind, picked, this.host.values)
      sheet.refresh()
    }
  }

  private confirm(picked: readonly number[]): void {
    const detail = this.kind.detail(picked, this.host.values)
    this.host.set({ value: detail.value })
    this.host.trigger('change', detail)
  }
}

const replaced = (rows: readonly number[], at: number, row: number): number[] =>
  rows.map((known, index) => (index === at ? row : known))

export const picker = defineTag({
  name: 'picker',
  properties,
  create: (host) => new Picker(host),
  css: `picker{display:block;cursor:pointer}${pickerSheetCss}`,
})
