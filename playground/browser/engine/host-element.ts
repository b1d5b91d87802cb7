// HTML has its own idea of what these elements do; a tag of WeChat must not inherit it.
const collidingTags = new Set(['button', 'form', 'input', 'label', 'progress', 'textarea'])

/** The DOM element's name for a tag, in the document as in style sheets. */
export function hostElement(tag: string): string {
  return collidingTags.has(tag) ? `wx-${tag}` : tag
}
