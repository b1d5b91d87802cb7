import { NamedList } from './named-list'
import type { EarlyNews, Stray } from './state'

/** More than this many at once is not a reordered event or two but somebody hostile. */
const MOST = 200

const byName = new NamedList<Stray>(({ userID }) => userID)

export const findStray = (strays: readonly Stray[], userID: string): Stray | undefined =>
  byName.find(strays, userID)

export const withoutStray = (strays: readonly Stray[], userID: string): readonly Stray[] =>
  byName.without(strays, userID)

/** The newest is the last; the oldest goes where there are too many. */
export function withStray(strays: readonly Stray[], stray: Stray): readonly Stray[] {
  const others = withoutStray(strays, stray.userID)
  const [oldest] = others
  return byName.added(oldest && others.length >= MOST ? withoutStray(others, oldest.userID) : others, stray)
}

/** The last word on each stream counts. */
export const withNews = (news: readonly EarlyNews[], latest: EarlyNews): readonly EarlyNews[] => [
  ...news.filter(({ streamType, medium }) => streamType !== latest.streamType || medium !== latest.medium),
  latest,
]
