import path from 'node:path'
import type { Phone } from '../../playground/test/main'
import { Session, testIn } from './support/session'

jest.setTimeout(180_000)

// Mini programs that know nothing of ours.

let session: Session
let phone: Phone

const it = testIn(() => session)

const goTo = (call: string, url: string): Promise<unknown> =>
  phone.frame.evaluate(`wx.${call}({ url: '${url}' }).then(({ errMsg }) => errMsg, ({ errMsg }) => errMsg)`)
const routes = (): Promise<unknown> => phone.read('getCurrentPages().map(({ route }) => route)')
const heard = (): Promise<unknown[]> => phone.read('getApp().globalData.journal.splice(0)')

describe('an app with a tab bar and a subpackage', () => {
  beforeAll(async () => {
    session = await Session.open(path.join(__dirname, 'foreign'))
    phone = await session.openPhone({})
    phone.page.setDefaultTimeout(10_000)
    await phone.byId('hello').waitFor()
  })
  afterAll(() => session.close())

  const tab = (name: string): ReturnType<Phone['frame']['locator']> => phone.frame.getByRole('tab', { name })

  it('the app is launched before the scripts of pages; requires may be computed, and exports missing', async () => {
    expect(await phone.byId('hello').textContent()).toBe('Hello true app: launch, develop')
  })

  it('a component of a plugin is a box with its name', async () => {
    expect(await phone.byId('plugged').textContent()).toBe('plugin://far-away/thing')
  })

  it('an assignment to a constant throws where it stands', async () => {
    const stack = await phone.read<string>(
      '(() => { try { page.reassign() } catch (error) { return error.stack } })()',
    )
    expect(stack).toMatch(/^TypeError: Assignment to constant variable/)
  })

  it('a module of another package comes with require.async', async () => {
    expect(await phone.frame.evaluate('phone.page.late()')).toEqual({ word: 'far away' })
  })

  it('a tap on a tab shows its page and keeps the other', async () => {
    await heard()
    await tab('Second').click()
    await phone.byId('second').waitFor()
    await tab('First').click()
    await phone.byId('hello').waitFor()
    await tab('Second').click()
    await phone.byId('second').waitFor()
    const tap = (index: string, name: string): unknown[] => [
      name,
      'onTabItemTap',
      { index, pagePath: `tabs/${name}/${name}`, text: name === 'first' ? 'First' : 'Second' },
    ]
    expect(await heard()).toEqual([
      ['first', 'onHide'],
      ['second', 'onLoad', {}],
      ['second', 'onShow'],
      tap('1', 'second'),
      ['second', 'onHide'],
      ['first', 'onShow'],
      tap('0', 'first'),
      ['first', 'onHide'],
      ['second', 'onShow'],
      tap('1', 'second'),
    ])
    expect(await routes()).toEqual(['tabs/second/second'])
    expect(await tab('Second').evaluate((element) => getComputedStyle(element).color)).toBe('rgb(0, 0, 255)')
  })

  const colour = (id: string): Promise<string> =>
    phone.byId(id).evaluate((element) => getComputedStyle(element).color)

  it('the entry of a subpackage runs once, before the scripts of its pages; an independent one lacks app.wxss', async () => {
    await heard()
    await goTo('navigateTo', '/more/far/far')
    await goTo('redirectTo', '/alone/own/own')
    expect(await colour('own')).toBe('rgb(0, 0, 0)')
    await goTo('redirectTo', '/more/far/far')
    expect(await colour('far')).toBe('rgb(0, 128, 0)')
    expect((await heard()).filter((line) => /more|far/.test(String(line)))).toEqual([
      ['more: start'],
      ['far: script'],
    ])
    await goTo('switchTab', '/tabs/second/second')
  })

  it('a page of a subpackage lies over the tabs, and switchTab closes it', async () => {
    expect(await goTo('navigateTo', '/more/far/far')).toBe('navigateTo:ok')
    expect(await phone.byId('far').textContent()).toBe('far away')
    expect(await tab('First').count()).toBe(0)
    expect(await goTo('switchTab', '/tabs/first/first')).toBe('switchTab:ok')
    expect(await routes()).toEqual(['tabs/first/first'])
  })

  test.each([
    ['navigateTo', '/tabs/second/second', 'navigateTo:fail can not navigateTo a tabbar page'],
    ['redirectTo', '/tabs/second/second', 'redirectTo:fail can not redirectTo a tabbar page'],
    ['switchTab', '/pages/long/long', 'switchTab:fail can not switch to no-tabBar page'],
  ])('%s to %s fails', async (call, url, errMsg) => {
    expect(await goTo(call, url)).toBe(errMsg)
  })

  it('badges, dots, texts and the bar itself can be changed', async () => {
    const windowHeight = (): Promise<number> => phone.read('wx.getWindowInfo().windowHeight')
    await phone.read("wx.setTabBarBadge({ index: 1, text: '12' })")
    await phone.read('wx.showTabBarRedDot({ index: 0 })')
    await phone.read("wx.setTabBarItem({ index: 0, text: 'Renamed' })")
    expect(await tab('Second').locator('.badge').textContent()).toBe('12')
    expect(await tab('Renamed').locator('.dot').count()).toBe(1)
    const before = await windowHeight()
    await phone.read('wx.hideTabBar()')
    expect([await tab('Second').count(), (await windowHeight()) - before]).toEqual([0, 48 + 34])
    await phone.read('wx.showTabBar()')
    expect(await tab('Second').count()).toBe(1)
  })

  test.each<[string, () => Promise<void>]>([
    ['menu', () => phone.frame.getByRole('button', { name: 'Menu' }).click()],
    ['button', () => phone.byId('share').click()],
  ])('a page shares from the %s', async (from, tap) => {
    await tap()
    if (from === 'menu') await phone.frame.getByText('转发给朋友').click()
    await phone.frame.getByText(`Shared from the ${from}`).waitFor()
    await phone.frame.getByText('确定').click()
  })

  describe('a long page', () => {
    beforeAll(async () => {
      await goTo('navigateTo', '/pages/long/long')
      await heard()
    })

    it('hears that it is scrolled, and that its end is near, once', async () => {
      await phone.frame.evaluate('wx.pageScrollTo({ scrollTop: 2200, duration: 0 })')
      await phone.until("getApp().globalData.journal.some(([, name]) => name === 'onReachBottom')")
      await phone.frame.evaluate('wx.pageScrollTo({ scrollTop: 2210, duration: 0 })')
      await phone.until('getApp().globalData.journal.length === 3')
      expect(await heard()).toEqual([
        ['long', 'onPageScroll', expect.any(Number)],
        ['long', 'onReachBottom'],
        ['long', 'onPageScroll', expect.any(Number)],
      ])
    })

    it('refreshes when it is pulled down, until it stops', async () => {
      await phone.frame.evaluate('wx.pageScrollTo({ scrollTop: 0, duration: 0 })')
      await phone.until("getApp().globalData.journal.some(([, name]) => name === 'onPageScroll')")
      await heard()
      const dots = phone.frame.locator('.page-frame:not([hidden]) .pull-down')
      expect(await dots.isVisible()).toBe(false)
      await phone.page.mouse.move(200, 150)
      await phone.page.mouse.down()
      await phone.page.mouse.move(200, 330, { steps: 5 })
      await phone.page.mouse.up()
      await phone.until('getApp().globalData.journal.length === 1')
      expect(await heard()).toEqual([['long', 'onPullDownRefresh']])
      expect(await dots.isVisible()).toBe(true)
      await phone.read('wx.startPullDownRefresh()')
      expect(await heard()).toEqual([])
      await phone.read('wx.stopPullDownRefresh()')
      await phone.frame.locator('[data-refreshing]').waitFor({ state: 'detached' })
    })

    it('asks before the arrow leaves it', async () => {
      await phone.read("wx.enableAlertBeforeUnload({ message: 'Really?' })")
      await phone.frame.locator('.page-frame:not([hidden]) .back').click()
      await phone.frame.getByText('Really?').waitFor()
      await phone.frame.getByText('取消').click()
      expect(await heard()).toEqual([])
      await phone.frame.locator('.page-frame:not([hidden]) .back').click()
      await phone.frame.getByText('确定').click()
      await phone.until('getCurrentPages().length === 1')
      expect(await heard()).toEqual([
        ['long', 'onUnload'],
        ['first', 'onShow'],
      ])
    })
  })

  it('a page whose script fails is drawn, and named with its line; the others go on', async () => {
    expect(await goTo('navigateTo', '/pages/broken/broken')).toBe('navigateTo:ok')
    expect(await phone.byId('broken').textContent()).toBe('still drawn')
    const [problem] = await phone.read<{ text: string }[]>(
      "phone.problems.filter(({ severity }) => severity === 'error')",
    )
    expect(problem?.text).toMatch(
      /^pages\/broken\/broken: Error: there is no module "\.\/gone".*broken\.js:2:24/,
    )
    expect(problem?.text).toMatch(/at .*pages\/broken\/broken\.js:2:16/)
    expect(await goTo('reLaunch', '/tabs/first/first')).toBe('reLaunch:ok')
  })
})

describe('an app with a tab bar of its own', () => {
  beforeAll(async () => {
    session = await Session.open(path.join(__dirname, 'own-tabs'))
    phone = await session.openPhone({})
    await phone.byId('one').waitFor()
  })
  afterAll(() => session.close())

  it('draws it over each page, which reaches it with getTabBar, as do its components', async () => {
    const here = (): ReturnType<Phone['frame']['locator']> =>
      phone.frame.locator('.page-frame:not([hidden]) [class$="--here"]')
    expect(await here().textContent()).toBe('one')
    expect(await phone.byId('part').textContent()).toBe('2 tabs, webview')
    await phone.byId('part').click()
    await phone.byId('two').waitFor()
    expect(await here().textContent()).toBe('two')
    expect(await here().evaluate((element) => getComputedStyle(element).color)).toBe('rgb(255, 0, 0)')
    await phone.frame.locator('.page-frame:not([hidden]) [id$="--go-one"]').click()
    await phone.byId('one').waitFor()
    expect(await here().textContent()).toBe('one')
  })
})
