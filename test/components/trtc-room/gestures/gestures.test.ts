import { giveApis, HostPage, identity, must, settled } from '../../host-page'
import { classesOf, roomOf, tileOf } from '../../room-of'
import type { Node } from '../../simulate'

const tiles = (page: HostPage): Node[] => page.room.querySelectorAll('.tile')
const finger = (x: number, y: number) => ({ touches: [{ clientX: x, clientY: y }] })
interface Handlers {
  onTilesDown(event: object): void
  onTilesMove(event: object): void
  onTilesUp(event: object): void
  onTileDown(event: object): void
  onTileTap(event: object): void
  onRoomTap(event: object): void
}
const handlersOf = (page: HostPage): Handlers => page.page.instance.selectComponent('#room') as Handlers

const on = (user: string, type = 'main') => ({ currentTarget: { dataset: { user, type } }, timeStamp: 0 })

async function swipe(page: HostPage, by: number, down = 0): Promise<void> {
  swipeNow(page, by, down)
  await settled()
}

function swipeNow(page: HostPage, by: number, down = 0): void {
  const handlers = handlersOf(page)
  handlers.onTilesDown(finger(200, 300))
  handlers.onTilesMove(finger(200 + by, 300 + down))
  handlers.onTilesUp({ changedTouches: finger(200 + by, 300 + down).touches })
}

const nine = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']

describe('fingers on a tile', () => {
  const withBob = async (): Promise<HostPage> => {
    const page = await roomOf([])
    await page.users(1031, 'bob')
    return page
  }

  async function touch(page: HostPage, selector: string, how = 'tap'): Promise<void> {
    must(page.room.querySelector(selector)).dispatchEvent(how)
    await settled()
  }

  test('are told, whoever is on it', async () => {
    const page = await withBob()
    await touch(page, '.tile--main')
    await touch(page, '.tile--local')
    expect(page.touches).toEqual(
      ['bob', 'alice'].map((userID) => ({ event: 'tiletap', detail: { userID, streamType: 'main' } })),
    )
  })

  test('are told before a room is entered, too', async () => {
    const page = await HostPage.open(identity)
    await touch(page, '.tile--local')
    expect(page.touches).toMatchObject([{ event: 'tiletap', detail: { userID: 'alice' } }])
  })

  test('are a double tap twice in 300 ms, and the third begins anew', async () => {
    const page = await withBob()
    const told = (user: string, timeStamp: number): string[] => {
      page.touches.length = 0
      handlersOf(page).onTileTap({ ...on(user), timeStamp })
      return page.touches.map(({ event }) => event)
    }
    const [single, double] = [['tiletap'], ['tiletap', 'tiledoubletap']]
    expect([told('bob', 1000), told('alice', 1100), told('bob', 1200)]).toEqual([single, single, single])
    expect([told('bob', 1500), told('bob', 1600), told('bob', 1901)]).toEqual([double, single, single])
  })

  test('that stay are told as a long press', async () => {
    const page = await withBob()
    await touch(page, '.tile--main', 'longpress')
    expect(page.touches).toEqual([{ event: 'tilelongpress', detail: { userID: 'bob', streamType: 'main' } }])
  })
})

test('the arrows beside the dots turn the page', async () => {
  const page = await roomOf(nine)
  const turned = async (selector: string): Promise<unknown> => {
    must(page.room.querySelector(selector)).dispatchEvent('tap')
    await settled()
    return page.room.data['page']
  }
  expect(page.room.data['page']).toBe(0)
  expect(await turned('.pager__turn--after')).toBe(1)
  expect(await turned('.pager__turn')).toBe(0)
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

test('a page that is left faster than it is shown is left, also when a tap follows', async () => {
  const page = await roomOf(nine)
  for (const by of [-120, 120, 0]) swipeNow(page, by)
  await settled()
  expect(page.room.data['page']).toBe(0)
})

test('a finger turns to no page that is not there yet', async () => {
  const page = await roomOf(['b'], { layout: 'grid' })
  await swipe(page, -120)
  await page.users(1031, ...nine)
  expect(page.room.data).toMatchObject({ page: 0, pages: 2 })
  await swipe(page, -120)
  await swipe(page, -120)
  await page.users(1031, ...nine.map((user) => `${user}2`))
  expect(page.room.data).toMatchObject({ page: 1, pages: 3 })
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

test('a tap that swaps leaves the bar alone; another one sends it away', async () => {
  const page = await roomOf(['bob'])
  const tap = (user: string, timeStamp: number): unknown => {
    handlersOf(page).onTileTap({ ...on(user), timeStamp })
    handlersOf(page).onRoomTap({ timeStamp })
    return must(page.room.querySelector('#controls')).data['isAsleep']
  }
  expect([tap('alice', 5), tap('alice', 6), tap('alice', 7)]).toEqual([false, true, false])
})

test('outside 1v1, and on the tile of a user who has just left, a finger swaps and moves nothing', async () => {
  const page = await roomOf(['bob'], { layout: 'grid' })
  const handlers = handlersOf(page)
  const touchAll = async (): Promise<void> => {
    for (const user of ['alice', 'bob']) {
      handlers.onTileTap(on(user))
      handlers.onTileDown(on(user))
      handlers.onTilesDown(finger(200, 300))
      handlers.onTilesMove(finger(250, 300))
      await settled()
      expect(page.room.data['drag']).toBe('')
      handlers.onTilesUp({ changedTouches: finger(250, 300).touches })
    }
  }
  await touchAll()
  await page.set({ layout: '1v1' })
  expect(classesOf(tileOf(page, 'bob'))).toContain('tile--large')
  await page.users(1032, 'bob')
  await touchAll()
  await page.users(1031, 'carol')
  expect(classesOf(tileOf(page, 'carol'))).toContain('tile--large')
})

test('the small tile follows the finger and rests in the corner to which it was dragged', async () => {
  const page = await roomOf(['bob'])
  const handlers = handlersOf(page)
  const room = () => must(page.room.querySelector('.room'))
  expect(classesOf(room())).not.toMatch(/room--left|room--low/)
  handlers.onTileDown(on('alice'))
  handlers.onTilesDown(finger(300, 100))
  handlers.onTilesMove(finger(180, 320))
  handlers.onTilesMove(finger(200, 340))
  await settled()
  expect(room().dom.getAttribute('style')).toBe('--drag-x:-120px;--drag-y:220px')
  handlers.onTilesUp({ changedTouches: finger(100, 500).touches })
  await settled()
  expect(classesOf(room())).toMatch(/room--left .*room--low/)
  expect(room().dom.getAttribute('style')).toBe('')
  handlers.onTilesDown(finger(200, 300))
  handlers.onTilesMove(finger(350, 300))
  handlers.onTilesUp({ changedTouches: finger(350, 300).touches })
  handlers.onTileDown(on('bob'))
  handlers.onTilesDown(finger(200, 300))
  handlers.onTilesMove(finger(350, 300))
  handlers.onTilesUp({ changedTouches: finger(350, 300).touches })
  await settled()
  expect(classesOf(room())).toMatch(/room--left .*room--low/)
})

test('a shared screen takes the large tile, and two taps enlarge it until it is gone', async () => {
  const page = await roomOf(['bob', 'carol'])
  await page.video('bob', true, 'aux')
  expect(classesOf(must(page.room.querySelector('.tile--aux')))).toContain('tile--large')
  const isZoomed = () => classesOf(must(page.room.querySelector('.room'))).includes('room--zoomed')
  const tapTwice = async (type: string): Promise<void> => {
    for (let tap = 0; tap < 2; tap++) handlersOf(page).onTileTap(on('bob', type))
    await settled()
  }
  await tapTwice('main')
  expect(isZoomed()).toBe(false)
  await tapTwice('aux')
  expect(isZoomed()).toBe(true)
  await page.audio('carol')
  expect(isZoomed()).toBe(true)
  await page.video('bob', false, 'aux')
  expect(isZoomed()).toBe(false)
  expect(tiles(page)).toHaveLength(3)
})

test('a finger moves an enlarged screen about, never out of its tile, and turns no page meanwhile', async () => {
  giveApis({ getWindowInfo: () => ({ windowWidth: 400, windowHeight: 800 }) })
  const page = await roomOf(nine)
  await page.video('bob', true, 'aux')
  const handlers = handlersOf(page)
  const style = () => must(page.room.querySelector('.room')).dom.getAttribute('style')
  const move = async (x: number, y: number) => {
    handlers.onTilesDown(finger(200, 400))
    handlers.onTilesMove(finger(200 + x, 400 + y))
    await settled()
    handlers.onTilesUp({ changedTouches: finger(200 + x, 400 + y).touches })
    return style()
  }
  for (let tap = 0; tap < 2; tap++) handlers.onTileTap(on('bob', 'aux'))
  expect(await move(-100, 50)).toBe('--pan-x:-25%;--pan-y:0%')
  expect(await move(-100, 0)).toBe('--pan-x:-50%;--pan-y:0%')
  expect(await move(-900, 0)).toBe('--pan-x:-150%;--pan-y:0%')
  expect(await move(200, 0)).toBe('--pan-x:-100%;--pan-y:0%')
  expect(page.room.data['page']).toBe(0)
  for (let tap = 0; tap < 2; tap++) handlers.onTileTap(on('bob', 'aux'))
  await settled()
  expect(style()).toBe('')
})
