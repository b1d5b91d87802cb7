import { must, settled, type HostPage } from '../../host-page'
import { classesOf, roomOf, tileOf } from '../../room-of'
import { attribute } from '../../simulate'

const large = (page: HostPage): number => page.room.querySelectorAll('.tile--large').length

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

test('a page that is not a number is refused by name', async () => {
  const page = await roomOf([])
  await expect(page.methods.turnPage('next' as never)).rejects.toMatchObject({ field: 'page' })
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

test('with auto-subscribe="visible" there is no player of anybody on another page', async () => {
  const page = await roomOf(['bob', 'carol'], { layout: 'grid', maxPlayers: 2, autoSubscribe: 'visible' })
  const players = (): string[] =>
    ['bob_main', 'carol_main'].filter((stream) => page.room.querySelector(`#${stream}`))
  expect(players()).toEqual(['bob_main'])
  await page.methods.turnPage(1)
  await settled()
  expect(players()).toEqual(['carol_main'])
  expect(page.methods.getRemoteUserList().map(({ userID }) => userID)).toEqual(['bob', 'carol'])
})
