import type { TRTC } from '../../../src/facade/trtc'
import { callWx } from '../../../src/native/contexts'
import type { RoomMethods } from '../../../src/schema/methods'
import type { Session } from '../../../src/session/session'
import { namesEntry } from './config'
import type { Settings } from '../properties/settings'

interface Room {
  readonly session: Session
  readonly actions: RoomMethods
  /** The class, if the page has requested it. */
  readonly trtc?: TRTC
  readonly settings: Pick<Settings, 'values'>
  /** The page is in the background or closed. */
  readonly isPageHidden: boolean
}

/** A page that navigates on `LOCAL_LEAVE` is hidden within this time, ms. */
const NAVIGATION = 300

/**
 * Leaves the room and, if `config` controls it, goes back to the previous page, as the hang-up button of
 * Tencent's trtc-room (2020) did. Does not go back twice if the page itself navigates on `LOCAL_LEAVE`.
 */
export async function hangUp(room: Room): Promise<void> {
  await room.actions.exitRoom()
  if (!namesEntry(room.settings.values.config)) return
  if (room.trtc?.hasListener('LOCAL_LEAVE'))
    await new Promise<void>((resolve) => setTimeout(resolve, NAVIGATION))
  if (!room.isPageHidden && room.session.state.phase === 'idle')
    await callWx('navigateBack').catch(() => undefined)
}
