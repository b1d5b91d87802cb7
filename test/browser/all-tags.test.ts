import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import vm from 'node:vm'
import type { Locator } from 'playwright-core'
import { recordingOf } from '../../playground/browser/dock/recording'
import type { Recording } from '../../playground/browser/dock/recording'
import { atSpeed, scriptOf } from '../../playground/browser/dock/script-of'
import { testOf } from '../../playground/browser/dock/test-of'
import type { TraceEntry } from '../../playground/browser/trace/trace-entry'
import { tagTable } from '../../playground/browser/tags/tag-table'
import type { Phone } from '../../playground/test/main'
import { Session, testIn } from './support/session'

jest.setTimeout(60_000)

const fixture = path.join(__dirname, 'tag-app')

// They cover the page, or belong to a page of their own.
const alone = ['page-meta', 'navigation-bar', 'web-view', 'page-container']
const names = [...tagTable]
  .filter(([name, kind]) => kind !== 'template' && !alone.includes(name))
  .map(([name]) => name)

let folder: string
let session: Session

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tags-'))
  fs.cpSync(fixture, folder, { recursive: true })
  const wxml = names.map((name) => `<${name} id="row-${name}" bindtap="hear" class="row"></${name}>`)
  fs.writeFileSync(path.join(folder, 'pages/all/all.wxml'), wxml.join('\n'))
  session = await Session.open(folder)
})
afterAll(async () => {
  await session.close()
  fs.rmSync(folder, { recursive: true, force: true })
})

const it = testIn(() => session)

const open = async (page: string): Promise<Phone> => {
  const phone = await session.openPhone({ page: `pages/${page}/${page}` })
  await phone.until(`page.route === 'pages/${page}/${page}'`)
  // The warnings about foreign tags would cover the page.
  await phone.page
    .locator('playground-problems')
    .evaluateAll((panels) => panels.forEach((panel) => panel.remove()))
  phone.page.setDefaultTimeout(10_000)
  return phone
}

const errorsOf = (phone: Phone): Promise<string[]> =>
  phone.read("phone.problems.filter(({ severity }) => severity === 'error').map(({ text }) => text)")

it('every tag of the table is on the page, and none is an error', async () => {
  const phone = await open('all')
  const drawn = await phone.read<string[]>(
    "[...document.querySelectorAll('.app--row')].map(({ id }) => id.split('--row-')[1])",
  )
  expect(drawn.sort()).toEqual([...names].sort())
  expect(await errorsOf(phone)).toEqual([])
})

describe('forms', () => {
  let phone: Phone
  beforeAll(async () => {
    phone = await open('pick')
  })
  beforeEach(() => phone.read('page.heard.splice(0)'))

  const confirm = async (id: string, turns: Readonly<Record<number, number>> = {}): Promise<void> => {
    await phone.byId(id).click()
    for (const [column, row] of Object.entries(turns)) {
      const wheel = phone.frame.locator('.picker-sheet .wheel').nth(Number(column))
      await wheel.evaluate((element, top) => element.scrollTo({ top }), row * 40)
      await phone.until(
        `page.wheelSettled = document.querySelectorAll('.wheel')[${column}].scrollTop === ${row * 40}`,
      )
      await wheel.evaluate(
        (element) =>
          new Promise((resolve) =>
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(element.scrollTop))),
          ),
      )
    }
    await phone.frame.locator('.picker-sheet .confirm').click()
  }
  const change = (id: string): Promise<unknown> =>
    phone.read(`page.heard.findLast(([type, from]) => type === 'change' && from === '${id}')?.[2]`)

  it('a selector starts at its value and tells the row that is confirmed', async () => {
    await confirm('selector')
    expect(await change('selector')).toEqual({ value: '1' })
    await confirm('selector', { 0: 2 })
    expect(await change('selector')).toEqual({ value: '2' })
  })

  it('a picker that is left tells so and keeps its value', async () => {
    await phone.byId('selector').click()
    await phone.frame.locator('.picker-sheet .cancel').click()
    expect(await phone.read('page.heard')).toEqual([['cancel', 'selector', {}]])
  })

  it('a column of a multiSelector may change the others', async () => {
    await confirm('multi', { 0: 1 })
    expect(await phone.read("page.heard.filter(([type]) => type === 'columnchange')")).toEqual([
      ['columnchange', 'multi', { column: 0, value: 1 }],
    ])
    expect(await change('multi')).toEqual({ value: [1, 1] })
  })

  it('time, date and region tell texts', async () => {
    await confirm('time')
    expect(await change('time')).toEqual({ value: '09:05' })
    await confirm('date')
    expect(await change('date')).toEqual({ value: '2024-02-29' })
    await confirm('region')
    expect(await change('region')).toEqual({
      value: ['广东省', '深圳市', '南山区'],
      code: ['440000', '440300', '440305'],
      postcode: '',
    })
  })

  it('a picker-view tells the rows in its middle', async () => {
    await phone.byId('column').evaluate((element) => element.scrollTo({ top: 68 }))
    await phone.until("page.heard.some(([type, id]) => type === 'change' && id === 'view')", 'the change')
    expect(await change('view')).toEqual({ value: [2, 0] })
  })

  it('what the handler of input returns stands in the field', async () => {
    const field = phone.byId('replaced').locator('input')
    await field.pressSequentially('ab')
    expect(await field.inputValue()).toBe('AB')
  })

  it('a label passes a tap on to its field', async () => {
    await phone.byId('label').click()
    expect(await phone.read('page.heard')).toContainEqual(['focus', 'labelled', { value: '', height: 0 }])
  })

  it('a form gathers all that has a name, components too', async () => {
    await phone.byId('submit').click()
    expect(await phone.read("page.heard.find(([type]) => type === 'submit')[2].value")).toEqual({
      selector: '2',
      multi: [1, 1],
      time: '09:05',
      date: '2024-02-29',
      region: ['广东省', '深圳市', '南山区'],
      view: [2, 0],
      text: 'typed',
      area: 'long',
      one: 'b',
      some: ['p', 'q'],
      labelled: '',
      own: 'mine',
    })
  })

  it('a movable-view follows the finger inside its area, and its page', async () => {
    const box = await phone.byId('movable').boundingBox()
    if (!box) throw new Error('no movable-view')
    await phone.page.mouse.move(box.x + 10, box.y + 10)
    await phone.page.mouse.down()
    await phone.page.mouse.move(box.x + 40, box.y + 30, { steps: 4 })
    await phone.page.mouse.move(box.x + 400, box.y + 30)
    await phone.page.mouse.up()
    expect(await phone.read('page.moves.at(-1)')).toEqual({ x: 150, y: 40, source: 'touch' })
    await phone.read('page.setData({ y: 5 })')
    await phone.until("page.moves.at(-1).y === 5 && page.moves.at(-1).source === ''")
    expect(await errorsOf(phone)).toEqual([])
  })
})

describe('drawing', () => {
  let phone: Phone
  beforeAll(async () => {
    phone = await open('draw')
  })

  const pixel = (selector: string, x: number, y: number): Promise<number[]> =>
    phone.read(
      `[...document.querySelector('${selector} canvas').getContext('2d').getImageData(${x} * devicePixelRatio, ${y} * devicePixelRatio, 1, 1).data]`,
    )

  it('a canvas of type 2d has the node of the web, and more', async () => {
    const seen = await phone.read(`new Promise((resolve) =>
      page.createSelectorQuery().select('#new').fields({ node: true, size: true }).exec(([{ node, width, height }]) => {
        const surface = node.getContext('2d')
        Object.assign(node, { width, height })
        surface.fillStyle = 'rgb(9, 8, 7)'
        surface.fillRect(0, 0, width, height)
        node.requestAnimationFrame(() => resolve([width, height, typeof node.createImage]))
      }))`)
    expect(seen).toEqual([100, 50, 'function'])
    expect(await pixel('[id$="--new"]', 5, 5)).toEqual([9, 8, 7, 255])
  })

  it('a touch on a canvas has its place there', async () => {
    await phone.byId('new').click({ position: { x: 30, y: 20 } })
    expect(await phone.read('page.touches[0]')).toMatchObject({ x: 30, y: 20 })
  })

  it('the old context draws at draw(), and the picture is saved', async () => {
    await phone.read(`new Promise((resolve) => {
      const context = wx.createCanvasContext('old')
      context.setFillStyle('rgb(1, 2, 3)')
      context.fillRect(0, 0, 10, 10)
      context.setFontSize(20)
      context.fillText('text', 20, 30)
      context.draw(false, resolve)
    })`)
    expect(await pixel('.app--canvas:not([id])', 5, 5)).toEqual([1, 2, 3, 255])
    await phone.read(`new Promise((resolve, reject) => wx.canvasToTempFilePath({
      canvasId: 'old', width: 10, height: 10, destWidth: 20, destHeight: 20,
      success: ({ tempFilePath }) => page.setData({ saved: tempFilePath }, resolve), fail: reject }))`)
    await phone.until(
      "page.heard.some(([type, id]) => type === 'load' && id === 'saved')",
      'the saved picture',
    )
    expect(await phone.read("page.heard.find(([, id]) => id === 'saved')[2]")).toEqual({
      width: 20,
      height: 20,
    })
  })

  it('a camera shows its picture and takes photos', async () => {
    await phone.until("page.heard.some(([type]) => type === 'initdone')", 'the camera')
    await phone.until("document.querySelector('camera video').videoWidth > 0", 'its picture')
    expect(
      await phone.read(`new Promise((success, fail) => wx.createCameraContext().takePhoto({ success, fail }))
        .then(({ tempImagePath, width }) => [tempImagePath.slice(0, 9), width > 0])`),
    ).toEqual(['wxfile://', true])
  })

  it('a video plays by its context and says so', async () => {
    await phone.read(`new Promise((resolve) => {
      const recorder = new MediaRecorder(document.querySelector('camera video').srcObject, { mimeType: 'video/webm' })
      const chunks = []
      recorder.ondataavailable = ({ data }) => {
        if (data.size > 0) chunks.push(data)
        if (chunks.length === 3) recorder.stop()
      }
      recorder.onstop = () => page.setData({ src: URL.createObjectURL(new Blob(chunks)) }, resolve)
      recorder.start(200)
    })`)
    await phone.until(
      "page.heard.some(([type, id]) => type === 'loadedmetadata' && id === 'video')",
      'the video',
    )
    await phone.read("wx.createVideoContext('video').play()")
    await phone.until(
      "page.heard.some(([type, id]) => type === 'play' && id === 'video') && page.times > 0",
      'playing',
    )
    expect(await errorsOf(phone)).toEqual([])
  })

  it('rich-text draws what WeChat trusts, from text and from lists', async () => {
    expect(await phone.byId('html').innerHTML()).toBe(
      '<p class="app--x">a&nbsp;<b style="color:rgb(255, 0, 0)">bold</b></p>',
    )
    expect(await phone.byId('list').innerHTML()).toBe('<div style="font-size: 2.6667vw">1 &lt; 2</div>')
  })
})

describe('areas that move', () => {
  let phone: Phone
  beforeAll(async () => {
    phone = await open('move')
  })
  beforeEach(() => phone.read('page.heard.splice(0)'))

  const pull = async (by: number): Promise<void> => {
    const { mouse } = phone.page
    const { x, y } = (await phone.byId('list').boundingBox()) ?? { x: 0, y: 0 }
    await mouse.move(x + 100, y + 60)
    await mouse.down()
    await mouse.move(x + 100, y + 60 + by, { steps: 4 })
  }
  const top = async (id: string): Promise<number> => {
    const [own, list] = await Promise.all([phone.byId(id).boundingBox(), phone.byId('list').boundingBox()])
    return Math.round((own?.y ?? 0) - (list?.y ?? 0))
  }

  it('a scroll-view that is pulled far enough refreshes until the page ends it', async () => {
    expect(await top('own')).toBe(-30)
    await pull(120)
    expect(await top('own')).toBe(30)
    await phone.page.mouse.up()
    await phone.until("page.heard.includes('refresherrefresh')")
    expect(await top('own')).toBe(15)
    await phone.read('page.setData({ triggered: false })')
    await phone.until("page.heard.at(-1) === 'refresherrestore'")
    expect(await phone.read('page.heard')).toEqual([
      'refresherpulling',
      'refresherrefresh',
      'refresherrestore',
    ])
    expect(await top('own')).toBe(-30)
  })

  it('one that is let go too early does not refresh', async () => {
    await pull(40)
    await phone.page.mouse.up()
    expect(await phone.read('page.heard')).toEqual(['refresherpulling', 'refresherabort'])
    expect(await top('own')).toBe(-30)
  })

  it('refresher-triggered opens it from the script', async () => {
    await phone.read('page.setData({ triggered: true })')
    await phone.until("page.heard.includes('refresherrefresh')")
    await phone.read('page.setData({ triggered: false })')
    await phone.until("page.heard.at(-1) === 'refresherrestore'")
  })

  const ring = (): Locator => phone.byId('ring')
  const shown = (): Promise<(string | null)[]> =>
    ring().evaluate((element) => {
      const frame = element.getBoundingClientRect()
      const isIn = (item: Element): boolean => {
        const { left, right } = item.getBoundingClientRect()
        return left < frame.right && right > frame.left
      }
      const items = [...element.querySelectorAll('swiper-item')].filter(isIn)
      const left = (item: Element): number => item.getBoundingClientRect().left
      return items.sort((a, b) => left(a) - left(b)).map((item) => item.textContent)
    })
  const swipe = (items: number): Promise<void> =>
    ring().evaluate((element, by) => element.scrollBy({ left: by * 260, behavior: 'instant' }), items)
  const turned = async (): Promise<unknown> => {
    await phone.until("page.heard.some(([type]) => type === 'animationfinish')")
    return phone.read('page.heard.splice(0)')
  }
  const fill = async (items: readonly string[]): Promise<void> => {
    await phone.read(`page.setData({ items: ${JSON.stringify(items)} })`)
    await phone.until(`document.querySelectorAll('swiper-item').length === ${items.length}`)
  }

  it('a circular swiper goes on from its last item to its first, and back', async () => {
    await fill(['a', 'b', 'c', 'd'])
    await phone.read('page.setData({ current: 3 })')
    expect(await turned()).toEqual([
      ['change', 3, ''],
      ['animationfinish', 3, ''],
    ])
    expect(await shown()).toEqual(['c', 'd', 'a'])
    await swipe(1)
    expect(await turned()).toEqual([
      ['change', 0, 'touch'],
      ['animationfinish', 0, 'touch'],
    ])
    expect(await shown()).toEqual(['d', 'a', 'b'])
    await swipe(-1)
    expect(await turned()).toEqual([
      ['change', 3, 'touch'],
      ['animationfinish', 3, 'touch'],
    ])
    await phone.read('page.setData({ height: 91 })')
    await phone.until('document.querySelector(\'[id$="--ring"]\').offsetHeight === 91')
    expect(await shown()).toEqual(['c', 'd', 'a'])
  })

  it('one of two items turns both ways, by a finger too', async () => {
    await phone.read('page.setData({ current: 0 })')
    await turned()
    await fill(['a', 'b'])
    expect(await shown()).toEqual(['a', 'b'])
    const wheel = async (by: number): Promise<void> => {
      await ring().hover()
      await phone.page.mouse.wheel(by, 0)
    }
    let current = 0
    for (const turn of [
      () => swipe(-1),
      () => swipe(-1),
      () => swipe(1),
      () => wheel(-200),
      () => wheel(-200),
      () => wheel(200),
    ]) {
      current = 1 - current
      await turn()
      expect(await turned()).toEqual([
        ['change', current, 'touch'],
        ['animationfinish', current, 'touch'],
      ])
      expect([turn.toString(), await shown()]).toEqual([
        turn.toString(),
        current === 0 ? ['a', 'b'] : ['b', 'a'],
      ])
    }
  })

  it('a map says what the page has passed', async () => {
    const said = await phone.byId('map').getAttribute('data-said')
    expect(said).toBe('latitude 23.1, longitude 113.3, scale 16, markers × 2, show-location')
  })
})

describe('what a person does', () => {
  let phone: Phone
  let recording: Recording
  const heard = [
    'confirm room 7788',
    'tap b',
    'longpress c',
    'tap c',
    'tap go',
    'change volume 30',
    'change city 2',
    'drop 40 -20',
    'end of the list',
    'tap ask',
    'sure true',
    'end of the page',
  ]

  /** Turns the wheel of a mouse over an element, as far as it goes. */
  const turnTo = async (id: string, end: string): Promise<void> => {
    await phone.byId(id).hover()
    await phone.page.mouse.wheel(0, 3000)
    await phone.until(`page.heard.includes('${end}')`)
  }

  beforeAll(async () => {
    phone = await open('touch')
    await phone.type('7788', '#room')
    await phone.confirm('#room')
    await phone.type('s3cret word', '#code')
    await phone.tap('.face', 1)
    await phone.longPress('.face', 2)
    await phone.tap('Go')
    await phone.slide(30)
    await phone.tap('City')
    await phone.tap('Bern')
    await phone.until('document.querySelector(".wheel").scrollTop === 80', 'Bern in the middle')
    await phone.tap('.confirm')
    await phone.drag('#ball', { x: 40, y: -20 })
    await turnTo('list', 'end of the list')
    await phone.tap('#ask')
    await phone.tap('Yes')
    await turnTo('room', 'end of the page')
    await phone.until(
      "phone.trace.filter(({ kind, name }) => kind === 'tap' && name === 'scroll').length === 3",
      'all scrolls',
    )
    const entries = (await phone.record()) as TraceEntry[]
    recording = recordingOf('tags', { '': '/pages/touch/touch' }, entries)
  })

  interface Played {
    readonly ann: (phone: Phone) => Promise<void>
  }

  const again = async (): Promise<void> => {
    expect(await phone.read('page.heard')).toEqual([])
  }
  const isAsBefore = async (): Promise<void> => {
    await phone.until("page.heard.includes('end of the page')")
    expect(await phone.read('page.heard')).toEqual(heard)
    expect(await phone.read('page.room')).toBe('7788')
  }

  it('is recorded without what was typed in secret', () => {
    const text = JSON.stringify(recording)
    expect(text).toContain('7788')
    expect(text).not.toContain('s3c')
    return isAsBefore()
  })

  it('is played again on a phone', async () => {
    await phone.goto('/pages/touch/touch')
    await again()
    await phone.read(`phone.play(${JSON.stringify(atSpeed(scriptOf(recording, ''), 20))})`)
    await isAsBefore()
  })

  it('is played again by the test that was saved', async () => {
    await phone.goto('/pages/touch/touch')
    await again()
    const named = { ...recording, entries: recording.entries.map((entry) => ({ ...entry, phone: 'ann' })) }
    const [, scripts = ''] = /const scripts = ({.*?\n})\n/s.exec(testOf(named)) ?? []
    expect(scripts).toContain('await phone.tap("Go")')
    const played = vm.runInNewContext(`(${scripts})`, { setTimeout }) as Played
    await played.ann(phone)
    await isAsBefore()
  })
})

describe('scripts', () => {
  let phone: Phone
  beforeAll(async () => {
    phone = await open('script')
  })

  it('WXS has its own library, names of constructors, and no strict mode', async () => {
    expect(await phone.byId('kinds').textContent()).toBe('Array Object String Number Boolean true 2023')
  })

  it('a handler in WXS acts on the page by itself and stops the event', async () => {
    await phone.byId('tap').click()
    await phone.byId('tap').click()
    expect(await phone.read('page.calls')).toEqual(
      [1, 2].map((taps) => ({ taps, data: 'tapped', marked: true, colour: 'rgb(1, 2, 3)', width: 80 })),
    )
    expect(await phone.read('page.outerTaps')).toBe(0)
  })

  it('change:prop is called with both values', async () => {
    await phone.read('page.setData({ value: 2 })')
    await phone.until('page.changes.length === 2')
    expect(await phone.read('page.changes')).toEqual([
      { value: 1, id: 'watch' },
      { value: 2, old: 1, id: 'watch' },
    ])
  })

  it('addGlobalClass in the script and a property named dataset work', async () => {
    expect(await phone.byId('inner').evaluate((element) => getComputedStyle(element).color)).toBe(
      'rgb(255, 0, 0)',
    )
    expect(await phone.byId('own').textContent()).toBe('1')
  })

  it('classes of the app are not those of the phone around it', async () => {
    expect(
      await phone.byId('toast').evaluate((element) => {
        const { position, backgroundColor } = getComputedStyle(element)
        return [position, backgroundColor]
      }),
    ).toEqual(['static', 'rgba(0, 0, 0, 0)'])
  })

  it('elements of HTML and unknown tags hear taps', async () => {
    await phone.byId('span').click()
    await phone.byId('nobody').click()
    expect(await phone.read('page.outerTaps')).toBe(2)
  })

  it('an animation moves step by step', async () => {
    await phone.read(`page.setData({
      animation: wx.createAnimation({ duration: 30 }).translateX(10).step().translateX(40).opacity(0.5).step().export(),
    })`)
    const style = 'getComputedStyle(document.querySelector(\'[id$="--moved"]\'))'
    await phone.until(`${style}.transform === 'matrix(1, 0, 0, 1, 40, 0)' && ${style}.opacity === '0.5'`)
  })

  it('this.animate plays key frames and tells the end', async () => {
    await phone.read(`new Promise((resolve) =>
      page.animate('#moved', [{ width: '10px', rotate: 0 }, { width: '70px', rotate: 90 }], 30, resolve))`)
    expect((await phone.byId('moved').boundingBox())?.height).toBeCloseTo(70)
    await phone.read("new Promise((resolve) => page.clearAnimation('#moved', resolve))")
    expect((await phone.byId('moved').boundingBox())?.height).not.toBeCloseTo(70)
  })

  it('a selector query reads styles, scroll positions and the viewport', async () => {
    expect(
      await phone.read(`new Promise((resolve) => page.createSelectorQuery()
        .select('#scroller').fields({ size: true, scrollOffset: true, computedStyle: ['overflow-y'] })
        .select('#nothing').boundingClientRect()
        .selectAll('.box').boundingClientRect()
        .selectViewport().scrollOffset().exec(resolve))`),
    ).toMatchObject([
      { width: 390, height: 40, scrollTop: 0, scrollHeight: 200, 'overflow-y': 'auto' },
      null,
      [{ width: 80 }],
      { scrollLeft: 0 },
    ])
  })

  it('observers tell what comes into view, and whether the phone fits', async () => {
    const ratio = phone.read(`new Promise((resolve) => {
      const observer = page.createIntersectionObserver()
      observer.relativeToViewport({ bottom: 10 }).observe('#late', ({ intersectionRatio, id }) => {
        if (intersectionRatio > 0) resolve([intersectionRatio > 0, id])
      })
      document.querySelector('.page-scroll').scrollTo({ top: 2000 })
    })`)
    expect(await ratio).toEqual([true, 'late'])
    expect(
      await phone.read(`new Promise((resolve) =>
        page.createMediaQueryObserver().observe({ minWidth: 300, maxWidth: 600 }, resolve))`),
    ).toEqual({ matches: true })
    expect(await errorsOf(phone)).toEqual([])
  })
})
