import type { StreamType } from '../schema/events'
import { NamedList } from './named-list'

/** A media change that was reported before its user's join. */
export interface EarlyNews {
  readonly streamType: StreamType
  readonly medium: 'video' | 'audio'
  readonly on: boolean
  readonly src: string
}

/**
 * A user whose signals came out of order; kept for a short time. `mediaFirst`: media before the join. `leaveFirst`:
 * the leave before the join; that join is still to come and is ignored. `over`: the ignored join has come. `left`:
 * the user has left; a new join, or media without one, brings them back.
 */
export interface OutOfOrder {
  readonly userID: string
  readonly kind: 'mediaFirst' | 'leaveFirst' | 'over' | 'left'
  readonly news: readonly EarlyNews[]
}

/** Most users kept at a time; a reordering concerns one or two, more is a flood. */
const MOST = 200

const byName = new NamedList<OutOfOrder>(({ userID }) => userID)

export const findOutOfOrder = (outOfOrder: readonly OutOfOrder[], userID: string): OutOfOrder | undefined =>
  byName.find(outOfOrder, userID)

export const removeOutOfOrder = (outOfOrder: readonly OutOfOrder[], userID: string): readonly OutOfOrder[] =>
  byName.without(outOfOrder, userID)

/** Appends; drops the oldest item when the list is full. */
export function addOutOfOrder(outOfOrder: readonly OutOfOrder[], item: OutOfOrder): readonly OutOfOrder[] {
  const others = removeOutOfOrder(outOfOrder, item.userID)
  const [oldest] = others
  return byName.added(
    oldest && others.length >= MOST ? removeOutOfOrder(others, oldest.userID) : others,
    item,
  )
}

/** Only the latest news of each stream and medium is kept. */
export const withNews = (news: readonly EarlyNews[], latest: EarlyNews): readonly EarlyNews[] => [
  ...news.filter(({ streamType, medium }) => streamType !== latest.streamType || medium !== latest.medium),
  latest,
]
