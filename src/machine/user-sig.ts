import type { Entry } from '../schema/entry-fields'
import { setTimer, type Effect } from './effects'

/**
 * `USER_SIG_EXPIRING` fires this long before a userSig expires, s; for short ones in the last fifth of their
 * lifetime.
 */
const NOTICE = 300

/** Longest delay of `setTimeout`, ms; a longer one fires at once. */
const LONGEST = 2 ** 31 - 1

/** Seconds before its end at which this userSig is reported to expire. */
export const noticeOf = ({ userSigExpire }: Entry): number => Math.min(NOTICE, userSigExpire / 5)

/** No timer when the lifetime of the userSig is unknown. */
export function userSigTimer(entry: Entry, entryID: number): readonly Effect[] {
  const ms = (entry.userSigExpire - noticeOf(entry)) * 1000
  return ms > 0 && ms <= LONGEST ? [setTimer({ type: 'userSigAging', entryID }, ms)] : []
}
