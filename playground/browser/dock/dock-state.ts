import { computed, effect, signal } from '@preact/signals'
import type { TraceKind } from '../trace/trace-entry'

export const tabs = ['timeline', 'state', 'network', 'console', 'problems', 'storage'] as const

export type DockTab = (typeof tabs)[number]

/** From this width on the dock is beside the phones, below them otherwise. */
const WIDE = 1100
const KEY = 'playground/dock'

interface Kept {
  readonly isOpen?: boolean
  readonly isBelow?: boolean
  readonly width?: number
  readonly height?: number
}

/** How the dock looks; kept in this browser. */
export class DockState {
  private readonly kept = readKept()
  readonly tab = signal<DockTab>('timeline')
  readonly isOpen = signal(this.kept.isOpen ?? innerWidth >= WIDE)
  readonly width = signal(this.kept.width ?? Math.round(Math.min(640, Math.max(480, innerWidth * 0.36))))
  readonly height = signal(this.kept.height ?? Math.round(innerHeight * 0.4))
  private readonly wantsBelow = signal(this.kept.isBelow)
  /** Only then there is a choice between beside and below. */
  readonly isWide = signal(innerWidth >= WIDE)
  readonly isBelow = computed(() => !this.isWide.value || this.wantsBelow.value === true)

  /** The user whose phone the tabs show; empty for all. */
  readonly phone = signal('')
  readonly kinds = signal<readonly TraceKind[]>([])
  readonly text = signal('')

  constructor() {
    addEventListener('resize', () => (this.isWide.value = innerWidth >= WIDE))
    effect(() => {
      const [isOpen, width, height] = [this.isOpen.value, this.width.value, this.height.value]
      const kept: Kept = { isOpen, width, height, isBelow: this.wantsBelow.value ?? false }
      localStorage.setItem(KEY, JSON.stringify(kept))
    })
  }

  show(tab: DockTab): void {
    this.tab.value = tab
    this.isOpen.value = true
  }

  turn(): void {
    this.wantsBelow.value = !this.isBelow.value
  }

  /** Makes it larger or smaller by so many pixels; the phones keep some space. */
  resize(by: number): void {
    const size = this.isBelow.value ? this.height : this.width
    const most = (this.isBelow.value ? innerHeight : innerWidth) * 0.75
    size.value = Math.round(Math.min(most, Math.max(this.isBelow.value ? 160 : 300, size.value + by)))
  }
}

function readKept(): Kept {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Kept
  } catch {
    return {}
  }
}
