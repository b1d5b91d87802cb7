import { Event as EngineEvent } from 'glass-easel'
import { component } from 'glass-easel-miniprogram-adapter'

/** Makes events what they are in WeChat: objects that own all their fields, among them a `detail`. */
export function completeEvents(): void {
  giveEventsADetail()
  letEventsOwnTheirFields()
}

/** Triggered without a detail, an event carries an empty object in WeChat; in the engine it carries nothing. */
function giveEventsADetail(): void {
  const { prototype } = component.ComponentCaller
  const triggerEvent: typeof prototype.triggerEvent = Reflect.get(prototype, 'triggerEvent')
  prototype.triggerEvent = function (name, detail: unknown = {}, options) {
    return triggerEvent.call(this, name, detail, options)
  }
}

/** The engine hands listeners an object that inherits its fields; uni-app gives a `detail` to one that owns none. */
function letEventsOwnTheirFields(): void {
  const { prototype } = EngineEvent
  const wrap: typeof prototype.wrapShadowedEvent = Reflect.get(prototype, 'wrapShadowedEvent')
  prototype.wrapShadowedEvent = function (this: EngineEvent<unknown>, ...targets) {
    const fields = Object.entries(this).filter(([name]) => !name.startsWith('_$'))
    return Object.assign(wrap.apply(this, targets), { ...Object.fromEntries(fields) })
  }
}
