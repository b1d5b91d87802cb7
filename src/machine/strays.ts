import type { EarlyNews, Stray } from './state'

/** More than this many at once is not a reordered event or two but somebody hostile. */
const MOST = 200

export const findStray = (strays: readonly Stray[], userID: string): Stray | undefined =>
  strays.find((stray) => stray.userID === userID)

export const withoutStray = (strays: readonly Stray[], userID: string): readonly Stray[] =>
  strays.filter((stray) => stray.userID !== userID)

export const withStray = (strays: readonly Stray[], stray: Stray): readonly Stray[] =>
  [...withoutStray(strays, stray.userID), stray].slice(-MOST)

/** The last word on each stream counts. */
export const withNews = (news: readonly EarlyNews[], latest: EarlyNews): readonly EarlyNews[] => [
  ...news.filter(({ streamType, medium }) => streamType !== latest.streamType || medium !== latest.medium),
  latest,
]
