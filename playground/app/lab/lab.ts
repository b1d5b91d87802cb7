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

/** What the lab needs of its page. */
export interface LabPage {
  readonly language: keyof Text
  room(): RoomMethods
  /** Sets properties of the tag; resolves when they are there. */
  show(settings: Partial<RoomSettings>): Promise<void>
  identityOf(userID: string): Promise<Identity>
  /** Says what a person has to do on the other phone, and resolves when they have. */
  byHand(text: string): Promise<void>
  /** Resolves when the person says that what the check asks for is over. */
  untilDone(): Promise<void>
  /** The address of an mp3. */
  music(): string
  /** How long eyes and ears get for each change, ms. */
  readonly lookTime: number
  open(url: string): Promise<void>
  back(): Promise<void>
  /** Facts of this phone for the other one. */
  facts(): Given
}

/** What of an entry a check changes. */
export interface EntryChange {
  readonly userID?: string
  readonly userSig?: string
  readonly strRoomID?: string
  readonly encsmall?: 0 | 1
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** One phone of the lab: its room, what it has heard, and the way to the other phone. */
export class Lab {
  readonly recording = new Recording()
  readonly link: Link
  /** Whether the last question was answered; without, people do what phones cannot ask for. */
  hasLink = false
  /** Every signature that was used, so that a report can be cleaned of them. */
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

  /** Time for a person to see or hear a change. */
  look(): Promise<void> {
    return pause(this.page.lookTime)
  }

  get room(): RoomMethods {
    return this.page.room()
  }

  /** The other one, as far as this phone knows. */
  get partner(): string {
    return this.room.getRemoteUserList()[0]?.userID ?? ''
  }

  /** Enters where both phones meet, or where `over` says. */
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

  /** Wherever a check has ended: back to where both phones meet. */
  async goHome(): Promise<void> {
    const { phase, userID, roomID } = this.room.getLocalState()
    if (phase !== 'idle' && userID === this.userID && roomID === this.roomID) return
    if (phase !== 'idle') await this.leave()
    await this.enter()
  }

  /** Asks the other phone; where messages do not arrive, asks a person to do it there. */
  async ask(act: ActName, given: Given = {}): Promise<unknown> {
    const answer = await this.link.ask(act, given)
    this.hasLink = answer !== undefined
    const { byHand } = this.acts[act]
    if (!this.hasLink && byHand) await this.page.byHand(byHand[this.page.language])
    return answer
  }

  /** Away phones come back by themselves; a check begins when both are there. */
  async untilMet(within = 25_000): Promise<boolean> {
    const end = this.recording.now + within
    while (this.partner === '' && this.recording.now < end) await pause(300)
    return this.partner !== ''
  }

  /** The first picture of the other one since the mark. */
  untilPicture(mark: number, within = 15_000): ReturnType<Recording['until']> {
    return this.recording.until('firstframe', {
      within,
      mark,
      fits: ({ detail }) => detail['streamType'] === 'main',
    })
  }
}
