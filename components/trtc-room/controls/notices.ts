import type { EffectOf } from '../../../src/machine/effects'
import type { ErrorReason } from '../../../src/schema/errors'
import { isDeclared } from '../../../src/schema/field'
import { isWeak } from '../../../src/schema/net-quality'
import type { Strings } from '../appearance/strings'

/** A message to show for a moment. */
export interface Notice {
  readonly kind: 'joined' | 'left' | 'weakOurs' | 'weakTheirs' | ErrorReason
  /** The user it is about; empty for the local user. */
  readonly userID: string
  /** The user's name as given by the page. */
  readonly name: string
}

type Users = Readonly<Record<string, unknown>>

/** The message for an event, if it has one. */
export function noticeOf(effect: EffectOf<'emit'>, ourID: string, users: Users): Notice | undefined {
  const notice = kindOf(effect, ourID)
  return notice && { ...notice, name: nameOf(users, notice.userID) }
}

function kindOf({ event, detail }: EffectOf<'emit'>, ourID: string): Omit<Notice, 'name'> | undefined {
  if (event === 'ERROR') return detail.fatal ? undefined : { kind: detail.reason, userID: '' }
  if (event === 'REMOTE_USER_JOIN') return { kind: 'joined', userID: detail.userID }
  if (event === 'REMOTE_USER_LEAVE') return { kind: 'left', userID: detail.userID }
  if (event !== 'NETWORK_QUALITY' || !isWeak(detail.level)) return undefined
  const { userID } = detail
  return userID === ourID ? { kind: 'weakOurs', userID: '' } : { kind: 'weakTheirs', userID }
}

export const isCrossing = ({ kind }: Notice): boolean => kind === 'joined' || kind === 'left'

/** The text for similar messages; empty if there is none. */
export function textOf(notices: readonly Notice[], words: Strings): string {
  const [first] = notices
  if (!first) return ''
  const kind = notices.length > 2 && isCrossing(first) ? `${first.kind as 'joined' | 'left'}Many` : first.kind
  const text = { ...words.errors, ...words.told }[kind as ErrorReason] ?? ''
  const names = notices.slice(0, 2).map(({ name }) => shortened(name))
  return text.replace('{name}', () => names.join(', ')).replace('{count}', String(notices.length))
}

/** The user's name as given by the page, else the userID. */
function nameOf(users: Users, userID: string): string {
  const known = isDeclared(users, userID) ? users[userID] : undefined
  const { name } = Object(known) as { readonly name?: unknown }
  return typeof name === 'number' || (name && typeof name === 'string') ? String(name) : userID
}

/** Shortened, so that a long name does not push the message off the screen. */
const shortened = (name: string): string => {
  const letters = Array.from(name)
  return letters.length > 16 ? `${letters.slice(0, 15).join('')}…` : name
}
