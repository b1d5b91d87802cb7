import { HostPage, must, room7, settled } from '../../host-page'
import { attribute, type Node } from '../../simulate'

async function roomOf(users: readonly string[], more: object = {}): Promise<HostPage> {
  const page = await HostPage.open({ ...room7, ...more })
  await page.entered()
  for (const user of users) {
    await page.users(1031, user)
    await page.video(user)
  }
  return page
}

const classesOf = (node: Node): string => node.dom.className
const tileOf = (page: HostPage, user: string): Node =>
  must(
    page.room
      .querySelectorAll('.tile')
      .find(({ dom }) => dom.getAttribute('data-user') === user || dom.dataset['user'] === user),
  )
const tiles = (page: HostPage): Node[] => page.room.querySelectorAll('.tile')
const large = (page: HostPage): number => page.room.querySelectorAll('.tile--large').length

const finger = (x: number, y: number) => ({ touches: [{ clientX: x, clientY: y }] })
interface Handlers {
  onTilesDown(event: object): void
  onTilesMove(event: object): void
  onTilesUp(event: object): void
  onTileDown(event: object): void
  onTileTap(event: object): void
}
const handlersOf = (page: HostPage): Handlers => page.page.instance.selectComponent('#room') as Handlers

const on = (user: string, type = 'main') => ({ currentTarget: { dataset: { user, type } }, timeStamp: 0 })

async function swipe(page: HostPage, by: number, down = 0): Promise<void> {
  const handlers = handlersOf(page)
  handlers.onTilesDown(finger(200, 300))
  handlers.onTilesMove(finger(200 + by, 300 + down))
  handlers.onTilesUp({ changedTouches: finger(200 + by, 300 + down).touches })
  await settled()
}

const nine = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
const muted = (page: HostPage, name: string): unknown[] =>
  page.livePlayers.map((player) => attribute(player, name))

test('another page shows others in the same players; everybody is heard all the time', async () => {
  const page = await roomOf(nine)
  const before = page.livePlayers.map(({ dom }) => dom)
  expect(muted(page, 'muteVideo')).toEqual([false, false, false, false, false, true, true, true])
  await page.methods.turnPage(1)
  expect(muted(page, 'muteVideo')).toEqual([true, true, true, true, true, false, false, false])
  expect(muted(page, 'muteAudio')).toEqual(nine.map(() => false))
  expect(page.livePlayers.map(({ dom }) => dom)).toEqual(before)
  expect(page.detailsOf('PAGE_CHANGE').slice(-1)).toEqual([{ page: 1, pages: 2 }])
  expect(classesOf(must(page.room.querySelector('.tile--local')))).toContain('tile--away')
})

test('a finger turns the pages sideways, up and down it does not, and there is none before the first', async () => {
  const page = await roomOf(nine)
  const shown = () => page.room.data['page']
  await swipe(page, -120)
  expect(shown()).toBe(1)
  await swipe(page, -120)
  expect(shown()).toBe(1)
  await swipe(page, 60, 100)
  expect(shown()).toBe(1)
  await swipe(page, 120)
  await swipe(page, 120)
  expect(shown()).toBe(0)
})

test('a page that is not a number is refused by name', async () => {
  const page = await roomOf([])
  await expect(page.methods.turnPage('next' as never)).rejects.toMatchObject({ field: 'page' })
})

test('in 1v1 a tap on the small tile swaps, and a tap on the large one does not', async () => {
  const page = await roomOf(['bob'])
  const isLarge = (user: string) => classesOf(tileOf(page, user)).includes('tile--large')
  const handlers = handlersOf(page)
  handlers.onTileTap(on('bob'))
  await settled()
  expect([isLarge('alice'), isLarge('bob')]).toEqual([false, true])
  handlers.onTileTap(on('alice'))
  await settled()
  expect([isLarge('alice'), isLarge('bob')]).toEqual([true, false])
  handlers.onTileTap(on('bob'))
  await settled()
  expect([isLarge('alice'), isLarge('bob')]).toEqual([false, true])
})

test('the small tile follows the finger and rests in the corner to which it was dragged', async () => {
  const page = await roomOf(['bob'])
  const handlers = handlersOf(page)
  const room = () => must(page.room.querySelector('.room'))
  handlers.onTileDown(on('alice'))
  handlers.onTilesDown(finger(300, 100))
  handlers.onTilesMove(finger(180, 320))
  await settled()
  expect(room().dom.getAttribute('style')).toBe('--drag-x:-120px;--drag-y:220px')
  handlers.onTilesUp({ changedTouches: finger(100, 500).touches })
  await settled()
  expect(classesOf(room())).toMatch(/room--left .*room--low/)
  expect(room().dom.getAttribute('style')).toBe('')
  handlers.onTileDown(on('bob'))
  handlers.onTilesDown(finger(200, 300))
  handlers.onTilesMove(finger(350, 300))
  handlers.onTilesUp({ changedTouches: finger(350, 300).touches })
  await settled()
  expect(classesOf(room())).toMatch(/room--left .*room--low/)
})

test.each(['1v1', 'grid', 'speaker', 'classroom', 'audio', 'custom'])(
  'the layout %s is a class; no native tag is built anew on the way to it',
  async (layout) => {
    const page = await roomOf(['bob', 'carol', 'dave'])
    const nodes = () => [page.livePusher.dom, ...page.livePlayers.map(({ dom }) => dom)]
    const before = nodes()
    await page.set({ layout })
    expect(classesOf(must(page.room.querySelector('.room')))).toContain(`room--${layout}`)
    nodes().forEach((node, index) => expect(node).toBe(before[index]))
    expect(large(page)).toBe(['1v1', 'speaker', 'classroom'].includes(layout) ? 1 : 0)
    expect(muted(page, 'muteVideo')).toEqual(
      { '1v1': [false, true, true], audio: [true, true, true] }[layout] ?? [false, false, false],
    )
  },
)

test('a shared screen takes the large tile, and two taps enlarge it until it is gone', async () => {
  const page = await roomOf(['bob', 'carol'])
  await page.video('bob', true, 'aux')
  expect(classesOf(must(page.room.querySelector('.tile--aux')))).toContain('tile--large')
  const isZoomed = () => classesOf(must(page.room.querySelector('.room'))).includes('room--zoomed')
  for (let tap = 0; tap < 2; tap++) handlersOf(page).onTileTap(on('bob', 'aux'))
  await settled()
  expect(isZoomed()).toBe(true)
  await page.video('bob', false, 'aux')
  expect(isZoomed()).toBe(false)
  expect(tiles(page)).toHaveLength(3)
})

test.each<[thumbnails: string, encsmall: number, expected: string[]]>([
  ['auto', 0, ['main', 'main', 'main']],
  ['auto', 1, ['main', 'small', 'small']],
  ['small', 0, ['main', 'small', 'small']],
  ['main', 1, ['main', 'main', 'main']],
])('thumbnails %s with encsmall %i ask for %j', async (thumbnails, encsmall, expected) => {
  const page = await roomOf(['main', 'small', 'carol'], {
    thumbnails,
    layout: 'speaker',
    config: { encsmall },
  })
  const addresses = () => page.livePlayers.map((player) => attribute(player, 'src') as string)
  expect(addresses()).toEqual(
    ['main', 'small', 'carol'].map(
      (user, index) => `room://cloud.tencent.com/rtc?userid=${user}&streamtype=${expected[index]}`,
    ),
  )
  await page.methods.subscribeRemoteVideo({ userID: 'carol', streamType: 'main' })
  expect(addresses()[2]).toContain('streamtype=main')
})

test('who is on another page has the player alone, and the same one on every page', async () => {
  const page = await roomOf(['bob', 'carol'], { layout: 'grid', maxPlayers: 2 })
  const whole = ['tile__media', 'overlay', 'tile__own']
  const inside = (user: string): string[] => {
    const elements = [...tileOf(page, user).dom.querySelectorAll('[class]')]
    return whole.filter((name) => elements.some(({ classList }) => classList.value.endsWith(name)))
  }
  expect([inside('bob'), inside('carol')]).toEqual([whole, ['tile__media']])
  const player = page.playerOf('carol_main').dom
  await page.methods.turnPage(1)
  await settled()
  expect([inside('bob'), inside('carol')]).toEqual([['tile__media'], whole])
  expect(page.playerOf('carol_main').dom).toBe(player)
})
