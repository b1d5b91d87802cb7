import { nativeHandlers } from '../../../components/trtc-room/tile/native-handlers'
import { errors } from '../../../src/schema/errors'
import { fate } from '../../fakes/fate'
import { HostPage, must, room7, settled, identity } from '../host-page'
import { attribute, fire } from '../simulate'

async function inRoom(properties: object = {}): Promise<HostPage> {
  const page = await HostPage.open({ ...room7, ...properties })
  await page.entered()
  return page
}

const urlOf = (page: HostPage) => attribute(page.livePusher, 'url') as string

describe('entering', () => {
  test('needs one setData, and the url is on the tag before the pusher starts', async () => {
    const page = await HostPage.open(identity, 'zh_CN')
    const before = page.patches.length
    const seen: string[] = []
    page.pusher.onCall = (name) => seen.push(`${name} with ${urlOf(page).slice(0, 40)}`)
    void page.methods.enterRoom({ roomID: 7 })
    await settled()
    expect(page.patches.length - before).toBe(1)
    expect(seen).toEqual(['start with room://cloud.tencent.com/rtc?sdkappid=14'])
  })

  test('is told to the page when the server confirms it', async () => {
    const page = await HostPage.open(identity)
    const entered = page.methods.enterRoom({ roomID: 7 })
    await settled()
    expect(page.told).toEqual([{ event: 'statechange', detail: { phase: 'entering', previous: 'idle' } }])
    await page.entered()
    expect(page.told.slice(1)).toEqual([
      { event: 'statechange', detail: { phase: 'inRoom', previous: 'entering' } },
      { event: 'localjoin', detail: { userID: 'alice' } },
    ])
    expect(await fate(entered)).toBe('kept')
  })

  test('happens by itself as soon as everything is there', async () => {
    const page = await HostPage.open({ ...room7, userSig: '' })
    expect(page.pusher.calls).toEqual([])
    await page.set({ userSig: 'late' })
    expect(page.pusher.calls).toEqual(['start'])
    expect(urlOf(page)).toContain('usersig=late')
  })

  test('by itself happens once for the same parameters, also after a leave', async () => {
    const page = await inRoom()
    const exit = page.methods.exitRoom()
    await exit
    await page.set({ roomId: 7, userSig: identity.userSig })
    expect(page.pusher.calls).toEqual(['start', 'stop'])
    await page.set({ roomId: 8 })
    expect(page.pusher.calls).toEqual(['start', 'stop', 'start'])
    expect(urlOf(page)).toContain('roomid=8')
  })

  test('takes the room of the call before the one of the properties', async () => {
    const page = await HostPage.open({ ...identity, strRoomId: 'lobby' })
    void page.methods.enterRoom({ roomID: 9 })
    await settled()
    expect(urlOf(page)).toContain('&roomid=9&')
    expect(urlOf(page)).not.toContain('lobby')
  })

  test('a string room and a scene come from the properties', async () => {
    const page = await HostPage.open({
      ...identity,
      strRoomId: 'lobby',
      scene: 'voicechatroom',
      autoEnter: true,
    })
    expect(urlOf(page)).toContain('strroomid=lobby&')
    expect(urlOf(page)).toContain('appscene=voicechatroom')
  })

  test('with a bad parameter rejects by name and tells an error, by itself as well', async () => {
    const page = await HostPage.open({ ...room7, userId: 'u'.repeat(300) })
    expect(page.detailsOf('ERROR')).toEqual([
      expect.objectContaining({
        reason: 'invalidParameter',
        fatal: false,
        field: 'userId',
      }),
    ])
    expect(page.pusher.calls).toEqual([])
    await expect(page.methods.enterRoom({ userID: '' })).rejects.toMatchObject({ field: 'userID' })
    expect(page.detailsOf('ERROR')).toHaveLength(2)
  })

  test('with a refused signature rejects, tells one error, and says it in words', async () => {
    const page = await HostPage.open(identity)
    const entered = page.methods.enterRoom({ roomID: 7 })
    await settled()
    await page.pusherState(1022)
    await page.pusherState(-100018)
    await page.pusherState(-3301)
    await expect(entered).rejects.toMatchObject({ reason: 'userSigRefused', code: -100018 })
    expect(page.detailsOf('ERROR')).toEqual([
      { reason: 'userSigRefused', code: -100018, message: errors.userSigRefused.text, fatal: true },
    ])
    expect(must(page.room.querySelector('.notice--error')).dom.textContent).toBe(
      'Identity check failed: please check userSig',
    )
    expect(page.pusher.calls).toEqual(['start', 'stop'])
  })

  test('with a pusher that cannot start rejects', async () => {
    const page = await HostPage.open(identity)
    page.pusher.answersAtOnce = false
    const entered = page.methods.enterRoom({ roomID: 7 })
    await settled()
    page.pusher.answer('start', { errMsg: 'operateLivePusher:fail busy' })
    await expect(entered).rejects.toMatchObject({
      reason: 'enterFailed',
      message: expect.stringContaining('busy') as string,
    })
  })
})

describe('leaving', () => {
  test('stops the pusher, clears the url after it, and is told with its reason', async () => {
    const page = await inRoom()
    await page.users(1031, 'bob')
    page.pusher.answersAtOnce = false
    const exit = page.methods.exitRoom()
    await settled()
    expect(urlOf(page)).toContain('roomid=7')
    expect(page.room.querySelectorAll('.tile--main')).toHaveLength(0)
    expect(page.detailsOf('LOCAL_LEAVE')).toEqual([])
    page.pusher.answer('stop')
    await settled()
    expect(urlOf(page)).toBe('')
    expect(page.detailsOf('LOCAL_LEAVE')).toEqual([{ userID: 'alice', reason: 'exit', confirmed: true }])
    expect(await fate(exit)).toBe('kept')
  })

  test('a stop that fails leaves the url to the client', async () => {
    const page = await inRoom()
    page.pusher.answersAtOnce = false
    void page.methods.exitRoom()
    await settled()
    page.pusher.answer('stop', { errMsg: 'fail' })
    await settled()
    expect(urlOf(page)).toContain('roomid=7')
  })

  test('the page going away leaves the room and touches the page no more', async () => {
    const page = await inRoom()
    const before = page.patches.length
    page.page.detach()
    await settled()
    expect(page.pusher.calls).toEqual(['start', 'stop'])
    expect(page.patches.length).toBe(before)
  })

  test('the page going away while entering gives the entry up', async () => {
    const page = await HostPage.open(identity)
    const entered = page.methods.enterRoom({ roomID: 7 })
    page.page.detach()
    await expect(entered).rejects.toMatchObject({ reason: 'cancelled' })
  })

  test('being put out is told once, with its reason, and the room is clean', async () => {
    const page = await inRoom()
    await page.users(1031, 'bob')
    await page.pusherState(1019, 'reason[2]')
    expect(page.detailsOf('KICKED_OUT')).toEqual([{ userID: 'alice', reason: 'dismissed' }])
    expect(page.detailsOf('LOCAL_LEAVE')).toEqual([{ userID: 'alice', reason: 'dismissed', confirmed: true }])
    expect(page.methods.getRemoteUserList()).toEqual([])
  })

  test('a second entry after a leave works as the first', async () => {
    const page = await inRoom()
    await page.methods.exitRoom()
    const entered = page.methods.enterRoom()
    await settled()
    await page.entered()
    expect(await fate(entered)).toBe('kept')
    expect(page.detailsOf('LOCAL_JOIN')).toHaveLength(2)
  })
})

describe('remote users', () => {
  test('come, are seen and heard, and go: each told, and sent by path', async () => {
    const page = await inRoom()
    page.patches.length = 0
    page.told.length = 0
    await page.users(1031, 'bob')
    await page.video('bob')
    await page.audio('bob')
    await page.video('bob', false)
    await page.users(1032, 'bob')
    const bob = { userID: 'bob', streamType: 'main', streamID: 'bob_main' }
    expect(page.told).toEqual([
      { event: 'remoteuserjoin', detail: { userID: 'bob' } },
      { event: 'remotevideoadd', detail: bob },
      { event: 'remoteaudioadd', detail: bob },
      { event: 'remotevideoremove', detail: bob },
      { event: 'remoteaudioremove', detail: bob },
      { event: 'remoteuserleave', detail: { userID: 'bob' } },
    ])
    expect(page.patches.map((patch) => Object.keys(patch))).toEqual([
      ['tiles', 'seats[0]', 'own.flags', 'own.order'],
      ['seats[0]'],
      ['seats[0].flags'],
      ['seats[0].flags'],
      ['tiles', 'seats[0]', 'own.flags', 'own.order'],
    ])
  })

  test('have a player as soon as there is something to play, told who it is', async () => {
    const page = await inRoom()
    await page.users(1031, 'bob')
    expect(page.livePlayers).toHaveLength(0)
    await page.audio('bob')
    expect(page.livePlayers).toHaveLength(1)
    const player = must(page.livePlayers[0])
    expect(attribute(player, 'src')).toBe('room://cloud.tencent.com/rtc?userid=bob&streamtype=main')
    expect(attribute(player, 'muteVideo')).toBe(false)
  })

  test('keep their native player when others come and go and when they turn the camera off and on', async () => {
    const page = await inRoom()
    await page.users(1031, 'a', 'b', 'c')
    for (const user of ['a', 'b', 'c']) await page.video(user)
    const nodes = new Map(['a', 'b', 'c'].map((user) => [user, page.playerOf(`${user}_main`).dom]))
    await page.users(1032, 'b')
    await page.users(1031, 'd')
    await page.video('d')
    await page.video('a', false)
    await page.video('a')
    for (const user of ['a', 'c']) expect(page.playerOf(`${user}_main`).dom).toBe(nodes.get(user))
    expect([...nodes.values()]).not.toContain(page.playerOf('d_main').dom)
  })

  test('show a name, an avatar while there is no picture, and whether the microphone is off', async () => {
    const page = await inRoom()
    await page.users(1031, 'bob')
    const tile = () => must(page.room.querySelector('.tile--main')).dom
    const shows = () => [
      tile().querySelector('[class*=label]')?.textContent,
      tile().querySelector('[class*=avatar]')?.textContent?.trim(),
      tile().querySelectorAll('[class*=icon-mic-off]').length,
    ]
    expect(shows()).toEqual(['bob', 'B', 1])
    await page.video('bob')
    await page.playerEvent('bob_main', 'statechange', { code: 2003 })
    await page.audio('bob')
    expect(shows()).toEqual(['bob', undefined, 0])
  })

  test('share a screen in a tile of its own', async () => {
    const page = await inRoom()
    await page.users(1031, 'bob')
    await page.video('bob', true, 'aux')
    expect(attribute(page.playerOf('bob_aux'), 'objectFit')).toBe('contain')
    expect(attribute(page.playerOf('bob_aux'), 'muteAudio')).toBe(false)
    expect(page.methods.getRemoteUserList()).toEqual([
      { userID: 'bob', hasMainVideo: false, hasMainAudio: false, hasAuxVideo: true },
    ])
    await page.video('bob', false, 'aux')
    expect(page.room.querySelectorAll('.tile--aux')).toHaveLength(0)
  })

  test.each([
    ['all', false, false],
    ['audio', true, false],
    ['none', true, true],
  ])('auto-subscribe %s receives what it says', async (autoSubscribe, muteVideo, muteAudio) => {
    const page = await inRoom({ autoSubscribe })
    await page.users(1031, 'bob')
    await page.video('bob')
    const player = page.playerOf('bob_main')
    expect([attribute(player, 'muteVideo'), attribute(player, 'muteAudio')]).toEqual([muteVideo, muteAudio])
  })

  test('auto-subscribe that changes in the room counts for those who are here, too', async () => {
    const page = await inRoom()
    await page.users(1031, 'bob')
    await page.video('bob')
    const muted = () => ['muteVideo', 'muteAudio'].map((name) => attribute(page.playerOf('bob_main'), name))
    await page.set({ autoSubscribe: 'none' })
    expect(muted()).toEqual([true, true])
    await page.set({ autoSubscribe: 'audio' })
    expect(muted()).toEqual([true, false])
  })

  test('a player that has given up is stopped and played again, before it becomes an error', async () => {
    const page = await inRoom()
    await page.users(1031, 'bob')
    await page.video('bob')
    fire(page.playerOf('bob_main'), 'statechange', { code: -2301, message: 'retries exhausted' })
    while (!page.player.calls.includes('play')) await settled()
    expect([page.player.calls, page.played]).toEqual([
      ['stop', 'play'],
      ['bob_main', 'bob_main'],
    ])
    expect(page.detailsOf('ERROR')).toEqual([])
  })
})

describe('methods', () => {
  test.each([
    ['publishLocalVideo', 'enableCamera', true],
    ['unpublishLocalVideo', 'enableCamera', false],
    ['publishLocalAudio', 'enableMic', true],
    ['unpublishLocalAudio', 'enableMic', false],
  ] as const)('%s sets %s on the pusher and resolves when it is there', async (method, name, value) => {
    const page = await inRoom({ enableCamera: !value, enableMic: !value })
    await page.methods[method]()
    expect(attribute(page.livePusher, name)).toBe(value)
    expect(page.patches[page.patches.length - 1]).toEqual({
      [`pusher.${name}`]: value,
      'own.flags': expect.any(String) as string,
    })
  })

  test('publishing before the entry is remembered', async () => {
    const page = await HostPage.open(identity)
    await page.methods.publishLocalVideo()
    void page.methods.enterRoom({ roomID: 7 })
    await settled()
    expect(attribute(page.livePusher, 'enableCamera')).toBe(true)
  })

  test.each([
    ['unsubscribeRemoteVideo', 'muteVideo', true],
    ['subscribeRemoteVideo', 'muteVideo', false],
    ['unsubscribeRemoteAudio', 'muteAudio', true],
    ['subscribeRemoteAudio', 'muteAudio', false],
  ] as const)('%s sets %s on the player of that user alone', async (method, name, value) => {
    const page = await inRoom({ autoSubscribe: value ? 'all' : 'none' })
    await page.users(1031, 'bob', 'carol')
    await page.video('bob')
    await page.video('carol')
    await page.methods[method]({ userID: 'bob' })
    expect(attribute(page.playerOf('bob_main'), name)).toBe(value)
    expect(attribute(page.playerOf('carol_main'), name)).toBe(!value)
  })

  test('a subscription outlives a camera that is turned off and on', async () => {
    const page = await inRoom()
    await page.users(1031, 'bob')
    await page.video('bob')
    await page.methods.unsubscribeRemoteAudio({ userID: 'bob' })
    await page.video('bob', false)
    await page.video('bob')
    expect(attribute(page.playerOf('bob_main'), 'muteAudio')).toBe(true)
  })

  test.each([
    'subscribeRemoteVideo',
    'unsubscribeRemoteVideo',
    'subscribeRemoteAudio',
    'unsubscribeRemoteAudio',
  ] as const)('%s of a stranger rejects with a reason and never throws', async (method) => {
    const page = await inRoom()
    await expect(page.methods[method]({ userID: 'nobody' })).rejects.toMatchObject({
      reason: 'unknownStream',
    })
    await expect(page.methods[method](undefined as never)).rejects.toBeInstanceOf(Error)
  })

  test('the screen of a user can be chosen', async () => {
    const page = await inRoom()
    await page.users(1031, 'bob')
    await page.video('bob', true, 'aux')
    await page.methods.unsubscribeRemoteVideo({ userID: 'bob', streamType: 'aux' })
    expect(attribute(page.playerOf('bob_aux'), 'muteVideo')).toBe(true)
  })

  test('switchCamera asks the pusher and leaves the attribute as it was inserted', async () => {
    const page = await inRoom()
    await page.methods.switchCamera()
    expect(page.pusher.calls).toEqual(['start', 'switchCamera'])
    expect(attribute(page.livePusher, 'devicePosition')).toBe('front')
  })

  test('switchCamera rejects with the words of the platform', async () => {
    const page = await inRoom()
    page.pusher.answersAtOnce = false
    const switched = page.methods.switchCamera()
    await settled()
    page.pusher.answer('switchCamera', { errMsg: 'switchCamera:fail no camera' })
    await expect(switched).rejects.toMatchObject({
      reason: 'nativeFailed',
      message: expect.stringContaining('no camera') as string,
    })
  })
})

describe('properties', () => {
  test('enable-camera and enable-mic publish and unpublish in the room, each for itself', async () => {
    const page = await inRoom({ enableCamera: true, enableMic: true })
    await page.set({ enableCamera: false })
    expect(attribute(page.livePusher, 'enableCamera')).toBe(false)
    expect(attribute(page.livePusher, 'enableMic')).toBe(true)
    await page.methods.publishLocalVideo()
    await page.set({ enableMic: false })
    expect(attribute(page.livePusher, 'enableCamera')).toBe(true)
    expect(page.pusher.calls).toEqual(['start'])
  })

  test.each([
    ['auto', 0, '1v1', 1],
    ['auto', 1, '1v1', 2],
    ['auto', 2, 'grid', 3],
    ['auto', 20, 'grid', 6],
    ['1v1', 2, '1v1', 2],
    ['grid', 0, 'grid', 1],
    ['speaker', 0, 'speaker', 1],
    ['speaker', 3, 'speaker', 4],
    ['classroom', 3, 'classroom', 4],
    ['audio', 3, 'audio', 4],
  ])('layout %s with %i others is %s with room for %i', async (layout, others, expected, room) => {
    const page = await inRoom({ layout })
    await page.users(1031, ...Array.from({ length: others }, (_, index) => `user${index}`))
    const classes = must(page.room.querySelector('.room')).dom.className
    expect(classes).toContain(`room--${expected}`)
    expect(classes).toMatch(new RegExp(`room--${room}( |$)`))
  })

  test('the layout changes without touching a native node', async () => {
    const page = await inRoom()
    await page.users(1031, 'bob', 'carol')
    await page.video('bob')
    await page.video('carol')
    const nodes = () => [page.livePusher.dom, ...page.livePlayers.map(({ dom }) => dom)]
    const before = nodes()
    await page.set({ layout: '1v1' })
    await page.set({ layout: 'grid' })
    expect(nodes()).toEqual(before)
    nodes().forEach((node, index) => expect(node).toBe(before[index]))
  })

  test('debug shows the figures of the native tags and logs, but no secret', async () => {
    const told: string[] = []
    jest.spyOn(console, 'info').mockImplementation((...facts: unknown[]) => void told.push(facts.join(' ')))
    const page = await inRoom({ debug: true })
    expect(attribute(page.livePusher, 'debug')).toBe(true)
    expect(told.join()).toContain('[trtc-room] entering')
    page.close()
    await settled()
    expect(told.join()).not.toContain('SECRET')
  })

  test('without debug only warnings are logged, and debug may be turned on and off', async () => {
    const lines: string[] = []
    for (const level of ['info', 'warn'] as const)
      jest.spyOn(console, level).mockImplementation(() => void lines.push(level))
    const told = async (ask: (page: HostPage) => unknown): Promise<string[]> => {
      lines.length = 0
      await ask(page)
      await settled()
      return [...new Set(lines)]
    }
    const page = await inRoom()
    expect(lines).toEqual([])
    const refused = () => page.methods.setZoom(0).catch(() => undefined)
    expect(await told(refused)).toEqual(['warn'])
    await page.set({ debug: true })
    expect(await told(() => page.methods.exitRoom())).toEqual(['info'])
    await page.set({ debug: false })
    expect(await told(() => void page.methods.enterRoom())).toEqual([])
    expect(await told(refused)).toEqual(['warn'])
  })

  test.each<[what: string, change: Readonly<Record<string, unknown>>, patch: object[]]>([
    ['what is shown', { plain: true }, [{ 'set.plain': true }]],
    ['the appearance', { theme: 'light' }, [{ isLight: true }]],
    ['both', { plain: true, theme: 'light' }, [{ isLight: true, 'set.plain': true }]],
    ['neither', { volumeInterval: 500 }, []],
    ['words to the same', { words: { alone: 'Nobody' } }, []],
    ['the theme to the one that is shown', { theme: 'dark' }, []],
  ])('that change %s (%j) are shown by one setData, if any', async (_, change, patch) => {
    const page = await inRoom({ words: { alone: 'Nobody' } })
    page.patches.length = 0
    await page.set(change)
    expect(page.patches).toEqual(patch)
  })

  test('camera-position is in the first setData where it is not the default', async () => {
    const first = async (cameraPosition: string): Promise<unknown> =>
      (await HostPage.open({ ...identity, cameraPosition })).patches[0]
    expect(await first('back')).toMatchObject({ devicePosition: 'back' })
    expect(await first('front')).not.toHaveProperty('devicePosition')
  })

  test.each([
    ['zh_CN', '正在进入房间…'],
    ['zh', '正在进入房间…'],
    ['en', 'Entering the room…'],
    [7 as never, '正在进入房间…'],
  ])('a phone set to %s reads %s', async (language, words) => {
    const page = await HostPage.open(room7, language)
    expect(must(page.room.querySelector('.notice')).dom.textContent).toBe(words)
  })
})

describe('the page', () => {
  test('hidden and shown, the room goes on and the pusher is left alone', async () => {
    const page = await inRoom()
    page.room.triggerPageLifeTime('hide')
    page.room.triggerPageLifeTime('show')
    await settled()
    expect(page.pusher.calls).toEqual(['start'])
    expect(page.events.filter((event) => event === 'statechange')).toHaveLength(2)
  })

  test('an interrupted call is said, and comes back on show', async () => {
    const page = await inRoom()
    await page.pusherState(5001)
    expect(must(page.room.querySelector('.notice')).dom.textContent).toBe('The call is interrupted')
    expect(page.pusher.calls).toEqual(['start'])
    page.room.triggerPageLifeTime('show')
    await settled()
    expect(page.detailsOf('STATE_CHANGE').map(({ phase }) => phase)).toEqual([
      'entering',
      'inRoom',
      'suspended',
      'retrying',
    ])
  })

  test('a control bar that the platform does not find yet is looked for again', async () => {
    const page = await HostPage.open(identity)
    const { instance } = page.room
    const found = jest.spyOn(instance, 'selectComponent').mockReturnValue(null)
    page.room.triggerPageLifeTime('hide')
    page.room.triggerPageLifeTime('show')
    await page.pusherEvent('error', { errCode: 10002, errMsg: 'denied' })
    found.mockClear().mockReturnValue({ setHidden: jest.fn() })
    page.room.triggerPageLifeTime('hide')
    page.room.triggerPageLifeTime('show')
    expect(found).toHaveBeenCalledTimes(1)
  })

  test('denied camera is told and the room goes on', async () => {
    const page = await inRoom()
    fire(page.livePusher, 'error', { errCode: 10001, errMsg: 'denied' })
    await settled()
    expect(page.detailsOf('ERROR')).toMatchObject([{ reason: 'cameraDenied', code: 10001, fatal: false }])
  })

  test('garbled native events do no harm', async () => {
    const page = await inRoom()
    for (const detail of [
      undefined,
      null,
      {},
      { code: 1031 },
      { code: 1033, message: '{' },
      { code: 1019 },
    ]) {
      fire(page.livePusher, 'statechange', detail)
    }
    const handlers = page.methods as unknown as Readonly<Record<string, (event?: object) => void>>
    for (const name of Object.keys(nativeHandlers))
      for (const event of [undefined, {}, { currentTarget: {} }])
        expect(handlers[name]?.(event)).toBeUndefined()
    await settled()
    expect(page.methods.getRemoteUserList()).toEqual([])
  })

  test('no secret is in anything told to the page', async () => {
    const page = await inRoom()
    await page.users(1031, 'bob')
    await page.pusherState(-1301, 'camera')
    await page.methods.exitRoom()
    expect(JSON.stringify(page.told)).not.toContain('SECRET')
  })
})
