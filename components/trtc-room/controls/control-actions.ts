import type { Options } from '../../../src/machine/state'
import { isAllowed } from '../../../src/machine/selectors'
import type { ControlName } from '../../../src/schema/hooks'
import type { RoomMethods } from '../../../src/schema/methods'
import type { Device } from '../../../src/schema/obstacles'
import type { Session } from '../../../src/session/session'
import type { Settings } from '../properties/settings'

/** The component, as far as its controls act on it. */
export interface Controlled {
  readonly session: Session
  readonly actions: RoomMethods
  _hangUp(): Promise<void>
  /** What the page has set. */
  readonly settings: Pick<Settings, 'values'>
  readonly data: { readonly currentLayout: string }
}

/** How much beauty there is where a page has not said how much. */
const BEAUTY = 5

/** Wanted, and not refused by the phone: what is refused is asked for anew. */
const isSent = ({ state }: Session, device: Device): boolean =>
  state.pusher[device === 'mic' ? 'enableMic' : 'enableCamera'] && isAllowed(state, device)

/** What each control asks of the room. A promise takes so long that the control is busy meanwhile. */
export const controlActions: Readonly<Record<ControlName, (room: Controlled) => Promise<void> | void>> = {
  mic({ session, actions }) {
    void (isSent(session, 'mic') ? actions.unpublishLocalAudio() : actions.publishLocalAudio())
  },
  camera({ session, actions }) {
    void (isSent(session, 'camera') ? actions.unpublishLocalVideo() : actions.publishLocalVideo())
  },
  flip: ({ actions }) => actions.switchCamera(),
  speaker({ session }) {
    const soundMode = session.state.player.soundMode === 'speaker' ? 'ear' : 'speaker'
    session.send({ type: 'setPlayers', attributes: { soundMode } })
  },
  beauty({ session, settings }) {
    const beautyLevel = session.state.pusher.beautyLevel > 0 ? 0 : settings.values.beauty || BEAUTY
    session.send({ type: 'setPusher', attributes: { beautyLevel } })
  },
  layout({ session, data, settings }) {
    const { layout } = session.state.options
    const { layout: set } = settings.values
    const other: Options['layout'] = data.currentLayout === 'grid' ? 'speaker' : 'grid'
    session.send({ type: 'setOptions', options: { layout: layout === set ? other : set } })
  },
  // It opens what the bar leaves out, or is the page's to answer.
  more() {},
  hangup: (room) => room._hangUp(),
}
