import type { Input } from '../../../src/machine/inputs'
import { phoneFacts } from '../../../src/native/phone'
import type { StreamAttributes } from '../../../src/schema/player-fields'
import type { PusherAttributes } from '../../../src/schema/pusher-fields'
import type { EnterParams } from '../../../src/schema/entry-fields'
import type { PictureChoice, RoomMethods, StreamChoice } from '../../../src/schema/methods'
import { localState } from '../../../src/view/local-state'
import { remoteUsers } from '../../../src/view/remote-users'
import { checkObstacles } from './preflight'
import { idOf, streamOf, type Target } from './target'

type Actions = Pick<
  RoomMethods,
  | 'enterRoom'
  | 'exitRoom'
  | 'publishLocalVideo'
  | 'unpublishLocalVideo'
  | 'publishLocalAudio'
  | 'unpublishLocalAudio'
  | 'subscribeRemoteVideo'
  | 'unsubscribeRemoteVideo'
  | 'subscribeRemoteAudio'
  | 'unsubscribeRemoteAudio'
  | 'getRemoteUserList'
  | 'getLocalState'
  | 'getDiagnostics'
>

/** Entering, leaving, publishing and subscribing. */
export function roomActions(target: Target): Actions {
  const { session } = target

  const shown = (...inputs: readonly Input[]): Promise<void> => {
    session.send(...inputs)
    return session.whenShown()
  }
  const publish = (attributes: Partial<PusherAttributes>): Promise<void> =>
    shown({ type: 'setPusher', attributes })
  const receive = async (
    method: string,
    choice: StreamChoice,
    attributes: Partial<StreamAttributes>,
  ): Promise<void> =>
    shown({ type: 'setStream', streamID: idOf(streamOf(target, method, choice)), attributes })

  return {
    enterRoom: (params = {}) => enter(target, params),
    exitRoom: () => session.exitRoom(),
    publishLocalVideo: () => publish({ enableCamera: true }),
    unpublishLocalVideo: () => publish({ enableCamera: false }),
    publishLocalAudio: () => publish({ enableMic: true }),
    unpublishLocalAudio: () => publish({ enableMic: false }),
    async subscribeRemoteVideo(choice) {
      const streamID = idOf(streamOf(target, 'subscribeRemoteVideo', stream(choice)))
      const { streamType = '' } = choice
      const definition = streamType === 'aux' ? '' : streamType
      return shown(
        { type: 'switchStream', streamID, definition },
        { type: 'setStream', streamID, attributes: { muteVideo: false } },
      )
    },
    unsubscribeRemoteVideo: (choice) =>
      receive('unsubscribeRemoteVideo', stream(choice), { muteVideo: true }),
    subscribeRemoteAudio: (choice) => receive('subscribeRemoteAudio', main(choice), { muteAudio: false }),
    unsubscribeRemoteAudio: (choice) => receive('unsubscribeRemoteAudio', main(choice), { muteAudio: true }),
    getRemoteUserList: () => remoteUsers(session.state),
    getLocalState: () => localState(session.state),
    getDiagnostics: () => session.diagnostics(phoneFacts()),
  }
}

/** Obstacles are checked in parallel: the entry may succeed without a device. */
function enter(target: Target, params: Partial<EnterParams>): Promise<void> {
  const entered = target.session.enterRoom(target.entryParams(params))
  void checkObstacles(target.session, false)
  return entered
}

/** The low-resolution video is played by the main player. */
function stream(choice: PictureChoice): StreamChoice {
  const { userID, streamType } = Object(choice) as PictureChoice
  return { userID, streamType: streamType === 'small' ? 'main' : streamType }
}

/** All audio of a user is in the main stream. */
const main = (choice: StreamChoice): StreamChoice => ({
  ...(Object(choice) as StreamChoice),
  streamType: 'main',
})
