import { StreamSession } from '../room/stream-session'

export interface PlayerStreamListener {
  tell(code: number, message: string): void
  changed(): void
}

/** How long a stream may be absent before the player gives up, in ms. */
const PATIENCE = 3000

// What a player of a stream does not limit.
const NO_LIMIT = 0

/** The live stream of a live-player that plays no room: `rtmp://`, `.flv`, `.m3u8`. */
export class PlayerStream {
  private session: StreamSession | undefined
  private isJoined = false
  private absence: number | undefined
  /** The name that was lost and is not tried again by itself. */
  private lost: string | undefined

  constructor(private readonly listener: PlayerStreamListener) {}

  /** The session of a name; undefined for none. Called whenever anything has changed. */
  want(name: string | undefined): StreamSession | undefined {
    if (name !== this.lost) this.lost = undefined
    const wanted = this.lost === undefined ? name : undefined
    if (wanted !== this.session?.name) this.swap(wanted)
    this.watchAbsence()
    return this.session
  }

  /** Another attempt, if the last one has failed. */
  retry(): void {
    this.lost = undefined
  }

  private swap(name: string | undefined): void {
    const { session } = this
    this.session = name === undefined ? undefined : this.open(name)
    this.isJoined = false
    session?.exit()
  }

  private open(name: string): StreamSession {
    const session: StreamSession = new StreamSession(name, 'play', NO_LIMIT, {
      joined: () => {
        this.isJoined = true
        this.listener.changed()
      },
      lost: () => {
        if (this.session !== session) return
        this.session = undefined
        this.lost = name
        this.tellLost()
        this.listener.changed()
      },
    })
    return session
  }

  /** Nobody pushes the stream, not yet or not any more: it is played as soon as somebody does. */
  private watchAbsence(): void {
    const isAbsent = this.isJoined && this.session !== undefined && !this.session.sourceOf()
    if (isAbsent && this.absence === undefined) {
      this.listener.tell(2103, 'the stream is not there, trying again')
      this.absence = window.setTimeout(() => this.tellLost(), PATIENCE)
    }
    if (isAbsent) return
    clearTimeout(this.absence)
    this.absence = undefined
  }

  private tellLost(): void {
    this.listener.tell(-2301, 'the stream is not there, and several tries did not bring it back')
  }
}
