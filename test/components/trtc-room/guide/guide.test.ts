import { app, giveApis, HostPage, must, room7, settled } from '../../host-page'
import { attribute, type Node } from '../../simulate'

const sendingRoom7 = { ...room7, enableCamera: true, enableMic: true }

type Callbacks = { readonly success: (result: object) => void; readonly fail: (error: object) => void }

/** The result of `wx.getSetting` from now on. */
function allow(authSetting: Readonly<Record<string, boolean>>): void {
  giveApis({ getSetting: ({ success }: Callbacks) => success({ authSetting }) })
}

interface Sender {
  send(input: object): void
}

const guideOf = (page: HostPage): Node => must(page.room.querySelector('.room__guide'))
const textOf = (page: HostPage): string =>
  page.room.querySelector('.room__guide')?.querySelector('.guide__text')?.dom.textContent ?? ''
const buttonOf = (page: HostPage): Node => must(guideOf(page).querySelector('.guide__button'))
const sending = (page: HostPage) => ({
  camera: attribute(page.livePusher, 'enableCamera'),
  mic: attribute(page.livePusher, 'enableMic'),
})

async function denied(properties: object = {}, language = 'en'): Promise<HostPage> {
  const page = await HostPage.open({ ...sendingRoom7, ...properties }, language)
  await page.entered()
  await page.pusherEvent('error', { errCode: 10001, errMsg: 'the user forbids the camera' })
  return page
}

describe('a camera that is refused in the room', () => {
  test('is said in one sentence with a button for the settings; the microphone goes on', async () => {
    const page = await denied()
    expect(textOf(page)).toBe('Please allow the camera, so that the others can see you.')
    expect(buttonOf(page).dom.textContent).toContain('Open settings')
    expect(attribute(buttonOf(page), 'openType')).toBe('openSetting')
    expect(sending(page)).toEqual({ camera: false, mic: true })
    expect(page.detailsOf('GUIDE_CHANGE')).toEqual([{ reasons: ['cameraDenied'] }])
    expect(page.detailsOf('PERMISSION_DENIED')).toMatchObject([{ device: 'camera', level: 'miniProgram' }])
  })

  test('is said in Chinese on a Chinese phone', async () => {
    expect(textOf(await denied({}, 'zh_CN'))).toBe('请允许使用摄像头，对方才能看到你。')
  })

  test('is on again, and the guide gone, when the page is back and it is allowed', async () => {
    const page = await denied()
    page.page.triggerPageLifeTime('hide')
    allow({ 'scope.camera': true })
    page.page.triggerPageLifeTime('show')
    await settled()
    expect(textOf(page)).toBe('')
    expect(sending(page)).toEqual({ camera: true, mic: true })
    expect(page.detailsOf('GUIDE_CHANGE').pop()).toEqual({ reasons: [] })
  })

  test('stays off, and the guide there, while it is not allowed', async () => {
    const page = await denied()
    allow({ 'scope.camera': false })
    buttonOf(page).instance.triggerEvent('opensetting', {})
    await settled()
    expect(textOf(page)).not.toBe('')
    expect(sending(page).camera).toBe(false)
  })

  test('is allowed in the settings that the button opens', async () => {
    const page = await denied()
    allow({ 'scope.camera': true })
    buttonOf(page).instance.triggerEvent('opensetting', {})
    await settled()
    expect(sending(page).camera).toBe(true)
  })

  test('is not said any more once the user has closed the message, until something else is wrong', async () => {
    const page = await denied()
    must(guideOf(page).querySelector('.guide__close')).instance.triggerEvent('tap')
    await settled()
    expect(textOf(page)).toBe('')
    await page.pusherEvent('error', { errCode: 10002, errMsg: '' })
    expect(textOf(page)).toContain('the microphone and the camera')
  })

  test('a page that says it itself hears why', async () => {
    const page = await denied({ guide: false })
    expect(page.room.querySelector('.room__guide')).toBeUndefined()
    expect(page.detailsOf('GUIDE_CHANGE')).toEqual([{ reasons: ['cameraDenied'] }])
  })
})

test("the system's own switch leads to the phone's settings where WeChat can open them", async () => {
  const opened: string[] = []
  giveApis({ openAppAuthorizeSetting: () => opened.push('settings') })
  const page = await HostPage.open(sendingRoom7)
  await page.entered()
  await page.pusherState(-1314, 'camera unauthorized')
  expect(textOf(page)).toBe("Please allow WeChat to use the camera in your phone's settings.")
  buttonOf(page).instance.triggerEvent('tap')
  expect(opened).toEqual(['settings'])
})

test('where it cannot, the sentence stands alone', async () => {
  giveApis({ openAppAuthorizeSetting: undefined })
  const page = await HostPage.open(sendingRoom7)
  await page.pusherState(-1317)
  expect(textOf(page)).toContain("in your phone's settings")
  expect(guideOf(page).querySelector('.guide__button')).toBeUndefined()
})

describe('before entering', () => {
  test('preflight asks for what is on, tells what is in the way, and shows the guide', async () => {
    const asked: string[] = []
    giveApis({
      authorize: ({ scope, fail }: Callbacks & { readonly scope: string }) => {
        asked.push(scope)
        fail({ errMsg: 'authorize:fail auth deny' })
      },
    })
    const page = await HostPage.open({ ...sendingRoom7, autoEnter: false, enableCamera: false })
    expect(await page.methods.preflight()).toEqual({ ok: false, reasons: ['micDenied'] })
    expect(asked).toEqual(['scope.record'])
    await settled()
    expect(textOf(page)).toBe('Please allow the microphone, so that the others can hear you.')
  })

  test('preflight of a phone that is well says so and shows nothing', async () => {
    const page = await HostPage.open({ ...sendingRoom7, autoEnter: false })
    expect(await page.methods.preflight()).toEqual({ ok: true, reasons: [] })
    expect(page.patches.filter((patch) => 'obstacles' in patch)).toEqual([])
  })

  test('an entry looks by itself, without asking: DevTools get their sentence', async () => {
    giveApis({ getDeviceInfo: () => ({ platform: 'devtools' }) })
    const page = await HostPage.open(sendingRoom7)
    await settled()
    expect(textOf(page)).toContain('WeChat DevTools has no video or sound')
  })

  test('an entry asks for no permission: WeChat does when the pusher starts', async () => {
    const asked: string[] = []
    giveApis({ authorize: ({ scope }: { readonly scope: string }) => asked.push(scope) })
    await HostPage.open(sendingRoom7)
    expect(asked).toEqual([])
  })

  test('a mini program without the permission hears it instead of waiting', async () => {
    const page = await HostPage.open({ ...sendingRoom7, autoEnter: false })
    page.pusher.answersAtOnce = false
    const entered = page.methods.enterRoom()
    await settled()
    page.pusher.answer('start', { errMsg: 'operateLivePusher:fail:access denied' })
    await expect(entered).rejects.toMatchObject({ reason: 'notPermitted', fatal: true })
    page.page.triggerPageLifeTime('show')
    await settled()
    expect(textOf(page)).toContain('please tell its developer')
  })

  test('an open privacy guide can be read and accepted on the spot', async () => {
    let isOpen = true
    const read: string[] = []
    allow({})
    giveApis({
      getPrivacySetting: ({ success }: Callbacks) => success({ needAuthorization: isOpen }),
      openPrivacyContract: () => read.push('guide'),
    })
    const page = await HostPage.open({ ...sendingRoom7, autoEnter: false })
    expect(await page.methods.preflight()).toEqual({ ok: false, reasons: ['privacy'] })
    await settled()
    must(guideOf(page).querySelector('.guide__link')).instance.triggerEvent('tap')
    expect(read).toEqual(['guide'])
    isOpen = false
    expect(attribute(buttonOf(page), 'openType')).toBe('agreePrivacyAuthorization')
    buttonOf(page).instance.triggerEvent('agreeprivacyauthorization', {})
    await settled()
    expect(textOf(page)).toBe('')
  })

  test('whoever accepts it after an entry that it kept out is taken in', async () => {
    let isOpen = true
    allow({})
    giveApis({ getPrivacySetting: ({ success }: Callbacks) => success({ needAuthorization: isOpen }) })
    const page = await HostPage.open(sendingRoom7)
    await page.pusherEvent('error', { errCode: 10001, errMsg: 'privacy permission is not authorized' })
    expect(page.methods.getLocalState().phase).toBe('idle')
    isOpen = false
    buttonOf(page).instance.triggerEvent('agreeprivacyauthorization', {})
    await settled()
    expect(page.methods.getLocalState().phase).toBe('entering')
    await page.entered()
    expect([textOf(page), sending(page)]).toEqual(['', { camera: true, mic: true }])
  })
})

describe('when the page is shown again', () => {
  /** Counts the checks of permissions, and refuses the camera. */
  function counted(): { readonly asked: string[] } {
    const asked: string[] = []
    giveApis({
      getSetting: ({ success }: Callbacks) => {
        asked.push('getSetting')
        success({ authSetting: { 'scope.camera': false } })
      },
      authorize: () => asked.push('authorize'),
    })
    return { asked }
  }

  test.each([
    ['nothing is in the way', [], 0],
    ['only the owner of the app can help', ['notPermitted'], 0],
    ['the user can help', ['cameraDenied'], 1],
    ['the user can help with one of two', ['notPermitted', 'cameraDenied'], 1],
  ])('and %s (%j), permissions are checked %i times, and none is asked for', async (_, obstacles, times) => {
    const page = await HostPage.open({ ...sendingRoom7, autoEnter: false })
    ;(page.methods as unknown as { readonly session: Sender }).session.send({
      type: 'obstaclesFound',
      obstacles,
    })
    await settled()
    const { asked } = counted()
    page.page.triggerPageLifeTime('show')
    await settled()
    expect(asked).toEqual(Array.from({ length: times }, () => 'getSetting'))
  })

  test('but not when it is hidden, nor while the app is in the background', async () => {
    const page = await denied()
    const { asked } = counted()
    page.page.triggerPageLifeTime('hide')
    await app.emit('AppHide')
    page.page.triggerPageLifeTime('show')
    await settled()
    expect(asked).toEqual([])
    await app.emit('AppShow')
    expect(asked).toEqual(['getSetting'])
  })

  test('what was refused for another reason is not tried again by itself', async () => {
    const page = await HostPage.open(sendingRoom7)
    await page.pusherEvent('error', { errCode: 10001, errMsg: '' })
    await page.pusherState(-100018)
    allow({})
    page.page.triggerPageLifeTime('show')
    await settled()
    expect([textOf(page), page.methods.getLocalState().phase]).toEqual(['', 'idle'])
  })

  test('an entry that an open privacy guide kept out waits for the consent', async () => {
    allow({})
    giveApis({ getPrivacySetting: ({ success }: Callbacks) => success({ needAuthorization: true }) })
    const page = await HostPage.open(sendingRoom7)
    await page.pusherEvent('error', { errCode: 10001, errMsg: 'privacy permission is not authorized' })
    page.page.triggerPageLifeTime('show')
    await settled()
    expect(page.pusher.calls.filter((name) => name === 'start')).toHaveLength(1)
  })
})

test('what is refused while an entry still looks is not forgotten for what it does not see', async () => {
  let answer: (result: object) => void = () => undefined
  giveApis({ getSetting: ({ success }: Callbacks) => void (answer = success) })
  const page = await HostPage.open(sendingRoom7)
  await page.pusherEvent('error', { errCode: 10002, errMsg: '' })
  answer({ authSetting: {} })
  await settled()
  expect(textOf(page)).toBe('Please allow the microphone, so that the others can hear you.')
})

describe('what the app tells', () => {
  test.each<[what: string, events: readonly string[], isSending: boolean]>([
    ['the app goes', ['AppHide'], false],
    ['the app goes and comes back', ['AppHide', 'AppShow'], true],
    ['the page goes', ['hide'], false],
    ['both go, and the app comes back', ['hide', 'AppHide', 'AppShow'], false],
    ['both go, and the page comes back', ['AppHide', 'hide', 'show'], false],
    ['both go and come back', ['hide', 'AppHide', 'AppShow', 'show'], true],
  ])('%s (%j): the room is in the background unless both are shown', async (_, events, isSending) => {
    const page = await HostPage.open({ ...sendingRoom7, background: 'mute' })
    await page.entered()
    for (const event of events) {
      if (event === 'hide' || event === 'show') page.page.triggerPageLifeTime(event)
      await app.emit(event)
    }
    expect(sending(page)).toEqual({ camera: isSending, mic: isSending })
  })

  test('a ringing phone suspends the room, and it is entered again when that is over', async () => {
    const page = await HostPage.open(sendingRoom7)
    await page.entered()
    await app.emit('AudioInterruptionBegin')
    expect(page.room.data['phase']).toBe('suspended')
    await app.emit('AudioInterruptionEnd')
    expect(page.room.data['phase']).toBe('retrying')
    expect(page.pusher.calls).toEqual(['start', 'stop'])
  })

  test('nobody listens any more once the component is gone', async () => {
    const before = app.listening
    const page = await HostPage.open(sendingRoom7)
    expect(app.listening).toBe(before + 4)
    page.close()
    expect(app.listening).toBe(before)
  })
})
