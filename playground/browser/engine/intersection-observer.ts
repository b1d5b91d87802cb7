import type { Element as EngineElement, GeneralComponent } from 'glass-easel'

export interface ObserverOptions {
  readonly thresholds?: readonly number[]
  readonly initialRatio?: number
  readonly observeAll?: boolean
}

interface Margins {
  readonly left?: number
  readonly top?: number
  readonly right?: number
  readonly bottom?: number
}

type Listener = (status: object) => void

/**
 * The result of createIntersectionObserver(). The engine's own reports the first ratio just when it equals
 * `initialRatio`, and needs all margins.
 */
export class PageIntersectionObserver {
  private reference: string | undefined
  private margins: Margins = {}
  private observers: IntersectionObserver[] = []

  constructor(
    private readonly component: GeneralComponent,
    private readonly options: ObserverOptions = {},
  ) {}

  relativeTo(selector: string, margins: Margins = {}): this {
    Object.assign(this, { reference: selector, margins })
    return this
  }

  relativeToViewport(margins: Margins = {}): this {
    Object.assign(this, { reference: undefined, margins })
    return this
  }

  observe(selector: string, listener: Listener): void {
    const shadow = this.component.getShadowRoot()
    const found = shadow?.querySelectorAll(selector) ?? []
    for (const element of this.options.observeAll === true ? found : found.slice(0, 1))
      this.watch(element, listener)
  }

  disconnect(): void {
    for (const observer of this.observers.splice(0)) observer.disconnect()
  }

  private watch(element: EngineElement, listener: Listener): void {
    const node = nodeOf(element)
    if (!node) return
    const { thresholds = [0], initialRatio = 0 } = this.options
    let known = initialRatio
    const tell = (entry: IntersectionObserverEntry): void => {
      const { intersectionRatio } = entry
      const isNews = crosses(known, intersectionRatio, thresholds)
      known = intersectionRatio
      if (isNews) listener(statusOf(entry, element))
    }
    const observer = new IntersectionObserver((entries) => entries.forEach(tell), {
      root: this.root,
      rootMargin: marginText(this.margins),
      threshold: [...new Set([0, ...thresholds])].sort(),
    })
    observer.observe(node)
    this.observers.push(observer)
  }

  private get root(): HTMLElement | null {
    if (this.reference === undefined) return null
    const element = this.component.getShadowRoot()?.querySelector(this.reference)
    return element ? nodeOf(element) : null
  }
}

const nodeOf = (element: EngineElement): HTMLElement | null => element.$$ as unknown as HTMLElement | null

/** Whether a threshold lies between two ratios; one of 0 is crossed when anything is seen, or nothing any more. */
export function crosses(before: number, after: number, thresholds: readonly number[]): boolean {
  return thresholds.some((threshold) =>
    threshold === 0 ? before > 0 !== after > 0 : before >= threshold !== after >= threshold,
  )
}

const marginText = ({ top = 0, right = 0, bottom = 0, left = 0 }: Margins): string =>
  [top, right, bottom, left].map((margin) => `${margin}px`).join(' ')

function statusOf(entry: IntersectionObserverEntry, { id, dataset }: EngineElement): object {
  const { intersectionRatio, boundingClientRect, intersectionRect, rootBounds, time } = entry
  return {
    id,
    dataset,
    intersectionRatio,
    boundingClientRect: rect(boundingClientRect),
    intersectionRect: rect(intersectionRect),
    relativeRect: rect(rootBounds ?? new DOMRect()),
    time,
  }
}

const rect = ({ left, right, top, bottom, width, height }: DOMRectReadOnly): object => ({
  left,
  right,
  top,
  bottom,
  width,
  height,
})
