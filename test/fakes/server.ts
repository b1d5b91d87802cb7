import type { RemoteUser } from '../../src/schema/methods'
import { playUrl } from './inputs'

type Media = { video: boolean; audio: boolean; screen: boolean }
type Medium = keyof Media
type Roster = Map<string, Media>

const media: readonly Medium[] = ['video', 'audio', 'screen']
const nothing: Media = { video: false, audio: false, screen: false }

/**
 * Which users the server announces to a client that enters. Its behaviour after a reconnect is not
 * documented.
 */
export type Telling = 'all' | 'some' | 'none'

/**
 * The rooms and their users. Reports are true and in order. After an entry the server announces users
 * according to `telling`, and assumes from then on that the client knows all of them.
 */
export class RoomServer {
  telling: Telling = 'all'
  private readonly rooms = new Map<number, Roster>()
  /** What the server assumes the client knows. */
  private told: Roster = new Map()
  /** What it has reported in this connection. */
  private heard: Roster = new Map()
  /** Users whose presence a client cannot know. */
  private readonly open = new Set<string>()

  constructor(private readonly tell: (code: number, message: string) => void) {}

  /**
   * A new connection: announces users according to `telling`. If it announces none, the client keeps its
   * list.
   */
  welcome(room: number, listed: readonly string[]): void {
    this.told = new Map()
    this.heard = new Map()
    let place = 0
    const isTold = (): boolean => this.telling === 'all' || (this.telling === 'some' && place++ % 2 === 0)
    this.update(room, false, isTold)
    if (this.heard.size === 0) this.doubt(listed)
  }

  /** From now on a client cannot know whether these users are present. */
  doubt(users: readonly string[]): void {
    users.forEach((user) => this.open.add(user))
  }

  /** Reports the changes since the last report. New users are announced only if `isTold`. */
  update(room: number, twice = false, isTold: (user: string) => boolean = () => true): void {
    const roster = this.rosterOf(room)
    const times = twice ? [1, 2] : [1]
    for (const user of [...this.told.keys()].filter((known) => !roster.has(known))) {
      this.told.delete(user)
      times.forEach(() => this.leave(user))
    }
    for (const [user, now] of roster) {
      const known = this.told.get(user)
      this.told.set(user, { ...now })
      if (!known && !isTold(user)) this.open.add(user)
      else {
        if (!known) times.forEach(() => this.join(user))
        times.forEach(() => this.tellMedia(user, now, known ?? nothing))
      }
    }
  }

  change(room: number, user: string, what: 'join' | 'leave' | Medium): void {
    const roster = this.rosterOf(room)
    const now = roster.get(user)
    if (what === 'leave') roster.delete(user)
    else if (what === 'join') roster.set(user, now ?? { ...nothing })
    else if (now) now[what] = !now[what]
  }

  /**
   * A user enters on a second device and the first one leaves: only media reports show that the user is still
   * present.
   */
  swapDevice(room: number, user: string): void {
    const now = this.rosterOf(room).get(user)
    if (!now || !this.told.has(user)) return
    this.join(user)
    this.leave(user)
    this.open.add(user)
    this.tellMedia(user, now, nothing)
  }

  /** Some clients report that all users leave when we leave. */
  tellEnd(): void {
    this.told.forEach((_, user) => this.about(1032, user, {}))
  }

  /** The media that a user sends. */
  sending(room: number, user: string): Readonly<Media> {
    return this.rosterOf(room).get(user) ?? nothing
  }

  /** All users in a room, according to the server. */
  present(room: number): RemoteUser[] {
    return [...this.rosterOf(room)].map(([userID, now]) => ({
      userID,
      hasMainVideo: now.video,
      hasMainAudio: now.audio,
      hasAuxVideo: now.screen,
    }))
  }

  /** Whether a client can know that the user is present, and the user's media. */
  isCertain = ({ userID }: { readonly userID: string }): boolean => !this.open.has(userID)

  /** Users who send media that was reported in this connection. */
  senders(room: number): string[] {
    const isHeard = (user: string, now: Media): boolean =>
      media.some((medium) => now[medium] && this.heard.get(user)?.[medium])
    return [...this.rosterOf(room)].filter(([user, now]) => isHeard(user, now)).map(([user]) => user)
  }

  private rosterOf(room: number): Roster {
    const roster = this.rooms.get(room) ?? new Map<string, Media>()
    this.rooms.set(room, roster)
    return roster
  }

  private join(user: string): void {
    this.open.delete(user)
    this.heard.set(user, { ...nothing })
    this.about(1031, user, {})
  }

  private leave(user: string): void {
    this.open.delete(user)
    this.heard.delete(user)
    this.about(1032, user, {})
  }

  private tellMedia(user: string, now: Media, known: Media): void {
    const main = { playurl: playUrl(user), streamtype: 'main' }
    const aux = { playurl: playUrl(user, 'aux'), streamtype: 'aux' }
    if (now.video !== known.video) this.about(1033, user, { ...main, hasvideo: now.video })
    if (now.audio !== known.audio) this.about(1034, user, { playurl: playUrl(user), hasaudio: now.audio })
    if (now.screen !== known.screen) this.about(1033, user, { ...aux, hasvideo: now.screen })
    const heard = this.heard.get(user) ?? { ...nothing }
    for (const medium of media) if (now[medium] !== known[medium]) heard[medium] = now[medium]
    this.heard.set(user, heard)
  }

  private about(code: number, userid: string, facts: object): void {
    this.tell(code, JSON.stringify({ userlist: [{ userid, ...facts }] }))
  }
}
