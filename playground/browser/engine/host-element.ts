// These names are HTML elements with their own behaviour, which tags of a mini program must not inherit.
const collidingTags = new Set([
  'audio', 'base', 'body', 'button', 'canvas', 'dialog', 'embed', 'form', 'frame', 'frameset', 'head', 'html', 'iframe',
  'input', 'label', 'link', 'map', 'meta', 'noscript', 'object', 'option', 'portal', 'progress', 'script', 'select', 'style',
  'textarea', 'title', 'video',
]) // prettier-ignore

/** The DOM element's name for a tag, in the document as in style sheets. */
export function hostElement(tag: string): string {
  return collidingTags.has(tag) ? `wx-${tag}` : tag
}
