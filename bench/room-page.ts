import type { RoomMethods } from '../src/schema/methods'
import { Meter } from './meter'
import { entered } from './native-events'
import { hasAddress, identity, listener, nodesOf, type Node, type Open, type Simulator } from './subject'

const { sdkAppID, userID, userSig, roomID } = identity

const template = (scene: string) => `
  <trtc-room id="room" sdk-app-id="{{${sdkAppID}}}" user-id="${userID}" user-sig="${userSig}" room-id="{{${roomID}}}"
    scene="${scene}" enable-camera enable-mic />`

/** Opens a page with one `<trtc-room>` in a room. The component must be loaded before. */
export const roomPage =
  (simulator: Simulator, roomId: string, now: () => number): Open =>
  (scene = 'rtc') => {
    const page = simulator.render(
      simulator.load({ template: template(scene), usingComponents: { 'trtc-room': roomId } }),
    )
    const room = page.querySelector('#room')
    if (!room) throw new Error('there is no room on the page')
    const meter = new Meter(room.instance, now)
    page.attach(document.body)
    const find = nodesOf(room)
    const fire: ReturnType<Open>['fire'] = ({ streamID, name, detail }) =>
      find(streamID === '' ? '.tile--local .tile__media' : `#${streamID}`).instance.triggerEvent(name, detail)
    drain(meter)
    const toStart = enter(room, meter)
    fire(entered)
    drain(meter)
    meter.take()
    const plays = (streamID: string) => hasAddress(room.querySelector(`#${streamID}`))
    const { instance } = room as unknown as { readonly instance: RoomMethods }
    const pin = (user: string) => void instance.setPinnedUser(user)
    return { meter, toStart, fire, plays, pin, close: () => page.detach() }
  }

/** Enters, and returns the number of `setData` calls until the pusher is started. */
function enter(room: Node, meter: Meter): number {
  let toStart = Infinity
  listener.called = (method) => {
    if (method === 'start') toStart = meter.crossings
  }
  meter.take()
  void (room.instance as unknown as RoomMethods).enterRoom()
  drain(meter)
  return toStart
}

function drain(meter: Meter): void {
  while (meter.isWaiting) meter.frame()
}
