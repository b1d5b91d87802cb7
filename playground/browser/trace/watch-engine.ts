import { Component, Element as EngineElement } from 'glass-easel'
import type { GeneralComponent } from 'glass-easel'
import { tagOf } from '../engine/tag-definition'
import { filledIn } from './filled-in'
import { patchSize } from './patch-size'
import { trace } from './phone-trace'
import type { TraceDraft } from './trace-entry'
import { watchRooms } from './watch-rooms'
import { watchTouches } from './watch-touches'

/** Each of them comes several times a second from each tag. */
const frequent = /volume|netstat|networkquality|statistics|scroll$|timeupdate|changing|dragging/i

const liveTags = new Set(['live-pusher', 'live-player'])

/**
 * Records what passes through the engine, of any app: each `setData`, each event of a tag or a component, and
 * each tap. Call before the first component is created.
 */
export function watchEngine(): void {
  watchSetData()
  watchEvents()
  watchTouches(targetOf)
}

function watchSetData(): void {
  const prototype = Component.prototype as GeneralComponent
  const original = wrapped(prototype, 'setData')
  prototype.setData = function (this: GeneralComponent, patch?: Record<string, unknown>) {
    if (tagOf(this) || !patch) return original.call(this, patch)
    const draft = { kind: 'data', name: Object.keys(patch).join(', '), target: targetOf(this) } as const
    watchRooms(this.getMethodCaller() as object, trace)
    trace.record({ ...draft, detail: patch, bytes: patchSize(patch) })
    return original.call(this, patch)
  }
}

function watchEvents(): void {
  const prototype = EngineElement.prototype
  const original = wrapped(prototype, 'triggerEvent')
  prototype.triggerEvent = function (this: EngineElement, name, detail, options) {
    const run = (): void => original.call(this, name, detail, options)
    const shown = filledIn(this, nameOf(this), name, detail)
    const draft: TraceDraft = { kind: kindOf(this), name, target: targetOf(this), ...shown }
    if (frequent.test(name)) trace.withinFrequent(draft, run)
    else trace.within(draft, run)
  }
}

/** The method of an object before it is replaced. */
function wrapped<T extends object, K extends keyof T>(of: T, name: K): T[K] {
  return of[name]
}

function kindOf(element: EngineElement): TraceDraft['kind'] {
  return liveTags.has(nameOf(element)) ? 'native' : 'event'
}

const nameOf = (element: EngineElement): string => ('is' in element ? String(element.is) : '')

/** Such as `live-player#bob_main` or `call`. */
function targetOf(element: EngineElement): string {
  const name = nameOf(element).split('/').at(-1) ?? ''
  return element.id ? `${name}#${element.id}` : name
}
