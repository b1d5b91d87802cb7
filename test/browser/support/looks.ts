import type { Phone } from '../../../playground/test/main'

export const axes = {
  page: ['call', 'meeting', 'classroom', 'live', 'voice', 'brand', 'custom'],
  size: ['320x568', '375x667', '390x844', '768x1024', '844x390'],
  users: [1, 2, 3, 4, 6, 9],
  state: ['plain', 'weak', 'speaking', 'pinned', 'sharing', 'trouble'],
  names: ['plain', 'long', 'rightToLeft', 'emoji'],
  video: ['on', 'off'],
  theme: ['light', 'dark'],
  lang: ['zh-CN', 'en'],
} as const

export type Look = { readonly [K in keyof typeof axes]: (typeof axes)[K][number] }

const longID = 'a-user-whose-id-has-32-letters-x'
const first = {
  plain: ['tara', 'ana'],
  long: ['sofia', longID],
  rightToLeft: ['omar', 'noah'],
  emoji: ['zoe', 'yuki'],
} as const
const others = ['wang', 'leo', 'mei', 'ivan', 'lin', 'guest-7']

/** States of the first remote users. */
const manners: Readonly<Record<Look['state'], readonly string[]>> = {
  plain: ['', 'mute'],
  weak: ['weak', 'weak.mute'],
  speaking: ['speaking', 'mute'],
  pinned: ['', 'mute'],
  sharing: ['share', 'mute'],
  trouble: ['stuck', 'lost', 'waiting'],
}

/** The page that uses the class without the tag: at most four users, drawn by the page itself. */
export const classAxes = {
  size: axes.size,
  users: [1, 2, 4],
  state: ['plain', 'silenced'],
  names: ['plain', 'long'],
  video: axes.video,
  theme: axes.theme,
  lang: axes.lang,
} as const

export type ClassLook = { readonly [K in keyof typeof classAxes]: (typeof classAxes)[K][number] }

export function botsOf({
  users,
  names,
  state,
  video,
}: Omit<Look, 'page' | 'size' | 'theme' | 'lang'>): string {
  const people = [...first[names], ...others].slice(0, users - 1)
  return people
    .map((name, index) => {
      const manner = manners[state][index] ?? ''
      // A user who sends no media at all is not announced to the others.
      return video === 'on'
        ? `${name}:quiet.${manner}`
        : `${name}:quiet.novideo.${manner.replace('mute', '')}`
    })
    .join(',')
}

export const nameOf = ({ page, size, users, state, names, video, theme, lang }: Look): string =>
  `${page} ${size} ${users} ${state} ${names} video-${video} ${theme} ${lang}`

const seats = "page.selectComponent('#room').data.seats.filter(({ userID }) => userID)"
const looking = (word: string): string =>
  `${seats}.some(({ flags }) => (flags ?? '').split(' ').includes('${word}'))`

/** Waits until the room shows the state of the look. */
export async function untilSettled(phone: Phone, look: Look): Promise<void> {
  const others = look.users - 1
  await phone.until("page.room ? true : page.selectComponent('#room')", 'the room')
  await phone.until(`new Set(${seats}.map(({ userID }) => userID)).size === ${others}`, `${others} others`)
  await phone.until("page.selectComponent('#room').data.phase === 'inRoom'", 'the entry')
  if (others === 0) return
  if (look.state === 'pinned')
    await phone.read(`page.selectComponent('#room').setPinnedUser('${first[look.names][0]}')`)
  const word = { weak: 'weak', speaking: 'speaking', pinned: 'pinned' } as Partial<
    Record<Look['state'], string>
  >
  if (word[look.state]) await phone.until(looking(word[look.state] ?? ''), `somebody ${look.state}`)
  if (look.state === 'sharing')
    await phone.until(`${seats}.some(({ streamType }) => streamType === 'aux')`, 'the screen')
  if (look.state !== 'trouble') await phone.until(moving, 'pictures')
}

/** All visible videos have frames. */
const moving =
  "[...document.querySelectorAll('video')].every((video) => !video.checkVisibility({ visibilityProperty: true }) || video.videoWidth > 0 || video.closest('[class*=\"--tile--away\"]') || !video.srcObject)"

/** Waits until the class page shows the state of the look. */
export async function untilClass(phone: Phone, { users, state }: ClassLook): Promise<void> {
  const others = users - 1
  await phone.until('page.data.isIn', 'the entry')
  await phone.until(`page.data.playerList.length === ${others}`, `${others} others`)
  if (state === 'silenced' && others > 0) {
    await phone.frame.locator('live-player').first().click()
    await phone.until('page.data.playerList[0].muteAudio', 'one silenced')
  }
  await phone.until(moving, 'pictures')
}
