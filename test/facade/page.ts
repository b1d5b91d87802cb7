import { EVENT, type EventName } from '../../src/schema/events'
import { params } from '../fakes/inputs'
import type { Step } from './script'

/** The API that both classes share, as a JavaScript page sees it. */
export interface AnyTRTC {
  on(
    name: string,
    handler: (event: { eventCode: string; data: Record<string, unknown> | undefined }) => void,
  ): void
  createPusher(config: object): unknown
  off(...given: readonly unknown[]): void
  getPusherInstance(): { readonly [K in 'start' | 'stop' | 'startPreview']: () => void }
  enterRoom(params: object): Attributes
  exitRoom(): { playerList: Attributes[] }
  setPusherAttributes(attributes: object): Attributes
  setPlayerAttributes(id: string, attributes: object): Attributes[]
  switchStreamType(id: string): Attributes[]
  getPlayerList(): Attributes[]
  [handler: string]: unknown
}

export type Attributes = Readonly<Record<string, unknown>>

export interface Heard {
  readonly event: string
  /** Copies, since `trtc-wx-sdk` modifies objects that it has returned. */
  readonly player: Attributes | null
  readonly pusher: Attributes | null
  readonly users: readonly Attributes[] | null
  readonly players: readonly Attributes[] | null
  readonly facts: Attributes
}

const ours: readonly EventName[] = [
  'LOCAL_STATE_UPDATE',
  'STATE_CHANGE',
  'BGM_PLAY_FAIL',
  'ACTIVE_SPEAKER',
  'VOLUME',
  'NETWORK_QUALITY',
  'FIRST_FRAME',
  'PLAYER_STUCK',
  'PERMISSION_DENIED',
  'ROLE_CHANGE',
  'MEDIA_CHANGE',
  'SEI_MESSAGE',
  'PICTURE_IN_PICTURE_CHANGE',
  'CASTING_USER_SELECT',
  'CASTING_STATE_CHANGE',
  'CASTING_INTERRUPT',
]

/** The events documented by `trtc-wx-sdk` 1.1.15. */
export const sdkEvents = (Object.keys(EVENT) as EventName[]).filter((name) => !ours.includes(name))

/** A page like the guide's for either class: forwards native events and records the emitted ones. */
export class GuidePage {
  heard: Heard[] = []

  constructor(
    readonly trtc: AnyTRTC,
    /** `trtc-wx-sdk` needs a new pusher for each room (W4). */
    private readonly createsEachTime: boolean,
  ) {
    trtc.createPusher({ beautyLevel: 3 })
    for (const name of sdkEvents) {
      trtc.on(name, ({ eventCode, data = {} }) => {
        const { player, pusher, userList, playerList, ...facts } = data
        this.heard.push(
          structuredClone({
            event: eventCode,
            player: plain(player),
            pusher: plain(pusher),
            users: (userList as Attributes[] | undefined) ?? null,
            players: (playerList as Attributes[] | undefined)?.map((item) => plain(item) ?? {}) ?? null,
            facts,
          }),
        )
      })
    }
  }

  /** Executes a step and returns the result of the class. */
  follow(step: Step): unknown {
    switch (step.do) {
      case 'enter':
        return this.enter(step)
      case 'exit':
      case 'leaveNothing':
        return this.trtc.exitRoom().playerList
      case 'native':
        return this.forward('pusherEventHandler', { code: step.code, message: text(step.message) })
      case 'pusher':
        return void this.trtc.getPusherInstance()[step.method]()
      case 'off':
        return void this.trtc.off(...step.given)
      case 'setPusher':
        return this.trtc.setPusherAttributes(step.attributes)
      case 'setPlayer':
        return this.trtc.setPlayerAttributes(step.id, step.attributes)
      case 'switchStream':
        return this.trtc.switchStreamType(step.id)
      case 'playerState':
        return this.forward('playerEventHandler', { code: step.code, message: 'm' }, step.id)
      case 'playerVolume':
        return this.forward('playerAudioVolumeNotify', { volume: step.volume }, step.id)
      case 'playerNet':
        return this.forward('playerNetStatus', { info: step.info }, step.id)
      case 'volume':
        return this.forward('pusherAudioVolumeNotify', { volume: step.volume })
      case 'net':
        return this.forward('pusherNetStatusHandler', { info: step.info })
      case 'bgm':
        return this.forward(`pusherBGM${step.what}Handler`, { progress: 1, duration: 2 })
    }
  }

  private enter({ room, more }: Step & { do: 'enter' }): Attributes {
    if (this.createsEachTime) this.trtc.createPusher({ beautyLevel: 3 })
    const attributes = this.trtc.enterRoom({ ...params, roomID: room, ...more })
    this.trtc.getPusherInstance().start()
    return attributes
  }

  private forward(handler: string, detail: object, streamid?: string): void {
    const event = { detail, currentTarget: { dataset: { streamid } } }
    ;(this.trtc[handler] as (event: object) => void).call(this.trtc, event)
  }

  take(): Heard[] {
    return this.heard.splice(0)
  }
}

const text = (message: object | string) => (typeof message === 'string' ? message : JSON.stringify(message))

function plain(attributes: unknown): Attributes | null {
  if (attributes === undefined || attributes === null) return null
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined))
}
