import { convertUnits } from '../../build/wxss-units'
import { dashed } from './dashed'
import { isTransform, lengthText, transformNames, transformText } from './transforms'

export interface AnimationOptions {
  readonly duration?: number
  readonly delay?: number
  readonly timingFunction?: string
  readonly transformOrigin?: string
}

interface Animate {
  readonly type: string
  readonly args: readonly unknown[]
}

/** One step(): what changes, and how. */
export interface AnimationAction {
  readonly animates: readonly Animate[]
  readonly option: {
    readonly transformOrigin: string
    readonly transition: {
      readonly duration: number
      readonly delay: number
      readonly timingFunction: string
    }
  }
}

/** What export() returns, and the attribute `animation` takes. */
export interface ExportedAnimation {
  readonly actions: readonly AnimationAction[]
}

const styles = ['opacity', 'backgroundColor', 'width', 'height', 'top', 'right', 'bottom', 'left'] as const

/** The result of wx.createAnimation(). */
export class Animation {
  [method: string]: unknown
  private animates: Animate[] = []
  private actions: AnimationAction[] = []

  constructor(private readonly defaults: AnimationOptions = {}) {
    for (const type of [...transformNames, ...styles])
      this[type] = (...args: unknown[]) => {
        this.animates.push({ type, args })
        return this
      }
  }

  step(options: AnimationOptions = {}): this {
    const { duration, delay, timingFunction, transformOrigin } = { ...this.defaults, ...options }
    this.actions.push({
      animates: this.animates,
      option: {
        transformOrigin: transformOrigin ?? '50% 50% 0',
        transition: {
          duration: duration ?? 400,
          delay: delay ?? 0,
          timingFunction: timingFunction ?? 'linear',
        },
      },
    })
    // As in WeChat, transforms of earlier steps hold in later ones.
    this.animates = []
    return this
  }

  export(): ExportedAnimation {
    const { actions } = this
    this.actions = []
    return { actions }
  }
}

export interface AnimationStep {
  readonly style: string
  /** When the next step begins. */
  readonly ms: number
}

/** The styles of each step; what one step sets holds in those after it. */
export function animationSteps(animation: unknown): AnimationStep[] {
  const { actions } = (animation ?? {}) as Partial<ExportedAnimation>
  if (!Array.isArray(actions)) return []
  const known = new Map<string, string>()
  const transforms = new Map<string, string>()
  return (actions as AnimationAction[]).map(({ animates, option }) => {
    for (const { type, args } of animates) {
      if (isTransform(type)) transforms.set(type, transformText(type, args))
      else known.set(dashed(type), styleOf(type, args[0]))
    }
    if (transforms.size > 0) known.set('transform', [...transforms.values()].join(' '))
    const { duration, delay, timingFunction } = option.transition
    const declarations = [
      `transition:all ${duration}ms ${timingFunction} ${delay}ms`,
      `transform-origin:${option.transformOrigin}`,
      ...[...known].map(([name, value]) => `${name}:${value}`),
    ]
    return { style: convertUnits(declarations.join(';')), ms: duration + delay }
  })
}

const styleOf = (type: string, value: unknown): string =>
  type === 'opacity' ? String(value) : lengthText(value)
