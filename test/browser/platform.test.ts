import { look, untilMoving } from './support/pictures'
import { platformPages } from './support/playground'
import { Session, testIn } from './support/session'

jest.setTimeout(180_000)

// What the platform gives to mini programs besides rooms: live streams and the functions of `wx`.

let session: Session
beforeAll(async () => {
  session = await Session.open(platformPages)
})
afterAll(() => session.close())

const it = testIn(() => session)

describe('live streams', () => {
  afterEach(() => session.closePages())
  const page = 'pages/live/live'

  it('one phone pushes by rtmp, and another sees it by the address of a player', async () => {
    const viewer = await session.openPhone({
      page,
      user: 'bob',
      play: 'https://play.example/live/show.flv?k=2',
    })
    await viewer.until('page.playCodes.includes(2103)')
    const host = await session.openPhone({ page, user: 'alice', push: 'rtmp://push.example/live/show?k=1' })
    await untilMoving(viewer, 'player')
    expect(await host.read('page.pushCodes')).toEqual(expect.arrayContaining([1001, 1002, 1003, 1007, 1008]))
    expect(await host.read('page.pushCodes')).not.toContain(1018)
    await viewer.until('[2001, 2002, 2003, 2004].every((code) => page.playCodes.includes(code))')
    const [sent, seen] = [await look(host, 'pusher'), await look(viewer, 'player')]
    expect(Math.abs(sent.hue - seen.hue)).toBeLessThan(20)

    await host.page.close()
    await viewer.until('page.playCodes.at(-1) === -2301')
    const again = await session.openPhone({ page, user: 'carol', push: 'rtmp://push.example/live/show' })
    await untilMoving(viewer, 'player')
    expect(await again.read('phone.problems')).toEqual([])
    expect(await viewer.read('phone.problems')).toEqual([])
  })

  it('a stream ends with its name: another source is another stream', async () => {
    const host = await session.openPhone({ page, user: 'alice', push: 'rtmp://push.example/live/one' })
    const viewer = await session.openPhone({ page, user: 'bob', play: 'rtmp://play.example/live/one' })
    await untilMoving(viewer, 'player')
    await viewer.read("page.setData({ play: 'rtmp://play.example/live/two' })")
    await viewer.until('page.playCodes.at(-1) === 2103')
    await viewer.read("page.setData({ play: 'http://play.example/live/one.m3u8' })")
    await untilMoving(viewer, 'player')
    await host.page.close()
  })

  it('without network the pusher and the player say that they have given up', async () => {
    const phone = await session.openPhone({
      page,
      push: 'rtmp://p.example/a/x',
      play: 'rtmp://p.example/a/x',
    })
    await untilMoving(phone, 'player')
    await phone.read("phone.cause({ network: 'down' })")
    await phone.until('page.playCodes.includes(-2301) && page.pushCodes.includes(-1307)')
  })
})
