import { isStreams, type Streams } from './streams'
import { isUserID } from './user-id'

/** A user without a phone: the room announces it like any user, and each phone draws its media. */
export interface Bot {
  readonly userID: string
  readonly streams: Streams
  /** Speaks in turn with the others, continuously, or never. */
  readonly voice: 'turns' | 'on' | 'off'
  /** Network quality as the native tags report it: 1 is best, 6 unusable. */
  readonly network: number
  /** A fault of the video on its way. */
  readonly picture: 'moving' | 'waiting' | 'stuck' | 'lost'
}

const names = ['mei', 'leo', 'sofia', 'wang', 'omar', 'yuki', 'zoe', 'ivan', 'lin', 'ana', 'noah', 'tara']
const MOST = 300

const changes: Readonly<Record<string, (bot: Bot) => Bot>> = {
  novideo: (bot) => ({ ...bot, streams: { ...bot.streams, video: false } }),
  mute: (bot) => ({ ...bot, streams: { ...bot.streams, audio: false } }),
  share: (bot) => ({ ...bot, streams: { ...bot.streams, aux: true } }),
  speaking: (bot) => ({ ...bot, voice: 'on' }),
  quiet: (bot) => ({ ...bot, voice: 'off' }),
  weak: (bot) => ({ ...bot, network: 5 }),
  waiting: (bot) => ({ ...bot, picture: 'waiting' }),
  stuck: (bot) => ({ ...bot, picture: 'stuck' }),
  lost: (bot) => ({ ...bot, picture: 'lost' }),
}

export const botWords = Object.keys(changes)

/**
 * Parses `mei,leo:novideo.mute,zoe:speaking`, or a number: `8`, `8:quiet`. Unknown words are ignored, so that
 * a typo does not break a wall of phones.
 */
export function parseBots(text: string): Bot[] {
  const [, count, words = ''] = /^(\d+)(?::(.*))?$/.exec(text) ?? []
  if (count !== undefined) return namesOf(Math.min(Number(count), MOST)).map((name) => newBot(name, words))
  const bots = text.split(',').map((part) => {
    const [name = '', flags = ''] = part.trim().split(':')
    return newBot(name, flags)
  })
  return bots.filter(({ userID }) => isUserID(userID)).slice(0, MOST)
}

const namesOf = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => names[index] ?? `guest${index + 1}`)

function newBot(userID: string, words: string): Bot {
  const plain: Bot = {
    userID,
    streams: { video: true, audio: true, aux: false },
    voice: 'turns',
    network: 1,
    picture: 'moving',
  }
  return words.split('.').reduce((bot, word) => changes[word]?.(bot) ?? bot, plain)
}

/** The next unused name. */
export function nextName(taken: readonly string[]): string {
  return namesOf(taken.length + 1).find((name) => !taken.includes(name)) ?? ''
}

export function isBots(value: unknown): value is readonly Bot[] {
  return Array.isArray(value) && value.length <= MOST && value.every(isBot)
}

function isBot(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { userID, streams, voice, network, picture } = value as Record<string, unknown>
  return (
    typeof userID === 'string' &&
    isUserID(userID) &&
    isStreams(streams) &&
    ['turns', 'on', 'off'].includes(voice as string) &&
    typeof network === 'number' &&
    ['moving', 'waiting', 'stuck', 'lost'].includes(picture as string)
  )
}
