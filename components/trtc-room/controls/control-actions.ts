import type { Options } from '../../../src/machine/state'
import { copyText } from '../../../src/native/contexts'
import { isAllowed } from '../../../src/machine/selectors'
import type { ControlName } from '../../../src/schema/hooks'
import type { RoomMethods } from '../../../src/schema/methods'
import type { Device } from '../../../src/schema/obstacles'
import type { Session } from '../../../src/session/session'
import type { Settings } from '../properties/settings'

/** The component as the controls need it. */
export interface Controlled {
  readonly session: Session
  readonly actions: RoomMethods
  _hangUp(): Promise<void>
  /** The page's properties. */
  readonly settings: Pick<Settings, 'values'>
  readonly data: { readonly currentLayout: string }
}

/** Beauty level that the control turns on if the page has not set one. */
const BEAUTY = 5

/** Whether the device is on and not refused by the phone. A refused device is requested again. */
const isSent = ({ state }: Session, device: Device): boolean =>
  state.pusher[device === 'mic' ? 'enableMic' : 'enableCamera'] && isAllowed(state, device)

/** The action of each control. The control is busy until a returned promise settles. */
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
  /** WeChat itself says that something has been copied. */
  diagnostics: ({ actions }) => copyText(JSON.stringify(actions.getDiagnostics(), null, 2)),
  // Handled by the bar, which opens the other controls, or by the page.
  more() {},
  hangup: (room) => room._hangUp(),
}
