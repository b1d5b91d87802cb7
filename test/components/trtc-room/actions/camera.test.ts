import { fate } from '../../../fakes/fate'
import { HostPage, room7, settled } from '../../host-page'
import { attribute } from '../../simulate'

const turns = (page: HostPage): number => page.pusher.calls.filter((name) => name === 'switchCamera').length
const side = (page: HostPage): string => page.methods.getLocalState().cameraPosition
const refused = { errMsg: 'operateLivePusher:fail not pushing' }

async function inRoom(properties: object = {}): Promise<HostPage> {
  const page = await HostPage.open({ ...room7, enableCamera: true, ...properties })
  await page.entered()
  page.pusher.answersAtOnce = false
  return page
}

async function answer(page: HostPage, error?: object): Promise<void> {
  page.pusher.answer('switchCamera', error)
  await settled()
}

test('turned there and back before the phone answers, the camera is back in the end', async () => {
  const page = await inRoom()
  await page.set({ cameraPosition: 'back' })
  await page.set({ cameraPosition: 'front' })
  expect(turns(page)).toBe(1)
  await answer(page)
  expect([turns(page), side(page)]).toEqual([2, 'back'])
  await answer(page)
  expect([turns(page), side(page)]).toEqual([2, 'front'])
})

test('a page that writes down where switchCamera() turns it does not turn it again', async () => {
  const page = await inRoom()
  const turned = page.methods.switchCamera()
  await page.set({ cameraPosition: 'back' })
  await answer(page)
  expect([await fate(turned), turns(page), side(page)]).toEqual(['kept', 1, 'back'])
})

test('a page that sets the position to what it was does not turn the camera back', async () => {
  const page = await inRoom()
  const turned = page.methods.switchCamera()
  await answer(page)
  await page.set({ cameraPosition: 'front' })
  expect([await fate(turned), turns(page), side(page)]).toEqual(['kept', 1, 'back'])
})

test('null is the default: the camera stays', async () => {
  const page = await inRoom()
  await page.set({ cameraPosition: null })
  expect(turns(page)).toBe(0)
})

test('what is set before entering, and cannot be done then, is done in the room', async () => {
  const page = await HostPage.open({ ...room7, autoEnter: false, enableCamera: true })
  page.pusher.answersAtOnce = false
  await page.set({ cameraPosition: 'back' })
  await answer(page, refused)
  await page.set({ autoEnter: true })
  expect([turns(page), side(page)]).toEqual([1, 'front'])
  await page.entered()
  await answer(page)
  expect([turns(page), side(page)]).toEqual([2, 'back'])
})

test('what is set before entering is done when a preview begins', async () => {
  const page = await HostPage.open({ ...room7, autoEnter: false, enableCamera: true })
  page.pusher.answersAtOnce = false
  await page.set({ cameraPosition: 'back' })
  await answer(page, refused)
  void page.methods.startPreview()
  page.pusher.answer('startPreview')
  await settled()
  await answer(page)
  expect(side(page)).toBe('back')
})

test('of several wishes before entering the last one counts', async () => {
  const page = await HostPage.open({ ...room7, autoEnter: false, enableCamera: true })
  page.pusher.answersAtOnce = false
  await page.set({ cameraPosition: 'back' })
  await answer(page, refused)
  await page.set({ cameraPosition: 'front', autoEnter: true })
  await page.entered()
  expect([turns(page), side(page)]).toEqual([1, 'front'])
})

test('a switchCamera() that was refused is not done later', async () => {
  const page = await HostPage.open({ ...room7, autoEnter: false, enableCamera: true })
  page.pusher.answersAtOnce = false
  const turned = page.methods.switchCamera()
  await answer(page, refused)
  expect(await fate(turned)).toBe('nativeFailed')
  await page.set({ autoEnter: true })
  await page.entered()
  expect([turns(page), side(page)]).toEqual([1, 'front'])
})

test('a switchCamera() that was refused leaves the camera where the last one turned it', async () => {
  const page = await inRoom()
  const turned = page.methods.switchCamera()
  await answer(page)
  const again = page.methods.switchCamera()
  await answer(page, refused)
  await page.set({ enableMic: true })
  expect([await fate(turned), await fate(again)]).toEqual(['kept', 'nativeFailed'])
  expect([turns(page), side(page)]).toEqual([2, 'back'])
})

test('a turn that was refused is tried again when our media change, not when others come', async () => {
  const page = await inRoom()
  await page.set({ cameraPosition: 'back' })
  await answer(page, refused)
  expect(JSON.stringify(page.methods.getDiagnostics())).toContain('the camera waits: ')
  await page.users(1031, 'bob')
  expect(turns(page)).toBe(1)
  await page.set({ enableMic: true })
  expect(turns(page)).toBe(2)
})

test('a turn that was refused is tried again when the page is shown, not when it is hidden', async () => {
  const page = await inRoom()
  await page.set({ cameraPosition: 'back' })
  await answer(page, refused)
  page.page.triggerPageLifeTime('hide')
  await settled()
  expect(turns(page)).toBe(1)
  page.page.triggerPageLifeTime('show')
  await answer(page)
  expect([turns(page), side(page)]).toEqual([2, 'back'])
})

test('of three turns at once two cancel each other out, and all three are kept', async () => {
  const page = await inRoom()
  const all = Array.from({ length: 3 }, () => page.methods.switchCamera())
  await answer(page)
  expect(await Promise.all(all.map(fate))).toEqual(['kept', 'kept', 'kept'])
  expect([turns(page), side(page)]).toEqual([1, 'back'])
})

test('an answer that comes too late is still where the camera is', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] })
  const page = await inRoom()
  await page.set({ cameraPosition: 'back' })
  jest.advanceTimersByTime(5000)
  await settled()
  await answer(page)
  expect(side(page)).toBe('back')
  jest.useRealTimers()
})

test('the class turns the same camera', async () => {
  const page = await inRoom()
  page.methods.getTRTC().getPusherInstance().switchCamera()
  await answer(page)
  const turned = page.methods.switchCamera()
  await answer(page)
  expect([await fate(turned), turns(page), side(page)]).toEqual(['kept', 2, 'front'])
})

test('a camera that the class turned before the room is entered stays there in the room', async () => {
  const page = await HostPage.open({ ...room7, autoEnter: false, enableCamera: true })
  page.methods.getTRTC().getPusherInstance().switchCamera()
  await settled()
  await page.set({ autoEnter: true })
  await page.entered()
  expect([turns(page), side(page)]).toEqual([1, 'back'])
})

describe('frontCamera that is named after the tag was inserted, and before anything is pushed', () => {
  const ways: Readonly<Record<string, (page: HostPage) => unknown>> = {
    'camera-position': (page) => page.set({ cameraPosition: 'back' }),
    config: (page) => page.set({ config: { frontCamera: 'back' } }),
    'pusher-attributes': (page) => page.set({ pusherAttributes: { frontCamera: 'back' } }),
    "pusher-attributes, by the tag's name": (page) =>
      page.set({ pusherAttributes: { 'device-position': 'back' } }),
    'setPusherAttributes() of the class': (page) =>
      page.methods.getTRTC().setPusherAttributes({ frontCamera: 'back' }),
    'createPusher() of the class': (page) => page.methods.getTRTC().createPusher({ devicePosition: 'back' }),
  }

  test.each(Object.entries(ways))('turns the camera once it is pushed: %s', async (_, name) => {
    const page = await HostPage.open({ ...room7, autoEnter: false, enableCamera: true })
    page.pusher.answersAtOnce = false
    await name(page)
    await answer(page, refused)
    expect([attribute(page.livePusher, 'devicePosition'), side(page)]).toEqual(['front', 'front'])
    void page.methods.enterRoom()
    await settled()
    await page.entered()
    await answer(page)
    expect([turns(page), side(page)]).toEqual([2, 'back'])
    expect(attribute(page.livePusher, 'devicePosition')).toBe('front')
  })

  test.each([
    ['camera-position', { cameraPosition: 'back' }],
    ['config', { config: { frontCamera: 'back' } }],
    ['pusher-attributes', { pusherAttributes: { 'device-position': 'back' } }],
  ])('is where the tag begins when it is there from the beginning: %s', async (_, properties) => {
    const page = await inRoom(properties)
    expect(attribute(page.livePusher, 'devicePosition')).toBe('back')
    expect([turns(page), side(page)]).toEqual([0, 'back'])
  })
})
