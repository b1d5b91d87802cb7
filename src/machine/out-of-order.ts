import { NamedList } from './named-list'
import type { EarlyNews, OutOfOrder } from './state'

/** More than this many at once is not a reordered event or two but somebody hostile. */
const MOST = 200

const byName = new NamedList<OutOfOrder>(({ userID }) => userID)

export const findOutOfOrder = (outOfOrder: readonly OutOfOrder[], userID: string): OutOfOrder | undefined =>
  byName.find(outOfOrder, userID)

export const removeOutOfOrder = (outOfOrder: readonly OutOfOrder[], userID: string): readonly OutOfOrder[] =>
  byName.without(outOfOrder, userID)

/** The newest is the last; the oldest goes where there are too many. */
export function addOutOfOrder(outOfOrder: readonly OutOfOrder[], item: OutOfOrder): readonly OutOfOrder[] {
  const others = removeOutOfOrder(outOfOrder, item.userID)
  const [oldest] = others
  return byName.added(
    oldest && others.length >= MOST ? removeOutOfOrder(others, oldest.userID) : others,
    item,
  )
}

/** The last word on each stream counts. */
export const withNews = (news: readonly EarlyNews[], latest: EarlyNews): readonly EarlyNews[] => [
  ...news.filter(({ streamType, medium }) => streamType !== latest.streamType || medium !== latest.medium),
  latest,
]
