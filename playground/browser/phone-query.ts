/** Parameters of /phone.html for the playground. Like all others they are also passed to the start page. */
export interface PhoneQuery {
  /** The page to open; the app's first one by default. */
  readonly page: string | undefined
  readonly camera: 'synthetic' | 'real'
  /** The colour of the synthetic camera; derived from the userID by default. */
  readonly hue: number | undefined
  readonly sound: boolean
  readonly share: boolean
  /** The bots: a number or a list. */
  readonly bots: string
  readonly lang: string
  readonly isChinese: boolean
  readonly theme: 'light' | 'dark' | undefined
  readonly motion: 'reduce' | 'no-preference' | undefined
  /** All parameters except `page`: the start page's query. `server` is the URL of the app's server. */
  readonly rest: Readonly<Record<string, string>>
}

export function readPhoneQuery(search: string, server: string): PhoneQuery {
  const { page: start, ...given } = Object.fromEntries(new URLSearchParams(search))
  // As in a deep link, the page may have a query of its own.
  const [page, query] = start?.split('?', 2) ?? []
  const rest = { ...given, ...Object.fromEntries(new URLSearchParams(query)) }
  const lang = rest['lang'] ?? navigator.language
  const hue = Number(rest['hue'] ?? NaN)
  return {
    page: page?.replace(/^\//, ''),
    camera: rest['camera'] === 'real' ? 'real' : 'synthetic',
    hue: Number.isFinite(hue) ? hue : undefined,
    sound: rest['sound'] === '1',
    share: rest['share'] === '1',
    bots: rest['bots'] ?? '',
    lang,
    isChinese: lang.toLowerCase().startsWith('zh'),
    theme: oneOf(['light', 'dark'], rest['theme']),
    motion: oneOf(['reduce', 'no-preference'], rest['motion']),
    rest: { server, ...rest },
  }
}

const oneOf = <T extends string>(words: readonly T[], text: string | undefined): T | undefined =>
  words.find((word) => word === text)

export const phoneQuery = readPhoneQuery(location.search, location.origin)
