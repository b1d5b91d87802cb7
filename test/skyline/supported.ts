/**
 * The properties that Skyline supports, from WeChat's page
 * (developers.weixin.qq.com/miniprogram/dev/framework/runtime/skyline/wxss.html, read 2026-11) and, where
 * that lists no values, from WeChat's own repository wechat-miniprogram/skyline-skills of 2026-04-24
 * (skills/skyline-wxss). If the two differ, the stricter one applies. Tags and attributes are from its page
 * on components (skyline/component.html).
 */

/** Any value that is not excluded below. */
const ANY = /./

const length = '(-?[\\d.]+(px|rpx|%|vw|vh|vmin|vmax|rem|em)?|auto|none|(calc|env|var)\\(.*\\))'
const lengths = new RegExp(`^${length}( ${length}){0,3}$`)

const box = (name: string): string[] =>
  [name].concat(['top', 'right', 'bottom', 'left'].map((side) => `${name}-${side}`))
const all = (names: readonly string[], values: RegExp): Record<string, RegExp> =>
  Object.fromEntries(names.map((name) => [name, values]))
const words = (...names: string[]): RegExp => new RegExp(`^(${names.join('|')}|var\\(.*\\))$`)

export const properties: Readonly<Record<string, RegExp>> = {
  // 2.10.0 phones have no other display than these in WebView, either.
  display: words('none', 'flex', 'block'),
  position: words('relative', 'absolute', 'fixed'),
  overflow: words('hidden', 'visible'),
  'pointer-events': words('auto', 'none'),
  'box-sizing': words('border-box', 'content-box'),
  visibility: words('visible', 'hidden'),
  ...all(['top', 'right', 'bottom', 'left', 'width', 'height'], lengths),
  ...all(['min-width', 'min-height', 'max-width', 'max-height'], lengths),
  ...all([...box('margin'), ...box('padding')], lengths),
  'z-index': ANY,
  'flex-direction': words('row', 'row-reverse', 'column', 'column-reverse'),
  'flex-wrap': words('nowrap', 'wrap', 'wrap-reverse'),
  ...all(['flex', 'flex-grow', 'flex-shrink', 'flex-basis', 'order'], ANY),
  ...all(
    ['align-items', 'align-self'],
    words('stretch', 'center', 'flex-start', 'flex-end', 'baseline', 'auto'),
  ),
  ...all(
    ['align-content', 'justify-content'],
    words('center', 'flex-start', 'flex-end', 'space-between', 'space-around', 'space-evenly', 'stretch'),
  ),
  'background-color': ANY,
  // At most two images; only colours, urls and linear gradients are used here.
  background: /^(?!.*(gradient|url).*(gradient|url).*(gradient|url))/,
  'background-image': /^(?!.*,.*url.*,.*url)/,
  ...all(['background-position', 'background-size', 'background-repeat'], /^[^,]*(,[^,]*)?$/),
  ...all(
    [...box('border'), ...box('border').map((side) => `${side}-color`), 'border-color'],
    /^(?!.*(double|groove|ridge|inset|outset|hidden))/,
  ),
  ...all(['border-width', 'border-radius'], lengths),
  'border-style': words('none', 'solid', 'dashed', 'dotted'),
  'box-shadow': ANY,
  'mask-image': /^(none|url\(.*\))$/,
  mask: /^url\("[^"]*"\) center \/ contain no-repeat$/,
  opacity: ANY,
  transform: /^(none|rotate\(.*\)|translate.*\(.*\)|scale.*\(.*\))$/,
  transition: /^(none|(opacity|transform|width|height|background-color) .*)$/,
  animation: ANY,
  color: ANY,
  'font-size': lengths,
  'font-weight': /^(normal|bold|\d00)$/,
  'line-height': lengths,
  'text-align': words('left', 'center', 'right', 'justify', 'start', 'end'),
  'white-space': words('normal', 'nowrap'),
  content: /^"[^"]*"$/,
}

/** Only supported on `<text>`. */
export const ofTextAlone: Readonly<Record<string, RegExp>> = {
  'text-overflow': words('clip', 'ellipsis'),
  'text-decoration': /^(none|underline|line-through)$/,
}

/** Not supported by Skyline and not needed there: what they are for in WebView. */
export const extras: Readonly<Record<string, string>> = {
  '-webkit-mask': 'the name of `mask` in older WebViews; `mask` stands beside it',
  'unicode-bidi': 'names in the direction of their own letters',
  'font-variant-numeric': 'a clock that does not tremble',
}

/** At-rules, with their parameters. */
export const atRules: Readonly<Record<string, RegExp>> = {
  import: ANY,
  keyframes: ANY,
  // The only media query it supports is (prefers-color-scheme); without this one, motion is not reduced.
  media: /^\(prefers-(color-scheme|reduced-motion)/,
  // Ignored by Skyline: the side insets are then 0.
  supports: /env\(safe-area-inset/,
}

/** Parts of a selector: classes, `::before`, `::after`; and the tag's own node, which all custom components have. */
export const selector = /^(:host|(\.[\w-]+)+(::(before|after))?([ >]+(\.[\w-]+)+(::(before|after))?)*)$/

export const tags: readonly string[] = [
  'block',
  'button',
  'image',
  'import',
  'live-player',
  'live-pusher',
  'slot',
  'template',
  'text',
  'view',
  'wxs',
]

/** `aria-` attributes that work with screen readers there; the others are optional. */
export const aria: readonly string[] = ['aria-role', 'aria-label', 'aria-hidden', 'aria-disabled']
export const ariaExtras: Readonly<Record<string, string>> = {
  'aria-live': 'what is said for a moment is read without being touched',
  'aria-pressed': 'whether a control is on; its look says so as well',
}
