import { screens } from './fit-phones'
import type { Area } from './fit-phones'

export const users = ['alice', 'bob', 'carol', 'dave', 'erin', 'frank'] as const

const DEFAULT_PHONES = 3

export interface WallQuery {
  readonly phones: number
  readonly sound: boolean
  readonly language: 'en' | 'zh'
  /** What the phones' screens measure. */
  readonly screen: Area
  /** What every phone gets: the room, and all that the wall does not keep for itself. */
  readonly passed: Readonly<Record<string, string>>
}

/** Reads the wall's address. Without a room a new one is drawn, so that two people never meet by accident. */
export function readWallQuery(search: string, language: string, newRoom: () => string): WallQuery {
  const { phones, sound, size = '', ...rest } = Object.fromEntries(new URLSearchParams(search))
  const count = Math.round(Number(phones ?? DEFAULT_PHONES))
  return {
    phones: Number.isFinite(count) ? Math.min(users.length, Math.max(1, count)) : DEFAULT_PHONES,
    sound: sound === '1',
    language: (rest['lang'] ?? language).toLowerCase().startsWith('zh') ? 'zh' : 'en',
    screen: readScreen(size),
    passed: { ...rest, room: rest['room'] ?? newRoom() },
  }
}

/** `375x667`, or any other size that can be looked at. */
export function readScreen(text: string): Area {
  const [, width = 0, height = 0] = (/^(\d{3,4})x(\d{3,4})$/.exec(text) ?? []).map(Number)
  return width && height ? { width, height } : (screens[0] as Area)
}
