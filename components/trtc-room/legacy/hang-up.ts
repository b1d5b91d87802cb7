import type { TRTC } from '../../../src/facade/trtc'
import { callWx } from '../../../src/native/contexts'
import type { RoomMethods } from '../../../src/schema/methods'
import type { Session } from '../../../src/session/session'
import { namesEntry } from './config'
import type { Settings } from '../properties/settings'

interface Room {
  readonly session: Session
  readonly actions: RoomMethods
  /** The class, where the page has asked for it. */
  readonly trtc?: TRTC
  readonly settings: Pick<Settings, 'values'>
  /** The page is not on the screen, or has gone. */
  readonly isPageHidden: boolean
}

/** A page that navigates on `LOCAL_LEAVE` has left the screen within this time, ms. */
const NAVIGATION = 300

/**
 * Leaves the room and, where `config` drives it, the page: the red button of Tencent's trtc-room (2020) did so. A page
 * that navigates by itself when it hears `LOCAL_LEAVE` is not taken back twice.
 */
export async function hangUp(room: Room): Promise<void> {
  await room.actions.exitRoom()
  if (!namesEntry(room.settings.values.config)) return
  if (room.trtc?.hasListener('LOCAL_LEAVE'))
    await new Promise<void>((resolve) => setTimeout(resolve, NAVIGATION))
  if (!room.isPageHidden && room.session.state.phase === 'idle')
    await callWx('navigateBack', { delta: 1 }).catch(() => undefined)
}
