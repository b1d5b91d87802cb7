import type { EventName } from '../../../src/schema/events'
import { HostPage, room7 } from '../host-page'

// The event, with its detail, for each native event. Entering, leaving and remote users have their own tests.

async function withBob(properties: object = {}): Promise<HostPage> {
  const page = await HostPage.open({ ...room7, enableMic: true, ...properties })
  await page.entered()
  await page.users(1031, 'bob')
  await page.video('bob')
  await page.audio('bob')
  return page
}

const bob = { userID: 'bob', streamType: 'main', streamID: 'bob_main' }

type Native = readonly [tag: 'pusher' | 'player', event: string, detail: object]

// prettier-ignore
const rows: readonly (readonly [name: EventName, native: Native, detail: object])[] = [
  ['LOCAL_STATE_UPDATE', ['pusher', 'statechange', { code: 1101, message: 'busy' }], { code: 1101, message: 'busy' }],
  ['LOCAL_NET_STATE_UPDATE', ['pusher', 'netstatus', { info: { videoFPS: 15 } }], { netStatus: { videoFPS: 15 } }],
  ['LOCAL_AUDIO_VOLUME_UPDATE', ['pusher', 'audiovolumenotify', { volume: 7 }], { volume: 7 }],
  ['NETWORK_QUALITY', ['pusher', 'netstatus', { info: { netQualityLevel: 4 } }], { userID: 'alice', level: 4 }],
  ['PERMISSION_DENIED', ['pusher', 'error', { errCode: 10002, errMsg: 'no' }], { device: 'mic', code: 10002 }],
  ['PERMISSION_DENIED', ['pusher', 'statechange', { code: 10001 }], { device: 'camera', code: 10001 }],
  ['ERROR', ['pusher', 'statechange', { code: -1301 }], { reason: 'cameraFailed', code: -1301, fatal: false }],
  ['BGM_PLAY_START', ['pusher', 'bgmstart', {}], {}],
  ['BGM_PLAY_PROGRESS', ['pusher', 'bgmprogress', { progress: 5, duration: 9 }], { progress: 5, duration: 9 }],
  ['BGM_PLAY_COMPLETE', ['pusher', 'bgmcomplete', {}], {}],
  ['BGM_PLAY_FAIL', ['pusher', 'error', { errCode: 10003, errMsg: 'no' }], { code: 10003 }],
  ['REMOTE_STATE_UPDATE', ['player', 'statechange', { code: 2004, message: 'm' }], { ...bob, code: 2004, message: 'm' }],
  ['PLAYER_WARNING', ['player', 'statechange', { code: 6003 }], { ...bob, code: 6003 }],
  ['PLAYER_STUCK', ['player', 'statechange', { code: 2105 }], { ...bob, code: 2105 }],
  ['FIRST_FRAME', ['player', 'statechange', { code: 2003 }], { ...bob, latency: expect.any(Number) as number }],
  ['SEI_MESSAGE', ['player', 'statechange', { code: 2012, message: 'hi' }], { userID: 'bob', message: 'hi' }],
  ['REMOTE_NET_STATE_UPDATE', ['player', 'netstatus', { info: { videoFPS: 9 } }], { ...bob, netStatus: { videoFPS: 9 } }],
  ['NETWORK_QUALITY', ['player', 'netstatus', { info: { netQualityLevel: 5 } }], { userID: 'bob', level: 5 }],
  ['REMOTE_AUDIO_VOLUME_UPDATE', ['player', 'audiovolumenotify', { volume: 3 }], { ...bob, volume: 3 }],
  ['ERROR', ['player', 'error', { errMsg: 'no' }], { reason: 'playFailed', fatal: false, message: expect.stringContaining('bob_main') as string }],
  ['ERROR', ['player', 'rendererror', {}], { reason: 'renderFailed', fatal: false, message: expect.stringContaining('bob_main') as string }],
  ['ERROR', ['pusher', 'rendererror', {}], { reason: 'renderFailed', fatal: false }],
  ['PICTURE_IN_PICTURE_CHANGE', ['player', 'enterpictureinpicture', {}], { ...bob, pictureInPicture: true }],
  ['PICTURE_IN_PICTURE_CHANGE', ['player', 'leavepictureinpicture', {}], { ...bob, pictureInPicture: false }],
  ['PICTURE_IN_PICTURE_CHANGE', ['pusher', 'enterpictureinpicture', {}], { userID: 'alice', streamType: 'main', streamID: 'alice_main', pictureInPicture: true }],
  ['PICTURE_IN_PICTURE_CHANGE', ['pusher', 'leavepictureinpicture', {}], { userID: 'alice', pictureInPicture: false }],
  ['CASTING_USER_SELECT', ['player', 'castinguserselect', { state: 'success' }], { ...bob, state: 'success' }],
  ['CASTING_STATE_CHANGE', ['player', 'castingstatechange', { type: 'connect', state: 'fail' }], { ...bob, type: 'connect', state: 'fail' }],
  ['CASTING_INTERRUPT', ['player', 'castinginterrupt', {}], bob],
  ['VIDEO_FULLSCREEN_UPDATE', ['player', 'fullscreenchange', { fullScreen: true, direction: 90 }], { ...bob, fullScreen: true, direction: 90 }],
]

test.each(rows)('%s comes from %j', async (name, [tag, event, native], detail) => {
  const page = await withBob()
  const before = page.allOf(name).length
  if (tag === 'pusher') await page.pusherEvent(event, native)
  else await page.playerEvent('bob_main', event, native)
  expect(page.allOf(name).slice(before)).toMatchObject([detail])
})

const speak = async (page: HostPage, who: 'alice' | 'bob', volume: number, times = 1): Promise<void> => {
  for (let time = 0; time < times; time += 1)
    await (who === 'alice'
      ? page.pusherEvent('audiovolumenotify', { volume })
      : page.playerEvent('bob_main', 'audiovolumenotify', { volume }))
}

describe('the active speaker', () => {
  test('is who has been clearly the loudest for three reports, ourselves included', async () => {
    const page = await withBob()
    await speak(page, 'bob', 60, 2)
    expect(page.detailsOf('ACTIVE_SPEAKER')).toEqual([])
    await speak(page, 'bob', 60)
    expect(page.detailsOf('ACTIVE_SPEAKER')).toEqual([{ userID: 'bob' }])
    await speak(page, 'alice', 90, 3)
    expect(page.detailsOf('ACTIVE_SPEAKER')).toEqual([{ userID: 'bob' }, { userID: 'alice' }])
  })

  test('does not flicker between two who are about as loud', async () => {
    const page = await withBob()
    await speak(page, 'bob', 60, 3)
    for (let time = 0; time < 10; time += 1) {
      await speak(page, 'alice', 65)
      await speak(page, 'bob', 60)
    }
    expect(page.detailsOf('ACTIVE_SPEAKER')).toEqual([{ userID: 'bob' }])
  })

  test('is nobody who whispers', async () => {
    const page = await withBob()
    await speak(page, 'bob', 10, 9)
    expect(page.detailsOf('ACTIVE_SPEAKER')).toEqual([])
  })

  test('who falls silent does not keep the word', async () => {
    const page = await withBob()
    await speak(page, 'bob', 80, 3)
    await speak(page, 'alice', 40, 9)
    expect(page.detailsOf('ACTIVE_SPEAKER')).toEqual([{ userID: 'bob' }, { userID: 'alice' }])
  })
})

describe('volumes', () => {
  test('are told together once an interval, where the page asks for it', async () => {
    const page = await withBob({ volumeInterval: 20 })
    await speak(page, 'alice', 30)
    await speak(page, 'bob', 40)
    const [told] = await page.next('VOLUME')
    expect(told).toEqual({
      volumes: [
        { userID: 'alice', volume: 30 },
        { userID: 'bob', volume: 40 },
      ],
    })
  })

  test('are not told else, and all that reaches the view is that somebody speaks', async () => {
    const page = await withBob()
    const before = page.patches.length
    await speak(page, 'bob', 40, 5)
    expect(page.detailsOf('VOLUME')).toEqual([])
    expect(page.patches.slice(before)).toEqual([{ 'seats[0].flags': 'large speaking video blank waiting' }])
  })
})

test('the quality of a network is told when it changes, not with each report', async () => {
  const page = await withBob()
  for (const netQualityLevel of [1, 1, 1, 3, 3, 99, 99])
    await page.playerEvent('bob_main', 'netstatus', { info: { netQualityLevel, videoFPS: Math.random() } })
  expect(page.detailsOf('NETWORK_QUALITY').map(({ level }) => level)).toEqual([1, 3, 0])
})

test('the first picture is told once, and again when the camera was off', async () => {
  const page = await withBob()
  await page.playerEvent('bob_main', 'statechange', { code: 2003 })
  await page.playerEvent('bob_main', 'statechange', { code: 2032 })
  expect(page.detailsOf('FIRST_FRAME')).toHaveLength(1)
  await page.video('bob', false)
  await page.video('bob', true)
  await page.playerEvent('bob_main', 'statechange', { code: 2032 })
  expect(page.detailsOf('FIRST_FRAME')).toHaveLength(2)
})

describe('roles', () => {
  test('in live follow what is published, without leaving the room', async () => {
    const page = await withBob({ scene: 'live', enableMic: false })
    await page.methods.publishLocalAudio()
    await page.methods.publishLocalVideo()
    await page.methods.unpublishLocalAudio()
    await page.methods.unpublishLocalVideo()
    expect(page.detailsOf('ROLE_CHANGE')).toEqual([
      { role: 'anchor', previous: 'audience' },
      { role: 'audience', previous: 'anchor' },
    ])
    expect(page.pusher.calls).toEqual(['start'])
  })

  test('are not told where there is no audience', async () => {
    const page = await withBob({ scene: 'rtc' })
    await page.methods.unpublishLocalAudio()
    expect(page.detailsOf('ROLE_CHANGE')).toEqual([])
  })
})
