import { shapeOf } from '../../../../components/trtc-room/appearance/shape'
import { giveApis, HostPage, must, settled } from '../../host-page'

test.each([
  [375, 667, ''],
  [390, 390, 'short'],
  [667, 375, 'landscape short wide'],
  [499, 420, 'landscape short'],
  [500, 600, 'wide'],
  [844, 421, 'landscape wide'],
  [320, 568, 'narrow'],
  [359, 420, 'short narrow'],
  [360, 421, ''],
  [0, 300, ''],
  [300, 0, ''],
  [NaN, 300, ''],
])('a tag of %d by %d is %j', (width, height, expected) => {
  expect(shapeOf({ width, height })).toBe(expected)
})

/** The size classes of the room's node, without the prefix that the simulator adds. */
const shape = (page: HostPage): string =>
  (must(page.room.querySelector('.room')).dom.className.match(/landscape|short|narrow|wide/g) ?? []).join(' ')
const window = (windowWidth: number, windowHeight: number) =>
  giveApis({ getWindowInfo: () => ({ windowWidth, windowHeight }) })
/** Size of the tag from now on. */
const layOut = (width: number, height: number) =>
  jest
    .spyOn(Element.prototype, 'getBoundingClientRect')
    .mockReturnValue({ width, height } as ReturnType<Element['getBoundingClientRect']>)

/** glass-easel measures a node in a timer that is due at once; timers fire in their order. */
const measured = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

async function turned(page: HostPage): Promise<void> {
  page.page.triggerPageLifeTime('resize')
  await measured()
  await settled()
}

test('the first picture of a room is that of the window: nothing jumps when the tag fills it', async () => {
  window(667, 375)
  const page = await HostPage.open()
  expect(shape(page)).toBe('landscape short wide')
})

test('a tag that is smaller than the window goes by its own size', async () => {
  window(375, 667)
  layOut(375, 300)
  const page = await HostPage.open()
  await measured()
  expect(shape(page)).toBe('landscape short')
})

test('the room follows a phone that is turned, and sends nothing while it is not', async () => {
  window(375, 667)
  layOut(375, 667)
  const page = await HostPage.open({ words: { alone: 'Nobody' } })
  expect(shape(page)).toBe('')
  layOut(667, 375)
  await turned(page)
  expect(shape(page)).toBe('landscape short wide')
  const before = page.patches.length
  await turned(page)
  expect(page.patches).toHaveLength(before)
})

test('a tag that is not on the screen keeps the shape that it had', async () => {
  window(667, 375)
  layOut(0, 0)
  const page = await HostPage.open()
  await turned(page)
  expect(shape(page)).toBe('landscape short wide')
})

test.each([
  ['tells no window', () => undefined],
  [
    'throws',
    () => {
      throw new Error('oops')
    },
  ],
])('a phone that %s has an upright room', async (_, getWindowInfo) => {
  giveApis({ getWindowInfo })
  expect(shape(await HostPage.open())).toBe('')
})
