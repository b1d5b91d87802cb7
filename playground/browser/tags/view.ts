import { defineTag, flag, text } from '../engine/tag-definition'
import { hoverProperties, startHover } from './hover'

export const view = defineTag({
  name: 'view',
  properties: hoverProperties,
  css: 'view{display:block}',
  create(host) {
    let isListening = false
    return {
      changed() {
        const { hoverClass, hoverStopPropagation } = host.values
        if (isListening || (hoverClass === 'none' && !hoverStopPropagation)) return
        isListening = true
        startHover(host)
      },
    }
  },
})

export const coverView = defineTag({
  name: 'cover-view',
  properties: { scrollTop: text() },
  css: 'cover-view{display:block;position:relative;line-height:1.2;white-space:nowrap;overflow:hidden}',
  create: () => ({}),
})

export const textTag = defineTag({
  name: 'text',
  properties: {
    userSelect: flag(),
    selectable: flag(),
    decode: flag(),
    space: text(),
    overflow: text('visible'),
    maxLines: text(),
  },
  css: 'text{display:inline;white-space:pre-wrap}text[selectable]{user-select:text;-webkit-user-select:text}',
  create(host) {
    return {
      changed() {
        host.element.toggleAttribute('selectable', host.values.userSelect || host.values.selectable)
      },
    }
  },
})
