import { component } from 'glass-easel-miniprogram-adapter'

/**
 * In WeChat an event that was triggered without a detail carries an empty object; in the engine it carries
 * nothing.
 */
export function giveEventsADetail(): void {
  const { prototype } = component.ComponentCaller
  const triggerEvent: typeof prototype.triggerEvent = Reflect.get(prototype, 'triggerEvent')
  prototype.triggerEvent = function (name, detail: unknown = {}, options) {
    return triggerEvent.call(this, name, detail, options)
  }
}
