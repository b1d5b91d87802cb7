// These names are HTML elements with their own behaviour, which WeChat's tags must not inherit.
const collidingTags = new Set(['button', 'form', 'input', 'label', 'progress', 'textarea'])

/** The DOM element's name for a tag, in the document as in style sheets. */
export function hostElement(tag: string): string {
  return collidingTags.has(tag) ? `wx-${tag}` : tag
}
