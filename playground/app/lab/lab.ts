import type { RoomMethods } from 'trtc-room'
import type { ActName, Acts } from './act'
import type { Text } from './check'
import { Link, type Given } from './link'
import { Recording } from './recording'
import type { RoomSettings } from './room-settings'

export interface Identity {
  readonly sdkAppID: number
  readonly userSig: string
}

/** The lab's page, as the lab needs it. */
export interface LabPage {
  readonly language: keyof Text
  room(): RoomMethods
  /** Sets properties of the tag; resolves once they are applied. */
  show(settings: Partial<RoomSettings>): Promise<void>
  identityOf(userID: string): Promise<Identity>
  /** Shows what a person has to do on the other phone; resolves when it is done. */
  byHand(text: string): Promise<void>
  /** Resolves when the person confirms that the requested action is over. */
  untilDone(): Promise<void>
  /** The URL of an mp3 file. */
  music(): string
  /** Time for a person to observe each change, ms. */
  readonly lookTime: number
  open(url: string): Promise<void>
  back(): Promise<void>
  /** Facts of this phone for the other one. */
  facts(): Given
}

/** The entry parameters that a check changes. */
export interface EntryChange {
  readonly userID?: string
  readonly userSig?: string
  readonly strRoomID?: string
  readonly encsmall?: 0 | 1
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** One phone of the lab: its room, its recording, and the connection to the other phone. */
export class Lab {
  readonly recording = new Recording()
  readonly link: Link
  /** Whether the last request was answered. Otherwise a person does what the phones cannot request. */
  hasLink = false
  /** All signatures used, so that they can be masked in the report. */
  readonly secrets: string[] = []

  constructor(
    readonly page: LabPage,
    readonly userID: string,
    readonly roomID: number,
    private readonly acts: Acts<Lab>,
  ) {
    this.link = new Link({
      id: Math.random().toString(36).slice(2),
      send: (text) => page.room().sendSEI(text),
      answer: (name, given) => (name in acts ? acts[name as ActName].run(this, given) : null),
    })
  }

  /** Waits while a person observes a change. */
  look(): Promise<void> {
    return pause(this.page.lookTime)
  }

  get room(): RoomMethods {
    return this.page.room()
  }

  /** The other phone's user, as known to this phone. */
  get partner(): string {
    return this.room.getRemoteUserList()[0]?.userID ?? ''
  }

  /** Enters the common room, or with the parameters of `over`. */
  async enter({ userID = this.userID, ...over }: EntryChange = {}): Promise<void> {
    const { sdkAppID, userSig } = await this.page.identityOf(userID)
    this.secrets.push(userSig, over.userSig ?? '')
    const where = over.strRoomID === undefined ? { roomID: this.roomID } : {}
    this.recording.note('lab/enter', { userID })
    await this.room.enterRoom({ sdkAppID, userID, userSig, ...where, ...over })
  }

  async leave(): Promise<void> {
    this.recording.note('lab/leave')
    await this.room.exitRoom()
  }

  /** Returns to the common room after a check. */
  async goHome(): Promise<void> {
    const { phase, userID, roomID } = this.room.getLocalState()
    if (phase !== 'idle' && userID === this.userID && roomID === this.roomID) return
    if (phase !== 'idle') await this.leave()
    await this.enter()
  }

  /** Sends a request to the other phone; if messages do not arrive, asks a person to do it there. */
  async ask(act: ActName, given: Given = {}): Promise<unknown> {
    const answer = await this.link.ask(act, given)
    this.hasLink = answer !== undefined
    const { byHand } = this.acts[act]
    if (!this.hasLink && byHand) await this.page.byHand(byHand[this.page.language])
    return answer
  }

  /** Phones return by themselves; a check begins when both are in the room. */
  async untilMet(within = 25_000): Promise<boolean> {
    const end = this.recording.now + within
    while (this.partner === '' && this.recording.now < end) await pause(300)
    return this.partner !== ''
  }

  /** The first frame of the other phone since the mark. */
  untilPicture(mark: number, within = 15_000): ReturnType<Recording['until']> {
    return this.recording.until('firstframe', {
      within,
      mark,
      fits: ({ detail }) => detail['streamType'] === 'main',
    })
  }
}
