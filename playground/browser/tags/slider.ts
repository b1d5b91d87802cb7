import { defineTag, flag, number, text } from '../engine/tag-definition'
import type { FormField, Properties, Tag, TagHost } from '../engine/tag-definition'

const properties = {
  min: number(0),
  max: number(100),
  step: number(1),
  value: number(0),
  disabled: flag(),
  showValue: flag(),
  name: text(),
  activeColor: text('#1aad19'),
  backgroundColor: text('#e9e9e9'),
  blockSize: number(28),
  blockColor: text('#ffffff'),
  color: text(),
  selectedColor: text(),
} satisfies Properties

class Slider implements Tag<typeof properties>, FormField {
  private readonly range = document.createElement('input')
  private readonly figure = document.createElement('span')

  constructor(private readonly host: TagHost<typeof properties>) {
    this.range.type = 'range'
    this.figure.className = 'figure'
    host.element.append(this.range, this.figure)
    this.range.addEventListener('input', () => this.move('changing'))
    this.range.addEventListener('change', () => this.move('change'))
  }

  get fieldName(): string {
    return this.host.values.name
  }
  get fieldValue(): number {
    return Number(this.range.value)
  }
  resetField(): void {
    this.host.set({ value: this.host.values.min })
  }

  changed(): void {
    const { values } = this.host
    Object.assign(this.range, {
      min: values.min,
      max: values.max,
      step: values.step,
      disabled: values.disabled,
    })
    this.range.value = String(values.value)
    this.figure.hidden = !values.showValue
    this.paint()
  }

  private move(type: 'changing' | 'change'): void {
    const value = Number(this.range.value)
    this.paint()
    if (type === 'change') this.host.set({ value })
    this.host.trigger(type, { value })
  }

  private paint(): void {
    const { min, max, activeColor, backgroundColor, blockSize, blockColor, color, selectedColor } =
      this.host.values
    const share = ((Number(this.range.value) - min) / (max - min || 1)) * 100
    const [on, off] = [selectedColor || activeColor, color || backgroundColor]
    this.range.style.setProperty('--track', `linear-gradient(90deg,${on} ${share}%,${off} ${share}%)`)
    this.range.style.setProperty('--block', `${blockSize}px`)
    this.range.style.setProperty('--block-color', blockColor)
    this.figure.textContent = this.range.value
  }
}

const css = `
  slider{display:flex;align-items:center;margin:10px 18px}
  slider>input{flex:1;min-width:0;height:var(--block);margin:0;background:none;appearance:none;-webkit-appearance:none}
  slider>input::-webkit-slider-runnable-track{height:2px;border-radius:1px;background:var(--track)}
  slider>input::-webkit-slider-thumb{width:var(--block);height:var(--block);margin-top:calc(1px - var(--block) / 2);border-radius:50%;
    background:var(--block-color);box-shadow:0 0 4px rgba(0,0,0,.2);appearance:none;-webkit-appearance:none}
  slider>input::-moz-range-track{height:2px;background:var(--track)}
  slider>.figure{width:3em;text-align:center;color:#888}slider>.figure[hidden]{display:none}`

export const slider = defineTag({ name: 'slider', properties, css, create: (host) => new Slider(host) })
