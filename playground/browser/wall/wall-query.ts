export const users = ['alice', 'bob', 'carol', 'dave', 'erin', 'frank'] as const

const DEFAULT_PHONES = 3

export interface WallQuery {
  readonly phones: number
  readonly sound: boolean
  readonly language: 'en' | 'zh'
  /** What every phone gets: the room, and all that the wall does not keep for itself. */
  readonly passed: Readonly<Record<string, string>>
}

/** Reads the wall's address. Without a room a new one is drawn, so that two people never meet by accident. */
export function readWallQuery(search: string, language: string, newRoom: () => string): WallQuery {
  const { phones, sound, ...rest } = Object.fromEntries(new URLSearchParams(search))
  const count = Math.round(Number(phones ?? DEFAULT_PHONES))
  return {
    phones: Number.isFinite(count) ? Math.min(users.length, Math.max(1, count)) : DEFAULT_PHONES,
    sound: sound === '1',
    language: (rest['lang'] ?? language).toLowerCase().startsWith('zh') ? 'zh' : 'en',
    passed: { ...rest, room: rest['room'] ?? newRoom() },
  }
}
