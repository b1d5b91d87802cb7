import { HostPage, must, room7 } from '../../host-page'
import { attribute, type Node } from '../../simulate'

async function withBob(properties: object = {}): Promise<HostPage> {
  const page = await HostPage.open({ ...room7, ...properties })
  await page.entered()
  await page.users(1031, 'bob')
  return page
}

const tile = (page: HostPage, type = 'main'): HTMLElement =>
  must(page.room.querySelector(`.tile--${type}`)).dom
const name = (page: HostPage, type?: string): string | undefined =>
  tile(page, type).querySelector('[class*=overlay__label]')?.textContent?.trim()
const avatar = (page: HostPage): string | undefined =>
  tile(page).querySelector('[class*=overlay__avatar]')?.textContent?.trim()
/** The labels of the badges for screen readers. */
const labels = (page: HostPage): unknown[] =>
  ['.overlay__icon--off', '.overlay__bars', '.overlay__icon--pin']
    .flatMap((selector): Node[] => page.room.querySelectorAll(selector))
    .filter(({ dom }) => tile(page).contains(dom))
    .map((node) => attribute(node, 'ariaLabel'))

describe('names', () => {
  test('are userIDs, or what the page says', async () => {
    const page = await withBob()
    expect([name(page), avatar(page)]).toEqual(['bob', 'B'])
    await page.set({ users: { bob: { name: '李雷' } } })
    expect([name(page), avatar(page)]).toEqual(['李雷', '李'])
  })

  test.each([
    ['😀 happy', '😀'],
    ['عمر', 'ع'],
    ['émile', 'É'],
    ['👨‍👩‍👧 Li', '👨‍👩‍👧'],
    ['🇨🇳 Wang', '🇨🇳'],
    [10086, '1'],
    [0, '0'],
  ])('%s has the letter %s', async (given, letter) => {
    expect(avatar(await withBob({ users: { bob: { name: given } } }))).toBe(letter)
  })

  test('ours says that it is us, and a shared screen whose it is', async () => {
    const page = await withBob({ users: { bob: { name: 'Bob' }, alice: { name: 'Alice' } } })
    await page.video('bob', true, 'aux')
    expect([name(page, 'local'), name(page, 'aux')]).toEqual(['Alice (me)', "Bob's screen"])
  })

  test('have a picture where the page gives one, over the letter', async () => {
    const page = await withBob({ users: { bob: { avatar: 'https://example.com/bob.png' } } })
    const picture = must(page.room.querySelector('.overlay__image'))
    expect([attribute(picture, 'src'), avatar(page)]).toEqual(['https://example.com/bob.png', 'B'])
  })

  test('that are numbers are shown as they read', async () => {
    expect(name(await withBob({ users: { bob: { name: 10086 } } }))).toBe('10086')
  })

  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'a user called %s has none that the page did not give',
    async (userID) => {
      const page = await withBob()
      await page.users(1031, userID)
      const names = page.room.querySelectorAll('.overlay__label').map(({ dom }) => dom.textContent)
      expect(names).toContain(userID)
    },
  )

  test('that are no use change nothing', async () => {
    const page = await withBob({ users: { bob: null, alice: 'text' } })
    expect(name(page)).toBe('bob')
    await page.set({ users: { bob: { name: {} } } })
    expect(name(page)).toBe('bob')
    await page.set({ users: null })
    expect(name(page)).toBe('bob')
  })
})

describe('signs', () => {
  test('a picture is awaited, and then shown without avatar and spinner', async () => {
    const page = await withBob()
    await page.video('bob')
    expect([avatar(page), page.room.querySelectorAll('.overlay__spinner').length]).toEqual(['B', 1])
    await page.playerEvent('bob_main', 'statechange', { code: 2003 })
    expect([avatar(page), page.room.querySelectorAll('.overlay__spinner').length]).toEqual([undefined, 0])
  })

  test('a picture that stutters says so, and stops saying it', async () => {
    const page = await withBob()
    await page.video('bob')
    await page.playerEvent('bob_main', 'statechange', { code: 2003 })
    await page.playerEvent('bob_main', 'statechange', { code: 2105 })
    expect(must(page.room.querySelector('.overlay__sign')).dom.textContent.trim()).toBe('Frozen')
  })

  test('a microphone that is off, a weak network and a pin are read out', async () => {
    const page = await withBob()
    expect(labels(page)).toEqual(['Microphone off'])
    await page.video('bob')
    await page.audio('bob')
    expect(labels(page)).toEqual([])
    await page.playerEvent('bob_main', 'netstatus', { info: { netQualityLevel: 5 } })
    expect(labels(page)).toEqual(['Weak network'])
    await page.set({ pinnedUser: 'bob' })
    expect(labels(page)).toEqual(['Weak network', 'Pinned'])
  })

  test('who speaks has a ring', async () => {
    const page = await withBob()
    await page.audio('bob')
    for (let report = 0; report < 4; report++)
      await page.playerEvent('bob_main', 'audiovolumenotify', { volume: 80 })
    expect(tile(page).className).toContain('tile--speaking')
  })
})
