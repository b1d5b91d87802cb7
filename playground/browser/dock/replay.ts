import type { Step } from '../chaos/script'
import type { PhoneLink } from '../wall/phone-link'
import type { Recording } from './recording'
import { atSpeed, phonesOf, scriptOf, startOf } from './script-of'

/** What a phone does again. */
export interface Part {
  readonly user: string
  /** Where it began, if something is touched there. */
  readonly page?: string
  readonly script: readonly Step[]
}

/** What each phone of a recording does, or the one of a user. */
export function partsOf(recording: Recording, user: string, speed: number): Part[] {
  // Diagnostics of a phone have no pages, but the codes that its tags got.
  const codes = Object.keys(recording.pages).length === 0
  const users = user === '' ? phonesOf(recording) : [user]
  const start = user === '' ? startOf(recording) : undefined
  return users.map((one) => {
    const script = atSpeed(scriptOf(recording, one, { codes, start }), speed)
    const page = recording.pages[one]
    return { user: one, script, ...(page && script.some(isTouch) && { page }) }
  })
}

const isTouch = ({ what }: Step): boolean => what !== undefined

/** Plays parts on phones, side by side. Rejects with what could not be done. */
export async function replay(
  parts: readonly Part[],
  phoneOf: (user: string) => Pick<PhoneLink, 'ask'> | undefined,
): Promise<void> {
  const goTo = ({ user, page }: Part): unknown => page && phoneOf(user)?.ask({ what: 'goTo', url: page })
  const play = ({ user, script }: Part): unknown => phoneOf(user)?.ask({ what: 'play', script })
  await Promise.all(parts.map(goTo))
  await Promise.all(parts.map(play))
}
