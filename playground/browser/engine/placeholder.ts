import type { BuiltInTag } from '../tags/tag-table'
import { defineTag } from './tag-definition'
import type { TagDefinition } from './tag-definition'

const style =
  'display:block;box-sizing:border-box;min-height:44px;padding:10px 12px;border:1px dashed #b2b2b2;border-radius:6px;' +
  'color:#888;background:repeating-linear-gradient(135deg,#0000 0 8px,#8881 8px 16px);font-size:12px;overflow-wrap:anywhere'

/** A tag that shows what should stand in its place, around its own content. */
export function placeholder(tag: string, label: string): TagDefinition {
  return defineTag({
    name: tag as BuiltInTag,
    properties: {},
    css: '',
    create: ({ element }) => {
      const name = document.createElement('div')
      name.textContent = label
      element.style.cssText = style
      element.prepend(name)
      return {}
    },
  })
}
