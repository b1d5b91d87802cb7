import type { Streams } from '../../rooms/streams'

interface ListedUser {
  readonly userid: string
  readonly streamtype?: string
  readonly hasvideo?: boolean
  readonly hasaudio?: boolean
}

const silent: Streams = { video: false, audio: false, aux: false }

/** The announced state of each anchor, from the same state changes that the page gets. */
export class RemoteUsers {
  private readonly users = new Map<string, Streams>()

  streamsOf(userID: string): Streams {
    return this.users.get(userID) ?? silent
  }

  /** Whether the state change was news. */
  apply(code: number, message: string): boolean {
    if (code < 1031 || code > 1034) return false
    for (const user of readUsers(message)) this.change(code, user)
    return true
  }

  private change(code: number, { userid, streamtype, hasvideo = false, hasaudio = false }: ListedUser): void {
    const streams = this.streamsOf(userid)
    if (code === 1032) this.users.delete(userid)
    else if (code === 1034) this.users.set(userid, { ...streams, audio: hasaudio })
    else if (code === 1033)
      this.users.set(userid, { ...streams, [streamtype === 'aux' ? 'aux' : 'video']: hasvideo })
  }
}

function readUsers(message: string): readonly ListedUser[] {
  return (JSON.parse(message) as { userlist: readonly ListedUser[] }).userlist
}
