import { Component } from 'glass-easel'
import type { GeneralComponent, Element as EngineElement } from 'glass-easel'
import { convertUnits } from '../../build/wxss-units'
import { computedStyles } from './computed-styles'
import { dashed } from './dashed'

// StyleSegmentIndex.TEMPLATE_EXTRA, a const enum that isolated modules cannot read.
const TEMPLATE_EXTRA = 1

const states = new WeakMap<EngineElement, Record<string, unknown>>()

/** What WXS sees of a component or a tag: `ownerInstance`, `event.instance`. */
export class ComponentDescriptor {
  constructor(private readonly element: EngineElement) {}

  selectComponent(selector: string): ComponentDescriptor | null {
    const found = this.root?.querySelector(selector)
    return found ? new ComponentDescriptor(found) : null
  }

  selectAllComponents(selector: string): ComponentDescriptor[] {
    return (this.root?.querySelectorAll(selector) ?? []).map((found) => new ComponentDescriptor(found))
  }

  setStyle(style: string | Readonly<Record<string, unknown>>): this {
    const text = typeof style === 'string' ? style : styleText(style)
    this.element.setNodeStyle(text, TEMPLATE_EXTRA)
    return this
  }

  addClass(names: string): this {
    this.element.toggleNodeClass(names, true)
    return this
  }

  removeClass(names: string): this {
    this.element.toggleNodeClass(names, false)
    return this
  }

  hasClass(name: string): boolean {
    return this.element.classList?.contains(name) ?? false
  }

  getDataset(): Readonly<Record<string, unknown>> {
    return this.element.dataset
  }

  /** A method of the page or component. */
  callMethod(name: string, argument?: unknown): void {
    const caller = this.component?.getMethodCaller() as unknown as Record<string, unknown> | undefined
    const method = caller?.[name]
    if (typeof method === 'function') method.call(caller, argument)
  }

  triggerEvent(name: string, detail: unknown = {}, options = {}): void {
    this.element.triggerEvent(name, detail, options)
  }

  requestAnimationFrame(callback: FrameRequestCallback): number {
    return requestAnimationFrame(callback)
  }

  setTimeout(callback: () => void, ms?: number): number {
    return window.setTimeout(callback, ms)
  }

  clearTimeout(timer: number): void {
    clearTimeout(timer)
  }

  /** An object that lasts as long as the element. */
  getState(): Record<string, unknown> {
    const state = states.get(this.element) ?? {}
    states.set(this.element, state)
    return state
  }

  getComputedStyle(names: readonly string[]): Record<string, string> {
    return computedStyles(this.node, names)
  }

  getBoundingClientRect(): object {
    const {
      left = 0,
      right = 0,
      top = 0,
      bottom = 0,
      width = 0,
      height = 0,
    } = this.node?.getBoundingClientRect() ?? {}
    return { left, right, top, bottom, width, height }
  }

  private get component(): GeneralComponent | undefined {
    return Component.isComponent(this.element) ? this.element : undefined
  }

  private get node(): HTMLElement | undefined {
    return (this.element.$$ as unknown as HTMLElement | null) ?? undefined
  }

  /** A built-in tag has no template: selectors then look around it. */
  private get root(): EngineElement | null {
    const own = this.component?.getShadowRoot() ?? null
    return own && this.component?.ownerShadowRoot && isBuiltIn(this.component)
      ? this.component.ownerShadowRoot
      : own
  }
}

const isBuiltIn = ({ is }: GeneralComponent): boolean => !is.includes('/')

function styleText(style: Readonly<Record<string, unknown>>): string {
  return Object.entries(style)
    .map(([name, value]) => `${dashed(name)}:${convertUnits(String(value))}`)
    .join(';')
}
