import { defineTag, number, text } from '../engine/tag-definition'
import { hoverProperties, startHover } from './hover'

type Navigate = (options: { url: string; fail: (result: { errMsg: string }) => void }) => void

export const navigatorTag = defineTag({
  name: 'navigator',
  properties: {
    ...hoverProperties,
    hoverClass: text('navigator-hover'),
    url: text(),
    openType: text('navigate'),
    delta: number(1),
    target: text('self'),
  },
  css: 'navigator{display:block;cursor:pointer}navigator[hovered]{background:rgba(0,0,0,.1);opacity:.7}',
  create(host) {
    startHover(host, 'navigator-hover')
    host.element.addEventListener('click', () => {
      const { openType, url } = host.values
      const name = openType === 'navigate' ? 'navigateTo' : openType === 'redirect' ? 'redirectTo' : openType
      const navigate = (globalThis as unknown as { wx: Record<string, Navigate> }).wx[name]
      navigate?.({ url, fail: ({ errMsg }) => host.trigger('fail', { errMsg }) })
    })
    return {}
  },
})
