import { playerDefaults } from '../../src/schema/player-fields'
import { productNumber } from '../../src/facade/product'
import { params, playUrl } from '../fakes/inputs'
import { RoomPage } from './room-page'

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

const bob = 'bob_main'
const screen = 'bob_aux'

function withBob(): RoomPage {
  const page = RoomPage.entered()
  page.joins('bob')
  page.video('bob')
  return page
}

test('figures stand at the top level of the pusher, but for the size, which is that of the tag', () => {
  const page = RoomPage.entered()
  const info = { videoBitrate: 300, netQualityLevel: 2, videoWidth: 1, videoHeight: 2 }
  page.trtc.pusherNetStatusHandler({ detail: { info } })
  page.trtc.pusherAudioVolumeNotify({ detail: { volume: 40 } })
  expect(page.trtc.getPusherAttributes()).toMatchObject({
    ...{ videoBitrate: 300, netQualityLevel: 2, videoWidth: 360, videoHeight: 640 },
    ...{ netStatus: info, volume: 40 },
  })
})

test('the pusher shows what it was entered with, and no secret beside its url', () => {
  const page = new RoomPage()
  expect(page.trtc.getPusherAttributes()).not.toHaveProperty('userID')
  const { url, ...attributes } = page.trtc.enterRoom({ ...params, privateMapKey: 'SECRET-key' })
  expect(attributes).toMatchObject({ userID: 'alice', roomID: 7, scene: 'videocall' })
  expect(url).toContain('usersig=')
  expect([attributes, JSON.stringify(attributes)]).toEqual([
    expect.not.objectContaining({ userSig: expect.anything() as unknown }),
    expect.not.stringContaining('SECRET'),
  ])
  page.native(1018)
  page.trtc.exitRoom()
  expect(page.trtc.getPusherAttributes()).toMatchObject({ url: '' })
})

test('a player has the attributes of its tag, its media and its latest figures', () => {
  const page = withBob()
  page.trtc.playerNetStatus(page.player(bob, { info: { netSpeed: 9 } }))
  expect(page.trtc.getPlayerList()).toEqual([
    {
      ...playerDefaults,
      ...{ userID: 'bob', streamType: 'main', streamID: bob, id: bob, src: playUrl('bob') },
      ...{ isVisible: true, hasVideo: true, hasAudio: false, muteAudio: false, muteVideo: false },
      ...{ objectFit: 'fillCrop', _definitionType: 'main', volume: 0, netStatus: { netSpeed: 9 } },
    },
  ])
})

test.each([
  ['a camera', 'main', 'fillCrop'],
  ['a screen', 'aux', 'contain'],
] as const)('the player of %s that is gone still says whose it was', (_, streamType, objectFit) => {
  const page = withBob()
  page.video('bob', true, 'aux')
  const instance = page.trtc.getPlayerInstance(`bob_${streamType}`)
  expect(instance?.playerAttributes).toMatchObject({ hasVideo: true, objectFit })
  page.leaves('bob')
  expect(instance?.playerAttributes).toMatchObject({
    ...{ userID: 'bob', streamType, streamID: `bob_${streamType}`, hasVideo: false, hasAudio: false },
    ...{ src: '', objectFit, _definitionType: 'main', volume: 0, netStatus: {} },
  })
})

test('who has turned all off has no player in the list, and is in it again with media', () => {
  const page = withBob()
  page.joins('carol')
  page.audio('carol')
  page.video('bob', false)
  expect(page.ids()).toEqual(['carol_main'])
  page.audio('bob')
  expect(page.ids()).toEqual([bob, 'carol_main'])
})

describe('switchStreamType', () => {
  const played = (page: RoomPage) => page.trtc.getPlayerList().map((player) => player._definitionType)

  test.each([
    ['to the small picture', ['small'], 'small'],
    ['to the full one', ['small', 'main'], 'main'],
    ['to the other one', [undefined], 'small'],
    ['there and back', [undefined, undefined], 'main'],
  ] as const)('%s', (_, definitions, definition) => {
    const page = withBob()
    definitions.forEach((wanted) => page.trtc.switchStreamType(bob, wanted))
    expect(played(page)).toEqual([definition])
  })

  test('is an error for a screen, which has one definition, and nothing for nobody', () => {
    const page = withBob()
    page.video('bob', true, 'aux')
    page.take()
    page.trtc.switchStreamType(screen, 'small')
    expect(page.of('ERROR')).toMatchObject([
      { reason: 'unknownStream', message: expect.stringContaining(screen) as string },
    ])
    const told = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
    page.trtc.switchStreamType(bob, 'main')
    page.trtc.switchStreamType('zoe_main', 'small')
    expect(told).toHaveBeenCalledTimes(1)
    expect(told).toHaveBeenCalledWith('[trtc-room] there is no player zoe_main')
    told.mockRestore()
    expect([page.names(), played(page)]).toEqual([[], ['main', 'main']])
  })
})

test.each([
  ['sampleDemo', 2],
  ['TUICalling', 3],
  ['TUIRoom', 5],
  ['TUIVoiceRoom', 6],
  ['TIMCalling', 10],
  ['TUICallKit', 14],
  ['TIMCallKit', 15],
  ['TUIRoomEngine', 16],
  ['TUICallEngine', 17],
  ['TUIRoomKit', 18],
  [19, 19],
  ['1', 1],
  [20, 1],
  [0, 1],
  [-3, 1],
  ['constructor', 1],
  [undefined, 1],
])('the number of the product %p is %i', (name, number) => {
  expect(productNumber(name)).toBe(number)
})
