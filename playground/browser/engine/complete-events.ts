import { Event as EngineEvent } from 'glass-easel'
import { component } from 'glass-easel-miniprogram-adapter'

/** Makes events as in WeChat: objects that own all their fields, including `detail`. */
export function completeEvents(): void {
  giveEventsADetail()
  letEventsOwnTheirFields()
}

/** Without a detail, an event has an empty object in WeChat, and none in the engine. */
function giveEventsADetail(): void {
  const { prototype } = component.ComponentCaller
  const triggerEvent: typeof prototype.triggerEvent = Reflect.get(prototype, 'triggerEvent')
  prototype.triggerEvent = function (name, detail: unknown = {}, options) {
    return triggerEvent.call(this, name, detail, options)
  }
}

/** The engine's events inherit their fields; uni-app adds a `detail` to an event that does not own one. */
function letEventsOwnTheirFields(): void {
  const { prototype } = EngineEvent
  const wrap: typeof prototype.wrapShadowedEvent = Reflect.get(prototype, 'wrapShadowedEvent')
  prototype.wrapShadowedEvent = function (this: EngineEvent<unknown>, ...targets) {
    const event = wrap.apply(this, targets)
    for (const [name, value] of Object.entries(this))
      if (!name.startsWith('_$')) (event as unknown as Record<string, unknown>)[name] = value
    return event
  }
}
