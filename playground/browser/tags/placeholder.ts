import { anything, defineTag } from '../engine/tag-definition'
import type { TagDefinition } from '../engine/tag-definition'
import { hostElement } from '../engine/host-element'
import { saidAttributes, sayAttributes } from './said-attributes'
import { tagsOf } from './tag-table'
import type { BuiltInTag } from './tag-table'

/** Boxes with a size of their own in WeChat. */
const sizes: Readonly<Partial<Record<BuiltInTag, string>>> = {
  map: 'width:300px;height:150px',
  'official-account': 'height:84px',
  editor: 'height:200px',
  'xr-frame': 'height:200px',
}

const box = `display:flex;flex-wrap:wrap;align-content:center;align-items:center;justify-content:center;box-sizing:border-box;position:relative;min-height:40px;overflow:hidden;
  border:1px dashed #b8bec9;border-radius:4px;color:#69727f;background:repeating-linear-gradient(135deg,#f4f5f7 0 8px,#eceef1 8px 16px);
  font-size:13px;line-height:1.4;text-align:center`

/** A tag that needs WeChat: a box with its name and what the page has passed, around its content. */
function placeholder(name: ReturnType<typeof tagsOf<'placeholder'>>[number]): TagDefinition {
  const said = saidAttributes[name] ?? []
  const element = hostElement(name)
  return defineTag({
    name,
    properties: Object.fromEntries(said.map((property) => [property, anything()])),
    css: `${element}{${box};${sizes[name] ?? ''}}${element}::before{content:"<${name}>"}
      ${element}[data-said]::after{content:attr(data-said);flex-basis:100%;padding:0 8px;font-size:11px;overflow-wrap:anywhere}`,
    create: (host) => ({
      changed() {
        const values = said.map((property) => [property, host.values[property]] as const)
        const text = sayAttributes(Object.fromEntries(values))
        if (text !== '') host.element.dataset['said'] = text
        else delete host.element.dataset['said']
      },
    }),
  })
}

const styles: Readonly<Partial<Record<BuiltInTag, string>>> = {
  'sticky-header': 'position:sticky;top:0;z-index:1',
  selection: 'user-select:text;-webkit-user-select:text',
}

/** A tag whose effect a browser does not have, or needs none of: only its content is drawn. */
const container = (name: BuiltInTag): TagDefinition =>
  defineTag({
    name,
    properties: {},
    css: `${name}{display:block;${styles[name] ?? ''}}`,
    create: () => ({}),
  })

export const plainTags: readonly TagDefinition[] = [
  ...tagsOf('placeholder').map(placeholder),
  ...tagsOf('container').map(container),
]
