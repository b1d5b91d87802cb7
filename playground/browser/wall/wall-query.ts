import { screens } from './fit-phones'
import type { Area } from './fit-phones'

export const users = ['alice', 'bob', 'carol', 'dave', 'erin', 'frank'] as const

const DEFAULT_PHONES = 3

export interface WallQuery {
  readonly phones: number
  readonly sound: boolean
  readonly language: 'en' | 'zh'
  /** Of the wall and of its phones. */
  readonly theme: 'light' | 'dark'
  /** The size of the phones' screens. */
  readonly screen: Area
  /** The parameters of every phone: the room, and all that the wall does not use itself. */
  readonly passed: Readonly<Record<string, string>>
}

/**
 * Parses the wall's URL. Without a room, a random one is chosen, so that two people do not meet by accident.
 */
export function readWallQuery(
  search: string,
  language: string,
  newRoom: () => string,
  systemTheme: WallQuery['theme'] = 'light',
): WallQuery {
  const { phones, sound, size = '', ...rest } = Object.fromEntries(new URLSearchParams(search))
  const count = Math.round(Number(phones ?? DEFAULT_PHONES))
  return {
    phones: Number.isFinite(count) ? Math.min(users.length, Math.max(1, count)) : DEFAULT_PHONES,
    sound: sound === '1',
    language: (rest['lang'] ?? language).toLowerCase().startsWith('zh') ? 'zh' : 'en',
    theme: rest['theme'] === 'dark' || rest['theme'] === 'light' ? rest['theme'] : systemTheme,
    screen: readScreen(size),
    passed: { ...rest, room: rest['room'] ?? newRoom() },
  }
}

/** `375x667`, or any other usable size. */
export function readScreen(text: string): Area {
  const [, width = 0, height = 0] = (/^(\d{3,4})x(\d{3,4})$/.exec(text) ?? []).map(Number)
  return width && height ? { width, height } : (screens[0] as Area)
}
