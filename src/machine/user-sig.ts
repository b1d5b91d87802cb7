import type { Entry } from '../schema/entry-fields'
import { setTimer, type Effect } from './effects'

/** How long before its end a userSig is told to expire, s; of a short one it is the last fifth of its life. */
const NOTICE = 300

/** The longest that a timer can wait, ms; beyond it would ring at once. */
const LONGEST = 2 ** 31 - 1

/** How long before its end this one is told to expire, s. */
export const noticeOf = ({ userSigExpire }: Entry): number => Math.min(NOTICE, userSigExpire / 5)

/** Nothing where the life of the userSig is not known. */
export function userSigTimer(entry: Entry, entryID: number): readonly Effect[] {
  const ms = (entry.userSigExpire - noticeOf(entry)) * 1000
  return ms > 0 && ms <= LONGEST ? [setTimer({ type: 'userSigAging', entryID }, ms)] : []
}
