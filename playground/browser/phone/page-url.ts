export interface PageUrl {
  readonly path: string
  readonly query: Readonly<Record<string, string>>
}

/**
 * Parses the URL of navigateTo: absolute, or relative to the current page. Values are not decoded, as in
 * WeChat.
 */
export function parsePageUrl(url: string, from: string): PageUrl {
  const [reference = '', search = ''] = url.split('?', 2)
  const base = reference.startsWith('/') ? [] : from.split('/').slice(0, -1)
  const parts: string[] = []
  for (const part of [...base, ...reference.split('/')]) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return {
    path: parts.join('/'),
    query: Object.fromEntries(search.split('&').filter(Boolean).map(splitPair)),
  }
}

/** The same page as an absolute URL. */
export function writePageUrl({ path, query }: PageUrl): string {
  const search = Object.entries(query).map(([name, value]) => (value === '' ? name : `${name}=${value}`))
  return `/${path}${search.length > 0 ? '?' : ''}${search.join('&')}`
}

function splitPair(pair: string): [key: string, value: string] {
  const equals = pair.indexOf('=')
  return equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)]
}
