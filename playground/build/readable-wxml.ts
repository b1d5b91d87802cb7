// A tag, with values that may contain `>`.
const TAG = /<\/?[a-zA-Z](?:"[^"]*"|'[^']*'|[^"'>])*>?/g

const VALUE_OR_SPACE = /"[^"]*"|'[^']*'|[\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g

const OLD_LIST = /\bwx:for-items(\s*=\s*(?:"[^"]*"|'[^']*'))/g

/**
 * The same template as the compiler can read it, with all places kept. A wide space between attributes, as Chinese
 * keyboards type it, makes the compiler use up all memory; and it does not know `wx:for-items`, the old name.
 */
export function readableWxml(wxml: string): string {
  return wxml.replace(TAG, (tag) =>
    tag
      .replace(VALUE_OR_SPACE, (part) => (part.length === 1 ? ' ' : part))
      .replace(OLD_LIST, 'wx:for$1      '),
  )
}
