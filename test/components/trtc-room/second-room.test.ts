import { fate } from '../../fakes/fate'
import { FakeTag } from '../fake-tag'
import { settled } from '../settled'
import { simulatorWithRoom, type Node } from '../simulate'

interface Room {
  enterRoom(params: object): Promise<void>
  exitRoom(): Promise<void>
  switchCamera(): Promise<void>
  getPusherContext(): object | null
}

const tag = new FakeTag()
const { simulator, roomId } = simulatorWithRoom({})
const identity = 'sdk-app-id="1400000000" user-id="alice" user-sig="SECRET-userSig"'
const errors: object[] = []

function pageOf(template: string, data: object = {}): Node {
  Object.assign((globalThis as unknown as { readonly wx: object }).wx, {
    createLivePusherContext: () => tag.context,
  })
  const page = simulator.render(
    simulator.load({
      template,
      data,
      usingComponents: { 'trtc-room': roomId },
      methods: { onError: ({ detail }: { readonly detail: object }) => void errors.push(detail) },
    }),
  )
  page.attach(document.body)
  return page
}

const roomOf = (page: Node, id: string): Room => page.instance.selectComponent(id) as Room

beforeEach(() => {
  tag.calls.length = 0
  errors.length = 0
})

test('the second room of a page is refused by a name of its own, and leaves the first one alone', async () => {
  const page = pageOf(
    `<trtc-room id="a" ${identity} room-id="7" auto-enter></trtc-room>
     <view><trtc-room id="b" ${identity} room-id="8" bind:error="onError"></trtc-room></view>`,
  )
  await settled()
  expect(tag.calls).toEqual(['start'])
  const second = roomOf(page, '#b')
  expect(await fate(second.enterRoom({ roomID: 8 }))).toBe('pusherTaken')
  expect(await fate(second.switchCamera())).toBe('pusherTaken')
  expect(second.getPusherContext()).toBeNull()
  expect(errors).toMatchObject([{ reason: 'pusherTaken', fatal: true }])
  void second.exitRoom()
  await settled()
  expect(tag.calls).toEqual(['start'])
  page.detach()
})

test('a room that takes the place of another may enter, and so may the room of another page', async () => {
  const page = pageOf(
    `<trtc-room wx:if="{{isFirst}}" id="a" ${identity} room-id="7" auto-enter></trtc-room>
     <trtc-room wx:else id="b" ${identity} room-id="8" auto-enter bind:error="onError"></trtc-room>`,
    { isFirst: true },
  )
  const other = pageOf(
    `<trtc-room id="c" ${identity} room-id="9" auto-enter bind:error="onError"></trtc-room>`,
  )
  await settled()
  page.setData({ isFirst: false })
  await settled()
  expect([tag.calls.filter((name) => name === 'start').length, errors]).toEqual([3, []])
  page.detach()
  other.detach()
})
