import type { GeneralComponent } from 'glass-easel'
import { convertUnits } from '../../build/wxss-units'
import { isTransform, lengthText, transformText } from './transforms'

/** A key frame of `this.animate`: styles, transforms by name, `offset` and `ease`. */
export type WeChatKeyframe = Readonly<Record<string, unknown>>

export interface Motion {
  readonly selector: string
  readonly frames: readonly WeChatKeyframe[]
  readonly duration: number
  /** Called at the end; an object would name the scroll-view that drives the animation. */
  readonly callback: unknown
}

const plainNumbers = new Set(['opacity', 'zIndex', 'flexGrow', 'flexShrink', 'fontWeight'])

/** The key frame of the web for one of WeChat. */
export function keyframeOf(frame: WeChatKeyframe): Keyframe {
  const { offset, ease, ...styles } = frame
  const transforms: string[] = []
  const made: Keyframe = {}
  for (const [name, value] of Object.entries(styles)) {
    if (isTransform(name)) transforms.push(transformText(name, Array.isArray(value) ? value : [value]))
    else made[name] = plainNumbers.has(name) ? String(value) : convertUnits(lengthText(value))
  }
  if (transforms.length > 0) made['transform'] = convertUnits(transforms.join(' '))
  if (typeof offset === 'number') made.offset = offset
  if (typeof ease === 'string') made.easing = ease
  return made
}

/** `this.animate(selector, keyframes, duration, callback)`; an animation along a scroll-view is not played. */
export function animateNodes(
  component: GeneralComponent,
  { selector, frames, duration, callback }: Motion,
): void {
  if (typeof callback === 'object' && callback !== null) return
  const keyframes = frames.map(keyframeOf)
  const animations = nodesOf(component, selector).map((node) =>
    node.animate(keyframes, { duration, fill: 'forwards' }),
  )
  const done = (): void => {
    if (typeof callback === 'function') callback.call(component.getMethodCaller() as unknown)
  }
  void Promise.all(animations.map(({ finished }) => finished)).then(done, () => undefined)
}

/** `this.clearAnimation(selector, options, callback)`: clears all styles, whatever the options name. */
export function clearAnimations(component: GeneralComponent, selector: string, callback?: unknown): void {
  for (const node of nodesOf(component, selector))
    for (const animation of node.getAnimations()) animation.cancel()
  if (typeof callback === 'function')
    setTimeout(() => void callback.call(component.getMethodCaller() as unknown))
}

function nodesOf(component: GeneralComponent, selector: string): HTMLElement[] {
  const found = component.getShadowRoot()?.querySelectorAll(selector) ?? []
  return found.map((element) => element.$$ as unknown as HTMLElement | null).filter((node) => node !== null)
}
