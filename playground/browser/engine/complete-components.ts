import { component } from 'glass-easel-miniprogram-adapter'
import { animateNodes, clearAnimations } from './animate'
import type { WeChatKeyframe } from './animate'
import type { Caller } from './caller'
import { PageIntersectionObserver } from './intersection-observer'
import type { ObserverOptions } from './intersection-observer'
import { pageFields, pageMethods } from './page-members'
import { SelectorQuery } from './selector-query'

/** Methods that every page and component of WeChat has, and that the engine lacks or has in part. */
export function completeComponents(): void {
  const { prototype } = component.ComponentCaller
  Object.defineProperties(prototype, pageFields)
  Object.assign(prototype, pageMethods, {
    createSelectorQuery(this: Caller) {
      return new SelectorQuery(this._$)
    },
    createIntersectionObserver(this: Caller, options?: ObserverOptions) {
      return new PageIntersectionObserver(this._$, options)
    },
    animate(this: Caller, selector: string, frames: WeChatKeyframe[], duration: number, callback?: unknown) {
      animateNodes(this._$, { selector, frames, duration, callback })
    },
    clearAnimation(this: Caller, selector: string, options?: unknown, callback?: unknown) {
      clearAnimations(this._$, selector, typeof options === 'function' ? options : callback)
    },
  })
}
