import { TRTC } from '../../../src/facade/trtc'
import type { EffectOf } from '../../../src/machine/effects'
import type { RoomMethods } from '../../../src/schema/methods'
import type { Log } from '../../../src/session/log'
import type { Session } from '../../../src/session/session'
import type { Settings } from '../properties/settings'
import { knownConfig } from './config'
import { hangUp } from './hang-up'
import { nativeParts } from './native-parts'

/** The component as these methods need it. */
interface Room {
  readonly session: Session
  readonly actions: RoomMethods
  readonly log: Log
  readonly settings: Pick<Settings, 'values'>
  readonly isPageHidden: boolean
  /** Created when a page first requests it. */
  trtc?: TRTC
  getTRTC(): TRTC
}

/** Methods for pages of Tencent's trtc-room (2020), and for code that was written for the class. */
export const legacyMethods = {
  /** The class `TRTC` over this room. */
  getTRTC(this: Room): TRTC {
    return (this.trtc ??= new TRTC(this, undefined, this.session))
  },
  on(this: Room, ...listener: Parameters<TRTC['on']>): void {
    this.getTRTC().on(...listener)
  },
  off(this: Room, ...listener: Parameters<TRTC['off']>): void {
    this.trtc?.off(...listener)
  },
  /** The component of 2020 was hung up by this method. */
  _hangUp(this: Room): Promise<void> {
    return hangUp(this)
  },
  warnOfConfig(this: Room): void {
    knownConfig(this.settings.values.config).refused.forEach((line) => this.log.warn(line))
  },
  /** Emits an event to the listeners of `on()`. */
  emitToListeners(this: Room, effect: EffectOf<'emit'>): void {
    this.trtc?.emit(effect, nativeParts(effect.event, effect.detail))
  },
}
