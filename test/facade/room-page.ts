import { EVENT, TRTC, type EventName, type TRTCEvents } from '../../src/index'
import type { StreamType } from '../../src/schema/events'
import { params, playUrl } from '../fakes/inputs'
import { NativePhone } from './native-phone'

/** A page that uses our class alone, with short helpers for native events. */
export class RoomPage {
  readonly phone = new NativePhone().install()
  readonly trtc = new TRTC({})
  private readonly heard: TRTCEvents[EventName][] = []

  constructor() {
    for (const name of Object.keys(EVENT) as EventName[]) {
      if (name !== 'LOCAL_STATE_UPDATE') this.trtc.on(name, (event) => this.heard.push(event))
    }
  }

  /** A page whose entry is confirmed. */
  static entered(more: object = {}): RoomPage {
    const page = new RoomPage()
    page.trtc.enterRoom({ ...params, ...more })
    page.native(1018)
    page.take()
    return page
  }

  native(code: number, message?: object | string): void {
    const text = typeof message === 'object' ? JSON.stringify(message) : message
    this.trtc.pusherEventHandler({ detail: { code, message: text } })
  }

  joins(...userIDs: string[]): void {
    this.native(1031, { userlist: userIDs.map((userid) => ({ userid })) })
  }

  leaves(...userIDs: string[]): void {
    this.native(1032, { userlist: userIDs.map((userid) => ({ userid })) })
  }

  video(userid: string, hasvideo = true, streamtype: StreamType = 'main'): void {
    this.native(1033, { userlist: [{ userid, playurl: playUrl(userid, streamtype), streamtype, hasvideo }] })
  }

  audio(userid: string, hasaudio = true): void {
    this.native(1034, { userlist: [{ userid, playurl: playUrl(userid), hasaudio }] })
  }

  /** An event of a player's tag. */
  player(streamid: string, detail: object): object {
    return { detail, currentTarget: { dataset: { streamid } } }
  }

  /** Returns and clears the emitted events. */
  take(): TRTCEvents[EventName][] {
    return this.heard.splice(0)
  }

  names(): string[] {
    return this.take().map(({ eventCode }) => eventCode)
  }

  of<K extends EventName>(name: K): TRTCEvents[K]['data'][] {
    return this.take().flatMap(({ eventCode, data }) =>
      eventCode === name ? [data as TRTCEvents[K]['data']] : [],
    )
  }

  ids(): string[] {
    return this.trtc.getPlayerList().map(({ id }) => id)
  }
}
