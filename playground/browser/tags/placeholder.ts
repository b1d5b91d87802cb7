import { defineTag } from '../engine/tag-definition'
import type { TagDefinition } from '../engine/tag-definition'
import { hostElement } from '../engine/host-element'
import { tagsOf } from './tag-table'
import type { BuiltInTag } from './tag-table'

/** Boxes with a size of their own in WeChat. */
const sizes: Readonly<Partial<Record<BuiltInTag, string>>> = {
  map: 'width:300px;height:150px',
  'official-account': 'height:84px',
  editor: 'height:200px',
  'xr-frame': 'height:200px',
}

const box = `display:flex;align-items:center;justify-content:center;box-sizing:border-box;position:relative;min-height:40px;overflow:hidden;
  border:1px dashed #b8bec9;border-radius:4px;color:#69727f;background:repeating-linear-gradient(135deg,#f4f5f7 0 8px,#eceef1 8px 16px);
  font-size:13px;line-height:1.4;text-align:center`

/** A tag that needs WeChat: a box with its name, around its content. */
const placeholder = (name: BuiltInTag): TagDefinition =>
  defineTag({
    name,
    properties: {},
    css: `${hostElement(name)}{${box};${sizes[name] ?? ''}}${hostElement(name)}::before{content:"<${name}>"}`,
    create: () => ({}),
  })

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
