import { anything, defineTag, flag, tagOf, text } from '../engine/tag-definition'
import type { Properties, Tag, TagHost } from '../engine/tag-definition'
import { engineElement } from '../engine/gestures'
import { sharedScope } from '../engine/style-scope'
import { convertUnits } from '../../build/wxss-units'
import { Wheel, wheelCss } from './wheel'

const properties = {
  value: anything([]),
  name: text(),
  indicatorStyle: text(),
  indicatorClass: text(),
  maskStyle: text(),
  maskClass: text(),
  immediateChange: flag(),
} satisfies Properties

/** Wheels embedded in the page. */
class PickerView implements Tag<typeof properties> {
  private readonly indicator = document.createElement('div')

  constructor(private readonly host: TagHost<typeof properties>) {
    host.element.append(this.indicator)
  }

  get fieldName(): string {
    return this.host.values.name
  }
  get fieldValue(): readonly number[] {
    return this.columns.map(({ index }) => index)
  }
  resetField(): void {
    this.host.set({ value: [] })
  }

  changed(name: keyof typeof properties): void {
    const { indicatorStyle, indicatorClass } = this.host.values
    this.indicator.style.cssText = convertUnits(indicatorStyle)
    this.indicator.className = `indicator ${indicatorClass && `${sharedScope}--${indicatorClass}`}`
    if (name === 'value' || name === 'indicatorStyle') this.host.later(() => this.place())
  }

  attached(): void {
    this.host.later(() => this.place())
  }

  /** Also called by a column whose rows have changed. */
  place(): void {
    const { element, values } = this.host
    element.style.setProperty('--wheel', `${element.clientHeight}px`)
    element.style.setProperty('--row', `${this.rowHeight()}px`)
    const indexes = Array.isArray(values.value) ? (values.value as unknown[]) : []
    this.columns.forEach((column, at) => column.wheel.moveTo(Number(indexes[at] ?? 0) || 0))
  }

  rowHeight(): number {
    return this.indicator.offsetHeight || 34
  }

  report(type: 'change' | 'pickstart' | 'pickend'): void {
    const value = this.fieldValue
    if (type === 'change') this.host.set({ value })
    this.host.trigger(type, type === 'change' ? { value } : {})
  }

  private get columns(): PickerViewColumn[] {
    return [...this.host.element.querySelectorAll('picker-view-column')]
      .map((node) => engineElement(node))
      .map((element) => element && tagOf(element))
      .filter((tag) => tag instanceof PickerViewColumn)
  }
}

class PickerViewColumn implements Tag<Properties> {
  readonly wheel: Wheel
  private readonly rows: MutationObserver

  constructor(private readonly host: TagHost<Properties>) {
    this.wheel = new Wheel(host.element, () => this.view?.rowHeight() ?? 34, {
      started: () => this.view?.report('pickstart'),
      settled: () => {
        this.view?.report('change')
        this.view?.report('pickend')
      },
    })
    // A name for whoever repeats how it was turned.
    host.element.classList.add('column')
    this.rows = new MutationObserver(() => this.view?.place())
  }

  get index(): number {
    return Math.min(this.wheel.index, Math.max(0, this.host.element.childElementCount - 1))
  }

  attached(): void {
    this.rows.observe(this.host.element, { childList: true })
  }

  detached(): void {
    this.rows.disconnect()
  }

  private get view(): PickerView | undefined {
    const element = engineElement(this.host.element.closest('picker-view'))
    const tag = element && tagOf(element)
    return tag instanceof PickerView ? tag : undefined
  }
}

export const pickerView = defineTag({
  name: 'picker-view',
  properties,
  create: (host) => new PickerView(host),
  css: `picker-view{display:flex;position:relative;height:150px;overflow:hidden}
    picker-view>.indicator{position:absolute;top:50%;left:0;box-sizing:border-box;width:100%;height:34px;transform:translateY(-50%);
      border:solid rgba(0,0,0,.12);border-width:1px 0;pointer-events:none}`,
})

export const pickerViewColumn = defineTag({
  name: 'picker-view-column',
  properties: {},
  create: (host) => new PickerViewColumn(host),
  css: `picker-view-column{display:block}${wheelCss('picker-view-column', '*')}`,
})
