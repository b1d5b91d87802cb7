// What the compiler must accept and reject; `tsc -p test` is the test. An @ts-expect-error without an error
// fails.
import TRTCByDefault, { TRTC, type ComponentEvents, type RoomMethods, type TRTCEvents } from '../../src/index'

export const sameClass: typeof TRTC = TRTCByDefault

const trtc = new TRTC()

trtc.on('REMOTE_VIDEO_ADD', ({ eventCode, data }) => {
  const id: string = data.player.id
  const type: 'main' | 'aux' = data.streamType
  const users: readonly { readonly userID: string; readonly hasMainVideo: boolean }[] = data.userList
  const name: 'REMOTE_VIDEO_ADD' = eventCode
  return [id, type, users, name]
})
trtc.on(TRTC.EVENT.LOCAL_LEAVE, ({ data }) => data.confirmed)
trtc.on(trtc.EVENT.ERROR, ({ data }) => (data.fatal ? data.reason : data.code.toFixed()))
trtc.on('IM_READY', () => undefined)
trtc.off('REMOTE_VIDEO_ADD')
trtc.off()

// @ts-expect-error there is no such event
trtc.on('REMOTE_VIDEO_ADDED', () => undefined)
// @ts-expect-error a user's event has no player
trtc.on('REMOTE_USER_JOIN', ({ data }) => void data.player)
// @ts-expect-error there is no such reason
trtc.on('ERROR', ({ data }) => data.reason === 'tired')

trtc.enterRoom({ sdkAppID: 1, userID: 'a', userSig: 's', roomID: 7, enableMic: true, scene: 'live' })
trtc.enterRoom({ sdkAppID: '1', userID: 'a', userSig: 's', strRoomID: 'lobby' })
// @ts-expect-error a signature is needed
trtc.enterRoom({ sdkAppID: 1, userID: 'a', roomID: 7 })
// @ts-expect-error there is no such scene
trtc.enterRoom({ sdkAppID: 1, userID: 'a', userSig: 's', roomID: 7, scene: 'party' })

trtc.setPusherAttributes({ beautyLevel: 3, anotherNativeAttribute: 1 })
// @ts-expect-error beauty is a number
trtc.setPusherAttributes({ beautyLevel: 'much' })
trtc.setPlayerAttributes('bob_main', { muteVideo: true, orientation: 'horizontal' })
// @ts-expect-error there is no such orientation
trtc.setPlayerAttributes('bob_main', { orientation: 'up' })

const player = trtc.getPlayerInstance('bob_main')
// @ts-expect-error there may be no such player
void player.snapshot()
void player?.snapshot().then(({ tempImagePath }) => tempImagePath.length)
// @ts-expect-error the secret is not among the attributes
export const sig: unknown = trtc.getPusherAttributes().userSig

/** The handler types of a page that uses the component. */
export function heard(
  event: { readonly detail: ComponentEvents['remotevideoadd'] },
  room: RoomMethods,
): Promise<void> {
  return room.subscribeRemoteVideo(event.detail)
}

export type Names = keyof TRTCEvents
