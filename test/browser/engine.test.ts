import type { Phone } from '../../playground/test/main'
import { Session, testIn } from './support/session'

jest.setTimeout(180_000)

let session: Session
let phone: Phone
beforeAll(async () => {
  session = await Session.open()
})
afterAll(() => session.close())

const it = testIn(() => session)
const heard = (): Promise<unknown[]> => phone.read('page.heard.splice(0)')
const child = (id: string): string => `page.selectComponent('#${id}')`

beforeAll(async () => {
  phone = await session.openPhone({
    page: 'pages/features/features',
    server: 'http://app.example',
    user: 'alice',
    room: '7',
  })
  await phone.until("journal.includes('features: ready')")
})

describe('starting', () => {
  it('the app is launched with the page and its query before the page is loaded', async () => {
    expect(await phone.read('getApp().globalData.launched')).toEqual([
      'launch pages/features/features {"server":"http://app.example","user":"alice","room":"7"}',
      'show',
    ])
    expect(await phone.read('wx.getLaunchOptionsSync()')).toMatchObject({
      path: 'pages/features/features',
      query: { room: '7' },
    })
  })

  it('lifetimes come in the order of WeChat', async () => {
    const journal = await phone.read<string[]>('journal')
    expect(journal[0]).toBe('components/child/child: created')
    expect(journal.filter((line) => /^(a|features):/.test(line))).toEqual([
      'a: attached',
      'features: load {"server":"http://app.example","user":"alice","room":"7"}',
      'a: page show',
      'features: show',
      'a: ready',
      'features: ready',
    ])
  })
})

describe('templates', () => {
  it('expressions, inline and shared scripts', async () => {
    expect(await phone.byId('wxs').textContent()).toBe('6/a-b-c/small')
  })

  it('include and import with a dynamic name', async () => {
    expect(await phone.byId('included').textContent()).toBe('included hello')
    expect(await phone.page.locator('.app--part').allTextContents()).toEqual(['one:5', 'two:5'])
  })

  it('wx:if follows the data', async () => {
    for (const [num, text] of [
      [50, 'middle'],
      [500, 'big'],
      [5, 'small'],
    ] as const) {
      await phone.read(`page.setData({ num: ${num} })`)
      expect(await phone.byId('if').textContent()).toBe(text)
    }
  })

  it('named and default slots, wx:for-index and wx:for-item', async () => {
    expect((await phone.byId('a').textContent())?.replace(/\s+/g, '')).toBe('H0La|2body')
  })

  it('an abstract node is what the page names, or the default', async () => {
    expect(await phone.byId('frame').textContent()).toContain('framed')
    expect(await phone.byId('frame').textContent()).not.toContain('nothing')
    expect(await phone.byId('empty-frame').textContent()).toBe('nothing framed')
  })

  it('a component may contain itself', async () => {
    expect(await phone.byId('tree').locator('.leaf, [class$="--leaf"]').allTextContents()).toEqual([
      '2',
      '1',
      '0',
    ])
  })
})

describe('data', () => {
  it('observers see paths into objects and lists, and setData makes what is missing', async () => {
    const history = await phone.read<string[]>(`(() => { const c = ${child('a')}; c.data.history.length = 0
      c.setData({ 'deep.a.b': 7, 'list[1].x': 9 }); c.setData({ 'list[0].x': 3, 'list[2].x': 5, 'fresh.k[1]': 'z' }); return c.data.history })()`)
    expect(history).toEqual(['deep=7', 'list[1].x=9'])
    expect(await phone.read(`[${child('a')}.data.list, JSON.stringify(${child('a')}.data.fresh)]`)).toEqual([
      [{ x: 3 }, { x: 9 }, { x: 5 }],
      '{"k":[null,"z"]}',
    ])
  })

  it('a path in the page reaches the property of a component', async () => {
    await phone.read("page.setData({ 'list[1].n': 21 })")
    expect(await phone.read(`${child('b')}.data.doubled`)).toBe(42)
  })

  it('a setData callback comes after the change is drawn', async () => {
    const text = phone.page
      .evaluate<string>(`new Promise((done) => phone.page.setData({ greeting: 'bye' }, () =>
      done(document.querySelector('[id$="--included"]').textContent)))`)
    expect(await text).toBe('included bye')
  })

  it('string attributes become what their property says, and optionalTypes are kept', async () => {
    expect(
      await phone.read(
        `(() => { const c = ${child('a')}; c.setData({ either: [1] }); return [typeof c.data.width, c.data.either] })()`,
      ),
    ).toEqual(['number', [1]])
  })

  it('wx:key moves an element instead of building a new one', async () => {
    const [same, histories] = await phone.read<
      [boolean, string[]]
    >(`(() => { const before = ${child('c')}; before.data.history.length = 0
      page.setData({ list: [page.data.list[2], page.data.list[0], page.data.list[1]] })
      return [before === ${child('c')}, ${child('c')}.data.history] })()`)
    expect([same, histories]).toEqual([true, ['moved']])
  })

  it('a component that is removed is detached', async () => {
    await phone.read("page.setData({ list: page.data.list.filter(({ id }) => id !== 'b') })")
    expect(await phone.read("journal.filter((line) => line === 'b: detached').length")).toBe(1)
  })
})

describe('events', () => {
  beforeEach(heard)

  it('a tap inside a component becomes its event, with the id and dataset of both ends', async () => {
    await phone.byId('a').locator('[id$="--text"]').click()
    expect(await heard()).toEqual([
      ['ping', 'a', { rowId: 'a', whole: { id: 'a', n: 1 } }, 'a', { from: 'inner', x: 'number' }],
    ])
  })

  it('an event without a detail', async () => {
    await phone.read(`${child('a')}.sayNothing()`)
    expect(await heard()).toEqual([['bare', {}]])
  })

  it('catch stops, bind bubbles, capture comes first', async () => {
    await phone.byId('leaf').click()
    await phone.byId('leaf2').click()
    expect(await heard()).toEqual([
      ['leaf', 'leaf', { n: 5 }, ['x', 'y'], 1],
      ['middle'],
      ['capture'],
      ['leaf', 'leaf2', {}, ['x', 'y'], 1],
      ['outer', { aB: '1' }, 'leaf2'],
    ])
  })

  it('a mouse is a finger, and one that stays is a long press', async () => {
    await phone.byId('drag').hover()
    await phone.page.mouse.down()
    await phone.until("page.heard.some(([type]) => type === 'longpress')")
    await phone.page.mouse.move(200, 300)
    await phone.page.mouse.up()
    expect(await heard()).toEqual([
      ['touchstart', 1, 1],
      ['longpress', 1, 1],
      ['touchmove', 1, 1],
      ['touchend', 0, 1],
    ])
  })

  it('what a handler throws is reported, and the page goes on', async () => {
    await phone.page.evaluate('setTimeout(() => phone.page.fail())')
    await phone.until("phone.problems.some(({ text }) => text.includes('on purpose'))")
  })
})

describe('styles', () => {
  const style = (id: string, ...names: string[]): Promise<string[]> => {
    return phone.byId(id).evaluate((element, wanted) => {
      const style = getComputedStyle(element)
      return wanted.map((name) => style.getPropertyValue(name))
    }, names)
  }

  it('app.wxss, an import, rpx in sheets and in styles', async () => {
    expect(await style('styled', 'color', 'text-indent', 'letter-spacing', 'width', 'margin-left')).toEqual([
      'rgb(255, 0, 0)',
      '3px',
      '1px',
      '39px',
      '39px',
    ])
  })

  it('hidden hides', async () => {
    await phone.read('page.setData({ hidden: true })')
    expect(await style('styled', 'display')).toEqual(['none'])
    await phone.read('page.setData({ hidden: false })')
  })

  it('a component keeps its names to itself and takes external classes', async () => {
    const inner = await phone
      .byId('a')
      .locator('[id$="--inner"]')
      .evaluate((element) => {
        const { backgroundColor, paddingTop } = getComputedStyle(element)
        return [backgroundColor, paddingTop]
      })
    expect(inner).toEqual(['rgb(0, 0, 255)', '7px'])
    expect(await style('a', 'display')).toEqual(['block'])
  })

  it('vh is the height below the navigation bar, and fixed stays there', async () => {
    expect(await style('sized', 'height')).toEqual([`${844 - 91}px`])
    expect((await phone.byId('fixed').boundingBox())?.y).toBe(91)
  })
})

describe('queries', () => {
  it('selectComponent finds ids and classes, and null for what is not there', async () => {
    expect(
      await phone.read(`[${child('a')}.id, page.selectAllComponents('.row').length, ${child('gone')}]`),
    ).toEqual(['a', 2, null])
  })

  it('wx.createSelectorQuery measures in the page and in a component', async () => {
    const result = await phone.page.evaluate<
      [{ id: string; width: number }, object[], { id: string; height: number }]
    >(`new Promise((done) => {
      const query = wx.createSelectorQuery()
      query.select('#styled').boundingClientRect()
      query.selectAll('.row').fields({ dataset: true, size: true })
      query.in(phone.page.selectComponent('#a')).select('#inner').boundingClientRect()
      query.exec(done) })`)
    expect(result).toMatchObject([
      { id: 'styled', width: 39 },
      [{ dataset: { rowId: 'c' } }, { dataset: { rowId: 'a' } }],
      { id: 'inner', height: 27 },
    ])
  })
})

describe('navigation', () => {
  const journalFrom = (start: number): Promise<string[]> =>
    phone.read(`journal.slice(${start}).filter((line) => /^(features|second|on-second|a):/.test(line))`)
  let start: number
  beforeEach(async () => {
    start = await phone.read('journal.length')
  })

  it('navigateTo hides the page below and loads the new one with its query', async () => {
    await phone.page.evaluate(
      "wx.navigateTo({ url: '../second/second?from=a%20b', events: { arrived: (x) => { window.arrived = x } } })",
    )
    await phone.until('getCurrentPages().length === 2 && window.arrived !== undefined')
    await phone.until("journal.includes('second: ready')")
    const journal = await phone.read<string[]>(`journal.slice(${start})`)
    expect(journal.filter((line) => /^(features|second|a):/.test(line))).toEqual([
      'a: page hide',
      'features: hide',
      'second: attached',
      'second: load {"from":"a%20b"}',
      'second: show',
      'second: ready',
    ])
    expect(await phone.read('[page.route, page.data.from, window.arrived]')).toEqual([
      'pages/second/second',
      'a%20b',
      'a%20b',
    ])
  })

  it('styles of the page below do not reach the page on top', async () => {
    expect(await phone.byId('second').evaluate((element) => getComputedStyle(element).height)).toBe('10px')
  })

  it('the bar shows the title and the colour of the page, and setNavigationBarTitle changes it', async () => {
    const title = phone.page.locator('.page-frame:not([hidden]) .title')
    expect(await title.textContent()).toBe('Second')
    await phone.page.evaluate("wx.setNavigationBarTitle({ title: '第二页' })")
    expect(await title.textContent()).toBe('第二页')
  })

  it('the arrow goes back: the page on top is unloaded, the one below shown', async () => {
    await phone.page.locator('.page-frame:not([hidden]) .back').click()
    await phone.until('getCurrentPages().length === 1')
    expect(await journalFrom(start)).toEqual([
      'second: unload',
      'on-second: detached',
      'second: detached',
      'a: page show',
      'features: show',
    ])
  })

  it('redirectTo and reLaunch unload what was there', async () => {
    await phone.page.evaluate("wx.navigateTo({ url: '/pages/second/second' })")
    await phone.page.evaluate("wx.redirectTo({ url: '/pages/tags/tags' })")
    expect(await phone.read('getCurrentPages().map(({ route }) => route)')).toEqual([
      'pages/features/features',
      'pages/tags/tags',
    ])
    await phone.page.evaluate("wx.reLaunch({ url: '/pages/features/features' })")
    expect(await phone.read('getCurrentPages().map(({ route }) => route)')).toEqual([
      'pages/features/features',
    ])
  })

  it('a page that app.json does not name fails with its path', async () => {
    expect(
      await phone.page.evaluate("wx.navigateTo({ url: '/pages/gone/gone' }).catch(({ errMsg }) => errMsg)"),
    ).toBe('navigateTo:fail page "pages/gone/gone" is not found')
  })
})

describe('wx', () => {
  it('answers callbacks and promises in the words of WeChat', async () => {
    expect(
      await phone.page.evaluate(
        `new Promise((success) => wx.setStorage({ key: 'k', data: { n: 1 }, success }))`,
      ),
    ).toEqual({ errMsg: 'setStorage:ok' })
    expect(await phone.page.evaluate(`wx.getStorage({ key: 'k' })`)).toEqual({
      data: { n: 1 },
      errMsg: 'getStorage:ok',
    })
    expect(await phone.page.evaluate(`new Promise((fail) => wx.getStorage({ key: 'gone', fail }))`)).toEqual({
      errMsg: 'getStorage:fail data not found',
    })
  })

  it('fetches from its own server and hands over JSON', async () => {
    const result = await phone.page.evaluate(
      `new Promise((success) => wx.request({ url: '/usersig', data: { userID: '' }, success }))`,
    )
    expect(result).toMatchObject({
      statusCode: 400,
      data: { error: expect.stringContaining('userID') as string },
      errMsg: 'request:ok',
    })
  })

  it('is a simulator that says so', async () => {
    expect(await phone.read('wx.getSystemInfoSync()')).toMatchObject({
      platform: 'browser',
      windowWidth: 390,
      windowHeight: 753,
      statusBarHeight: 47,
    })
  })

  it('fails and names what it does not have, and knows nothing of what WeChat has not', async () => {
    const warnings = "phone.problems.filter(({ text }) => text.includes('wx.getBeacons')).length"
    const fails = (): Promise<unknown> =>
      phone.page.evaluate('new Promise((fail) => wx.getBeacons({ fail }))')
    expect(await fails()).toEqual({ errMsg: 'getBeacons:fail not supported in the playground' })
    await fails()
    expect(await phone.read(warnings)).toBe(1)
    expect(
      await phone.read(
        "[typeof wx.noSuchThing, wx.canIUse('getBeacons'), wx.canIUse('request'), wx.canIUse('live-pusher.fps')]",
      ),
    ).toEqual(['undefined', false, true, true])
  })

  it('draws toasts and dialogues', async () => {
    await phone.page.evaluate("wx.showToast({ title: '好' })")
    expect(await phone.page.getByRole('status').textContent()).toBe('✓好')
    await phone.page.evaluate('wx.hideToast()')
    const answer = phone.page.evaluate("wx.showModal({ title: 'Leave?' })")
    await phone.page.getByText('确定').click()
    expect(await answer).toMatchObject({ confirm: true, cancel: false })
  })
})

it('nothing went wrong that no test has asked for, and nobody outside was asked for anything', async () => {
  const texts = await phone.read<string[]>('phone.problems.map(({ text }) => text)')
  expect(texts.filter((text) => !/on purpose|getBeacons/.test(text))).toEqual([])
  expect(session.browser.foreignRequests).toEqual([])
})
