import { ParameterError } from '../../../../src/schema/room-error'
import { roomMethods } from '../../../../src/schema/methods'
import { HostPage, identity, room7, settled } from '../../host-page'

// Methods called with values that are missing or wrong; each test covers all methods.

type Method = (argument?: unknown) => unknown

const names = Object.keys(roomMethods) as (keyof typeof roomMethods)[]
const throwing = Object.defineProperty({}, 'userID', {
  enumerable: true,
  get() {
    throw new Error('read')
  },
})

const odd: readonly unknown[] = [
  undefined,
  null,
  '',
  0,
  NaN,
  'bob',
  true,
  [],
  {},
  [{}],
  () => 'bob',
  throwing,
  Object.create(null),
  new Date(0),
  { userID: null },
  { userID: 7 },
  { userID: NaN },
  { userID: {} },
  { userID: 'bob', streamType: null },
  { userID: 'bob', streamType: 'third' },
  { userID: '', roomID: null, url: null, volume: null, message: null },
  { quality: 'fine' },
  { userID: 'bob', direction: 45 },
  { zIndex: 'top' },
  { isVisible: 'maybe' },
]

beforeEach(() => {
  jest.spyOn(console, 'warn').mockImplementation(() => undefined)
})

describe.each(names)('%s', (name) => {
  test('takes anything without throwing, and rejects with a reason', async () => {
    const page = await HostPage.open(identity)
    for (const argument of odd) {
      let answer: unknown
      expect(() => (answer = (page.methods[name] as Method)(argument))).not.toThrow()
      const error = await settlement(answer)
      if (error !== undefined) expect(error).toMatchObject({ reason: expect.any(String) as string })
    }
  })

  test.each([null, undefined])('%p is left out', async (argument) => {
    const page = await HostPage.open(identity)
    const left = settlement((page.methods[name] as Method)(argument))
    const bare = settlement((page.methods[name] as () => unknown)())
    const [withIt, without] = await Promise.all([left, bare])
    expect(String(withIt)).toBe(String(without))
  })
})

/** The rejection. Does not wait for an entry that is not refused. */
const settlement = (answer: unknown): Promise<unknown> =>
  Promise.race([
    Promise.resolve(answer).then(
      () => undefined,
      (error: unknown) => error ?? 'nothing',
    ),
    settled(),
  ])

test.each([
  ['setPinnedUser', {}, 'userID'],
  ['setPinnedUser', NaN, 'userID'],
  ['enterRoom', 'room', 'options'],
  ['setViewVisible', { userID: 'bob', isVisible: 'maybe' }, 'isVisible'],
  ['setViewZIndex', { userID: 'bob', zIndex: '' }, 'zIndex'],
  ['setViewRect', { userID: {}, width: 7 }, 'userID'],
  ['setViewRect', { xAxis: 'left' }, 'xAxis'],
  ['setViewRect', { yAxis: 'top' }, 'yAxis'],
  ['setViewRect', { width: 'wide' }, 'width'],
  ['setViewRect', { height: 'high' }, 'height'],
  ['setViewZIndex', { userID: {}, zIndex: 1 }, 'userID'],
  ['setViewVisible', { userID: {} }, 'userID'],
  ['setViewOrientation', { userID: 'bob', orientation: 'round' }, 'orientation'],
  ['setViewOrientation', { orientation: 'vertical' }, 'userID'],
  ['setViewFillMode', { userID: 'bob', fillMode: 'round' }, 'fillMode'],
  ['setViewFillMode', { fillMode: 'contain' }, 'userID'],
  ['subscribeRemoteVideo', {}, 'userID'],
  ['unsubscribeRemoteVideo', { userID: 'bob', streamType: 'third' }, 'streamType'],
  ['subscribeRemoteAudio', {}, 'userID'],
  ['unsubscribeRemoteAudio', {}, 'userID'],
  ['enterFullscreen', {}, 'userID'],
  ['exitFullscreen', {}, 'userID'],
  ['requestPictureInPicture', {}, 'userID'],
  ['exitPictureInPicture', { userID: {} }, 'userID'],
  ['startCasting', {}, 'userID'],
  ['switchCasting', {}, 'userID'],
  ['reconnectCasting', {}, 'userID'],
  ['exitCasting', {}, 'userID'],
  ['playBGM', {}, 'url'],
  ['setBGMVolume', 2, 'volume'],
  ['setMICVolume', 2, 'volume'],
  ['sendSEI', '', 'message'],
  ['setZoom', 0, 'zoom'],
  ['turnPage', -1, 'page'],
  ['snapshot', { quality: 'fine' }, 'quality'],
  ['saveSnapshot', { quality: 'fine' }, 'quality'],
] as const)('%s(%j) is refused by the name %s', async (name, argument, field) => {
  const page = await HostPage.open(identity)
  const error = await settlement((page.methods[name] as Method)(argument))
  expect(error).toBeInstanceOf(ParameterError)
  expect(error).toMatchObject({ method: name, field })
})

test('methods that take nothing do not mind what they are given', async () => {
  const page = await HostPage.open(identity)
  const takesNothing = names.filter((name) => roomMethods[name] === 'nothing')
  for (const name of takesNothing)
    expect(await settlement((page.methods[name] as Method)(7))).not.toBeInstanceOf(ParameterError)
})

test('a direction that is none is refused by its name', async () => {
  const page = await HostPage.open(room7)
  await page.entered()
  await page.users(1031, 'bob')
  await page.video('bob')
  const full = page.methods.enterFullscreen({ userID: 'bob', direction: 45 as never })
  await expect(full).rejects.toMatchObject({ method: 'enterFullscreen', field: 'direction' })
})

test('an object that throws when it is read is refused, too', async () => {
  const page = await HostPage.open(identity)
  await expect(page.methods.subscribeRemoteVideo(throwing as never)).rejects.toMatchObject({
    field: 'options',
  })
})

test('setPinnedUser(null) pins nobody', async () => {
  const page = await HostPage.open({ ...room7, pinnedUser: 'bob' })
  await page.methods.setPinnedUser(null as unknown as undefined)
  expect(page.methods.getLocalState().pinnedUser).toBe('')
})

test('a userID that is a number names the user whom the platform tells by that text', async () => {
  const page = await HostPage.open(room7)
  await page.entered()
  await page.users(1031, '7')
  await page.video('7')
  await page.methods.unsubscribeRemoteVideo({ userID: 7 as unknown as string })
  expect(page.room.data['seats']).toMatchObject([{ userID: '7', muteVideo: true }])
})
