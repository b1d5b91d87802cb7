import { anything, defineTag, flag, text } from '../engine/tag-definition'
import { assetUrl } from './asset-url'
import { drawRichText } from './rich-nodes'

export const richText = defineTag({
  name: 'rich-text',
  properties: { nodes: anything([]), space: text(), userSelect: flag(), mode: text('default') },
  css: `rich-text{display:block}rich-text[selectable]{user-select:text;-webkit-user-select:text}rich-text[hidden]{display:none}
    rich-text img{max-width:none}rich-text[mode=inline-block]{display:inline-block}`,
  create(host) {
    return {
      changed() {
        const { nodes, space, userSelect, mode } = host.values
        host.element.toggleAttribute('selectable', userSelect)
        host.element.setAttribute('mode', mode)
        const urlOf = (src: string): string => assetUrl(src, host.ownerPath)
        host.element.replaceChildren(...drawRichText(nodes, { space, urlOf }))
      },
    }
  },
})
