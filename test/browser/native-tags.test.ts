import { hueOf } from '../../playground/browser/media/person'
import { hueDistance, look, tone, untilMoving } from '../../playground/test/main'
import type { Phone } from '../../playground/test/main'
import { Session, testIn } from './support/session'

jest.setTimeout(180_000)

type Events = [code: number, message: string][]

let session: Session
beforeAll(async () => {
  session = await Session.open()
})
afterAll(() => session.close())

const it = testIn(() => session)

let room = 0
const open = (user: string, query: Readonly<Record<string, string>> = {}): Promise<Phone> => {
  return session.openPhone({ page: 'pages/media/media', user, room: String(room), join: '1', ...query })
}
const untilIn = (phone: Phone): Promise<void> =>
  phone.until('page.log.codes.some(({ code }) => code === 1018)', 'entering the room')
const players = (phone: Phone): Promise<string[]> =>
  phone.read('page.data.players.map(({ streamID }) => streamID).sort()')
const untilPlayers = (phone: Phone, ...ids: string[]): Promise<void> => {
  return phone.until(
    `page.data.players.map(({ streamID }) => streamID).sort().join() === '${ids.sort().join()}'`,
    `players ${ids.join()}`,
  )
}
/** Events of the pusher since the last call. */
const takeEvents = async (phone: Phone): Promise<Events> => {
  const codes = await phone.read<{ code: number; message: string }[]>('page.log.codes.splice(0)')
  return codes.map(({ code, message }) => [code, message])
}
const untilEvent = (phone: Phone, code: number): Promise<void> =>
  phone.until(`page.log.codes.some((event) => event.code === ${code})`, `event ${code}`)
const set = (phone: Phone, data: object): Promise<unknown> =>
  phone.read(`page.setData(${JSON.stringify(data)})`)
const call = <T>(phone: Phone, method: string, options: object = {}): Promise<T> => {
  return phone.page.evaluate<T>(`phone.page.call('${method}', ${JSON.stringify(options)})`)
}
const callPlayer = <T>(phone: Phone, id: string, method: string, options: object = {}): Promise<T> => {
  return phone.page.evaluate<T>(`phone.page.callPlayer('${id}', '${method}', ${JSON.stringify(options)})`)
}

describe('three phones in one room', () => {
  let alice: Phone
  let bob: Phone
  let carol: Phone
  beforeAll(async () => {
    room = 101
    alice = await open('alice')
    await untilIn(alice)
    bob = await open('bob')
    await untilIn(bob)
    carol = await open('carol')
    await untilIn(carol)
  })
  afterAll(() => session.closePages())

  it('everybody sees both others move, each in the right colour', async () => {
    for (const [phone, others] of [
      [alice, ['bob', 'carol']],
      [bob, ['alice', 'carol']],
      [carol, ['alice', 'bob']],
    ] as const) {
      await untilPlayers(phone, ...others.map((user) => `${user}_main`))
      for (const user of others) {
        await untilMoving(phone, `${user}_main`)
        expect(hueDistance((await look(phone, `${user}_main`)).hue, hueOf(user))).toBeLessThan(15)
      }
    }
  })

  it('everybody sees their own camera', async () => {
    await untilMoving(alice, 'pusher')
    expect(hueDistance((await look(alice, 'pusher')).hue, hueOf('alice'))).toBeLessThan(15)
  })

  it('everybody hears both others, although the speaker is off', async () => {
    for (const [phone, id] of [
      [alice, 'bob_main'],
      [bob, 'carol_main'],
      [carol, 'alice_main'],
    ] as const) {
      await phone.until(`page.log.players.${id}.volumes.some((volume) => volume > 5)`, `sound of ${id}`)
    }
    await alice.until('page.log.volumes.some((volume) => volume > 5)', 'the own voice')
  })

  it('entering is told in the order of the platform', async () => {
    const codes = await alice.read<number[]>('page.log.codes.map(({ code }) => code)')
    expect(codes).toEqual(expect.arrayContaining([1003, 1007, 1008]))
    expect(codes.filter((code) => [1001, 1002, 1018].includes(code))).toEqual([1001, 1002, 1018])
    expect(codes.filter((code) => code > 1018).slice(0, 4)).toEqual([1031, 1034, 1033, 1020])
  })

  it('a player reports how its picture comes up', async () => {
    const codes = await bob.read<number[]>('page.log.players.alice_main.codes')
    expect(codes.slice(0, 2)).toEqual([2001, 2002])
    expect(codes).toEqual(expect.arrayContaining([2003, 2004, 2008, 2009, 2032]))
  })

  it('pusher and players report the state of the network', async () => {
    await alice.until(
      'page.log.nets.some(({ videoBitrate, videoFPS, videoWidth }) => videoBitrate > 0 && videoFPS > 0 && videoWidth > 0)',
    )
    await alice.until(
      'page.log.players.bob_main.nets.some(({ videoBitrate, audioBitrate, videoWidth }) => videoBitrate > 0 && audioBitrate > 0 && videoWidth > 0)',
    )
  })

  it('turning the camera off and on reaches the others, and the same player shows it again', async () => {
    await takeEvents(bob)
    await set(alice, { enableCamera: false })
    await untilEvent(bob, 1033)
    expect(await takeEvents(bob)).toEqual([
      [1033, expect.stringContaining('"streamtype":"main","hasvideo":false') as string],
    ])
    expect((await look(bob, 'alice_main')).isDark).toBe(true)
    await set(alice, { enableCamera: true })
    await untilMoving(bob, 'alice_main')
    expect(await takeEvents(bob)).toEqual([[1033, expect.stringContaining('"hasvideo":true') as string]])
  })

  it('turning the microphone off silences it for the others', async () => {
    await takeEvents(bob)
    await set(alice, { enableMic: false })
    await untilEvent(bob, 1034)
    expect(await takeEvents(bob)).toEqual([[1034, expect.stringContaining('"hasaudio":false') as string]])
    await set(alice, { enableMic: true })
    await untilEvent(bob, 1034)
  })

  it('a shared screen comes as aux beside the camera, and only one at a time', async () => {
    await alice.read('phone.share(true)')
    await untilPlayers(bob, 'alice_aux', 'alice_main', 'carol_main')
    await untilMoving(bob, 'alice_aux')
    expect((await look(bob, 'alice_aux')).width).toBeGreaterThan(400)
    await takeEvents(carol)
    await carol.read('phone.share(true)')
    await untilEvent(carol, -102016)
    await alice.read('phone.share(false)')
    await untilPlayers(bob, 'alice_main', 'carol_main')
  })

  it('a message goes to everybody who listens for it', async () => {
    expect(await call(alice, 'sendMessage', { msg: 'hello 你好' })).toEqual({
      errMsg: 'operateLivePusher:ok',
    })
    await bob.until("page.log.players.alice_main.texts.includes('hello 你好')")
    expect(await call(alice, 'sendMessage', { msg: '' })).toEqual({
      errMsg: 'operateLivePusher:fail msg is empty',
    })
  })

  it('snapshots of pusher and player are pictures', async () => {
    for (const snapshot of [
      await call<Snapshot>(alice, 'snapshot'),
      await callPlayer<Snapshot>(alice, 'bob_main', 'snapshot', { quality: 'compressed' }),
    ]) {
      expect(snapshot).toMatchObject({
        errMsg: expect.stringMatching(/:ok$/) as string,
        width: '180',
        height: '320',
      })
      const size = `wx.getFileSystemManager().statSync('${snapshot.tempImagePath}').size`
      expect(await alice.page.evaluate<number>(size)).toBeGreaterThan(1000)
    }
  })

  it('switching the camera shows something else in the same colour', async () => {
    const before = await call<Snapshot>(alice, 'snapshot')
    expect(await call(alice, 'switchCamera')).toEqual({ errMsg: 'operateLivePusher:ok' })
    await alice.until('page.log.codes.filter(({ code }) => code === 1003).length > 1', 'the other camera')
    await untilMoving(bob, 'alice_main')
    expect(hueDistance((await look(bob, 'alice_main')).hue, hueOf('alice'))).toBeLessThan(15)
    expect((await call<Snapshot>(alice, 'snapshot')).tempImagePath).not.toBe(before.tempImagePath)
    await call(alice, 'switchCamera')
  })

  it('background music is heard and reports its progress to its end', async () => {
    expect(await call(alice, 'playBGM', { url: tone(700) })).toEqual({ errMsg: 'operateLivePusher:ok' })
    await alice.until("page.log.music.join() === 'bgmstart,bgmcomplete'", 'the end of the music')
    const progress = await alice.read<{ progress: number; duration: number }[]>('page.log.progress')
    expect(progress.at(-1)).toEqual({ progress: 700, duration: 700 })
  })

  it('music that cannot be loaded is an error with its code', async () => {
    const { errMsg } = await call<{ errMsg: string }>(alice, 'playBGM', { url: '/no-such.mp3' })
    expect(errMsg).toMatch(/^operateLivePusher:fail .*404/)
    expect(await alice.read('page.log.errors.splice(0).map(({ errCode }) => errCode)')).toEqual([10003])
  })

  it('a player that mutes the picture goes dark, one that is stopped has none', async () => {
    await set(carol, { 'players[0].muteVideo': true })
    const [first = ''] = await players(carol)
    expect((await look(carol, first)).isDark).toBe(true)
    await set(carol, { 'players[0].muteVideo': false })
    await callPlayer(carol, first, 'stop')
    expect((await look(carol, first)).width).toBe(0)
    await callPlayer(carol, first, 'play')
    await untilMoving(carol, first)
  })

  it('a player fills the phone and comes back', async () => {
    await callPlayer(bob, 'alice_main', 'requestFullScreen', { direction: 90 })
    expect(await bob.byId('alice_main').boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 })
    await callPlayer(bob, 'alice_main', 'exitFullScreen')
    expect(await bob.read('page.log.players.alice_main.fullScreen')).toEqual([
      { fullScreen: true, direction: 'horizontal' },
      { fullScreen: false, direction: 'vertical' },
    ])
  })

  it('what a page puts into a tag stands above the picture', async () => {
    const isAbove = await alice.byId('caption').evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      return document.elementFromPoint(left + width / 2, top + height / 2) === element
    })
    expect(isAbove).toBe(true)
  })

  it('what means nothing in a browser says so', async () => {
    expect(await call(alice, 'toggleTorch')).toEqual({
      errMsg: 'operateLivePusher:fail this camera has no torch',
    })
    expect(await call(alice, 'applyFilter')).toEqual({
      errMsg: 'operateLivePusher:fail applyFilter means nothing in a browser',
    })
    expect(await callPlayer(alice, 'gone', 'play')).toEqual({
      errMsg: 'operateLivePlayer:fail there is no live-player with the id gone',
    })
  })

  it('pausing ends both streams, so the others see the anchor go, and resuming brings it back', async () => {
    await takeEvents(bob)
    await call(alice, 'pause')
    await untilPlayers(bob, 'carol_main')
    await untilEvent(bob, 1020)
    expect((await takeEvents(bob)).map(([code]) => code)).toEqual([1034, 1033, 1032, 1020])
    await call(alice, 'resume')
    await untilPlayers(bob, 'alice_main', 'carol_main')
    await untilMoving(bob, 'alice_main')
  })

  it('a second phone of the same user evicts the first', async () => {
    await takeEvents(carol)
    const again = await open('carol')
    await untilIn(again)
    await untilEvent(carol, 1019)
    expect((await takeEvents(carol)).at(-1)).toEqual([1019, expect.stringContaining('reason[1]') as string])
    await untilMoving(again, 'alice_main')
    await untilMoving(bob, 'carol_main')
    await again.page.close()
  })

  it('a page that is closed is a user who leaves', async () => {
    await untilPlayers(bob, 'alice_main')
  })

  it('whoever stops leaves with reason[0], and can come back', async () => {
    await takeEvents(alice)
    expect(await call(alice, 'stop')).toEqual({ errMsg: 'operateLivePusher:ok' })
    await untilEvent(alice, 1019)
    expect(await takeEvents(alice)).toEqual([[1019, expect.stringContaining('reason[0]') as string]])
    await untilPlayers(bob)
    expect((await look(alice, 'pusher')).isDark).toBe(true)
    await call(alice, 'start')
    await untilPlayers(bob, 'alice_main')
    await untilMoving(alice, 'bob_main')
  })
})

describe('entering', () => {
  afterEach(() => session.closePages())

  it('an audience sees and hears, and nobody is told of it', async () => {
    room = 102
    const alice = await open('alice')
    await untilIn(alice)
    await takeEvents(alice)
    const bob = await open('bob', { video: '0', audio: '0' })
    await untilMoving(bob, 'alice_main')
    await bob.until('page.log.players.alice_main.volumes.some((volume) => volume > 5)', 'sound')
    expect(await takeEvents(alice)).toEqual([])
    await set(bob, { enableMic: true })
    await untilEvent(alice, 1020)
    expect((await takeEvents(alice)).map(([code]) => code)).toEqual([1031, 1034, 1020])
  })

  it('a wrong userSig is refused with the codes of the platform, although start succeeds', async () => {
    room = 103
    const alice = await open('alice', { join: '0' })
    await alice.read(
      "page.setData({ url: 'room://cloud.tencent.com/rtc?sdkappid=1400000001&roomid=103&userid=alice&usersig=eJyrVgrx' })",
    )
    expect(await call(alice, 'start')).toEqual({ errMsg: 'operateLivePusher:ok' })
    await untilEvent(alice, 1022)
    const codes = (await takeEvents(alice)).map(([code]) => code)
    expect(codes.filter((code) => code < 0 || code === 1022 || code === 1018)).toEqual([-100018, -3301, 1022])
  })

  it('starting without a url fails', async () => {
    const alice = await open('alice', { join: '0' })
    expect(await call(alice, 'start')).toEqual({ errMsg: 'operateLivePusher:fail the url is empty' })
  })

  it('a preview shows the camera and enters no room', async () => {
    const alice = await open('alice', { join: '0' })
    await call(alice, 'startPreview')
    await untilMoving(alice, 'pusher')
    expect((await takeEvents(alice)).map(([code]) => code)).toEqual([1003, 1007, 1008])
    await call(alice, 'stopPreview')
    await alice.until(
      "document.querySelector('live-pusher video').srcObject === null",
      'the end of the preview',
    )
  })
})

describe('a wall', () => {
  afterEach(() => session.closePages())

  it('its phones meet; closing one is leaving, and a new one joins', async () => {
    const page = await session.browser.newPage(
      `${session.playground.url}?phones=2&room=104&page=pages/media/media&join=1&lang=en`,
    )
    const [alice, bob] = ['alice', 'bob'].map((user) => page.frameLocator(`iframe[title=${user}]`))
    await alice?.locator('[id$="--bob_main"] video').waitFor()
    await page.locator('[data-user=bob]').getByRole('button', { name: 'Share a screen' }).click()
    await alice?.locator('[id$="--bob_aux"] video').waitFor()
    await page.locator('[data-user=bob]').getByRole('button', { name: 'Stop sharing' }).click()
    await alice?.locator('[id$="--bob_aux"]').waitFor({ state: 'detached' })
    await page.locator('[data-user=alice]').getByRole('button', { name: 'Close this phone' }).click()
    await bob?.locator('[id$="--alice_main"]').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Add a phone' }).click()
    await bob?.locator('[id$="--alice_main"] video').waitFor()
  })
})

it('nobody outside was asked for anything, and nothing was written to the consoles that speaks of an error', () => {
  expect(session.browser.foreignRequests).toEqual([])
  expect(
    session.browser.console.filter((line) => /^(error|uncaught)/.test(line) && !line.includes('404')),
  ).toEqual([])
  return Promise.resolve()
})

interface Snapshot {
  readonly errMsg: string
  readonly tempImagePath: string
}
