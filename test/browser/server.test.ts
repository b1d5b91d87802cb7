import { EventEmitter, once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { checkUserSig } from '../../playground/rooms/user-sig'
import { TestBrowser } from './support/browser'
import { fixtureApp, startPlayground } from './support/playground'
import type { RunningPlayground } from './support/playground'

jest.setTimeout(180_000)

/** A copy of the fixture that a test may break. */
function copyOfFixture(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fixture-'))
  fs.cpSync(fixtureApp, folder, { recursive: true })
  return folder
}

describe('the command', () => {
  let playground: RunningPlayground
  beforeAll(async () => {
    playground = await startPlayground()
  })
  afterAll(() => playground.stop())

  test('prints one line with its address', () => {
    expect(playground.output()).toBe(`The playground is ready: ${playground.url}\n`)
    expect(playground.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  })

  test('a port in use gets one clear sentence', async () => {
    const port = Number(new URL(playground.url).port)
    await expect(startPlayground({ port })).rejects.toThrow(
      `ended with 1: port ${port} is in use; choose another one with --port ${port + 1}`,
    )
  })

  test('a folder without an app is named', async () => {
    await expect(startPlayground({ app: os.tmpdir() })).rejects.toThrow(
      `ended with 1: there is no app.json in ${os.tmpdir()}`,
    )
  })

  test('Ctrl-C ends it cleanly', async () => {
    const other = await startPlayground()
    expect(await other.stop('SIGINT')).toBe(0)
  })

  test('it issues userSigs for good names and explains bad ones', async () => {
    const issued = await fetch(`${playground.url}usersig?userID=alice`)
    const { sdkAppID, userSig, expire } = (await issued.json()) as {
      sdkAppID: number
      userSig: string
      expire: number
    }
    expect([issued.status, expire]).toEqual([200, 86400])
    const authority = { sdkAppID, secretKey: 'not the key' }
    expect(await checkUserSig({ userID: 'alice', sdkAppID, userSig }, authority, Date.now() / 1000)).toBe(
      'wrongKey',
    )
    const refused = await fetch(`${playground.url}usersig?userID=a%20b`)
    expect([refused.status, await refused.json()]).toEqual([
      400,
      { error: 'userID must be 1 to 32 letters, digits, _ or -' },
    ])
    expect(playground.output()).not.toContain(userSig)
  })

  test.each([
    ['another site', { host: 'evil.example' }, 403],
    ["another site's page", { origin: 'https://evil.example' }, 403],
    ['its own page', {}, 200],
  ])('%s gets what it may', async (_, headers, status) => {
    expect(await statusOf(`${playground.url}usersig?userID=alice`, headers)).toBe(status)
  })

  test.each([
    '/nothing',
    '/app/app.json',
    '/app/../../package.json',
    '/bundle/../main.ts',
    '/fonts/../package.json',
    '/fonts/%2e%2e/package.json',
    '/%',
    '//',
  ])('%s is not there', async (file) => {
    expect(await statusOf(playground.url.slice(0, -1) + file)).toBe(404)
  })

  const upgrade = { connection: 'Upgrade', upgrade: 'websocket' }
  const foreign = { host: 'evil.example' }

  test.each<[what: string, file: string, headers: http.OutgoingHttpHeaders, status: number]>([
    ['the wall', '/', {}, 200],
    ['a script', '/bundle/phone.js', {}, 200],
    ['a style', '/bundle/wall.css', {}, 200],
    ['a font', '/fonts/index.css', {}, 200],
    ['an emoji font', '/emoji/twemoji.css', {}, 200],
    ['what is not there', '/app/nothing', {}, 404],
    ['what cannot be read', '/%', {}, 404],
    ['a userSig', '/usersig?userID=alice', {}, 200],
    ['a name without one', '/usersig?userID=a%20b', {}, 400],
    ['a request of another site', '/usersig?userID=alice', foreign, 403],
    ['a request that is none', '/', { 'x-long': 'x'.repeat(40_000) }, 400],
    ['an upgrade of another site', '/room', { ...upgrade, ...foreign }, 403],
    ['an upgrade of nothing', '/nothing', upgrade, 403],
    ['an upgrade of the room without a key', '/room', upgrade, 400],
    ['an upgrade of the events without a key', '/events', upgrade, 400],
  ])('the answer to %s may not be framed, read or guessed at elsewhere', async (_, file, headers, status) => {
    const answer = await request(playground.url.slice(0, -1) + file, headers)
    expect(answer.statusCode).toBe(status)
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
    })
  })

  test.each<[what: string, file: string, caching: string]>([
    ['a script of a build is kept', '/bundle/phone.js?a.1', 'max-age=86400'],
    ['the newest script is asked for again', '/bundle/phone.js', 'no-store'],
    ['the code of the app is asked for again', '/code/app.js?a.1', 'no-store'],
    ['a page is asked for again', '/?lang=en', 'no-store'],
    ['a font is kept', '/fonts/index.css', 'max-age=86400'],
  ])('%s', async (_, file, caching) => {
    const answer = await request(playground.url.slice(0, -1) + file)
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, caching])
  })

  test('a phone stands in the wall and nowhere else', async () => {
    const { port } = new URL(playground.url)
    const answer = await request(`${playground.url}phone.html`, { host: `localhost:${port}` })
    expect([answer.statusCode, answer.headers['content-security-policy']]).toEqual([
      200,
      `frame-ancestors http://127.0.0.1:${port}`,
    ])
  })

  test.each([
    ['the wall', '/?room=7', 'localhost', '127.0.0.1'],
    ['a phone', '/phone.html?user=alice&room=7', '127.0.0.1', 'localhost'],
  ])('%s has an origin of its own', async (_, file, asked, own) => {
    const { port } = new URL(playground.url)
    const answer = await request(playground.url.slice(0, -1) + file, { host: `${asked}:${port}` })
    expect([answer.statusCode, answer.headers.location]).toEqual([307, `http://${own}:${port}${file}`])
  })

  test.each([
    ['refused', '/room', 'evil.example'],
    ['refused for its address', '/nothing', 'localhost'],
    ['accepted', '/room', 'localhost'],
    ['accepted by the events', '/events', 'localhost'],
  ])('clients that vanish while their upgrade is %s take nobody along', async (_, file, host) => {
    await Promise.all(Array.from({ length: 40 }, () => vanish(playground.url, file, host)))
    expect(await statusOf(`${playground.url}usersig?userID=alice`)).toBe(200)
  })
})

describe('while the mini program is changed', () => {
  let app: string
  let playground: RunningPlayground
  let browser: TestBrowser
  let phone: Page
  beforeAll(async () => {
    app = copyOfFixture()
    browser = await TestBrowser.launch()
    playground = await startPlayground({ app })
    phone = await browser.newPage(`${playground.url}phone.html?page=pages/second/second`)
    await phone.locator('[id$="--second"]').waitFor({ state: 'attached' })
  })
  afterAll(async () => {
    await browser.close()
    await playground.stop()
    fs.rmSync(app, { recursive: true })
  })

  const edit = (name: string, change: (text: string) => string): (() => void) => {
    const file = path.join(app, name)
    const before = fs.readFileSync(file, 'utf8')
    fs.writeFileSync(file, change(before))
    return () => fs.writeFileSync(file, before)
  }
  const panel = (page = phone): ReturnType<Page['locator']> => page.locator('playground-problems')

  const said = (text: string, place: string): ReturnType<Page['locator']> => {
    return panel().locator('li').filter({ hasText: text }).filter({ hasText: place }).first()
  }

  /** Waits for a problem, and opens the list unless it has opened itself. */
  const untilSaid = async (problem: ReturnType<Page['locator']>): Promise<void> => {
    await problem.waitFor({ state: 'attached' })
    const number = panel().getByRole('button', { name: 'Problems' })
    if ((await number.getAttribute('aria-expanded')) === 'false') await number.click()
    await problem.waitFor()
  }

  /** Waits until a page shows the former state: while it loads again, it shows nothing at all. */
  const untilRestored = async (page: Page): Promise<void> => {
    const isRestored = `document.querySelector('[id$="--second"]') && !document.querySelector('[id$="--fresh"]')`
    await page.waitForFunction(isRestored, undefined, { polling: 100 })
  }

  test('the page shows what is new by itself', async () => {
    const restore = edit('pages/second/second.wxml', (text) => `${text}<text id="fresh">fresh</text>`)
    await phone.locator('[id$="--fresh"]').waitFor()
    restore()
    await untilRestored(phone)
  })

  test('a page that a build has overtaken while it loaded shows what is new', async () => {
    const late = await browser.context.newPage()
    const builds = new EventEmitter()
    const isBuilt = once(builds, 'built')
    await late.routeWebSocket('**/events?*', async (socket) => {
      await isBuilt
      socket.connectToServer()
    })
    await late.goto(`${playground.url}phone.html?page=pages/second/second`)
    const restore = edit('pages/second/second.wxml', (text) => `${text}<text id="fresh">fresh</text>`)
    await phone.locator('[id$="--fresh"]').waitFor()
    builds.emit('built')
    await late.locator('[id$="--fresh"]').waitFor()
    restore()
    await Promise.all([phone, late].map(untilRestored))
    await late.close()
  })

  test('a style sheet is swapped in place, and a script keeps the page stack', async () => {
    // While the page loads again, it has no mini program whose pages could be counted.
    const until = (expression: string): Promise<unknown> =>
      phone.waitForFunction(`window.getCurrentPages !== undefined && ${expression}`, undefined, {
        polling: 100,
      })
    await phone.evaluate("wx.navigateTo({ url: '/pages/second/second?top=1' })")
    await until('getCurrentPages().length === 2')
    await phone.evaluate('window.isOld = true')
    const restoreStyle = edit('app.wxss', (text) => `${text}\npage { --swapped: yes }`)
    await until("getComputedStyle(document.querySelector('page')).getPropertyValue('--swapped') === 'yes'")
    expect(await phone.evaluate('window.isOld')).toBe(true)
    restoreStyle()
    await until("getComputedStyle(document.querySelector('page')).getPropertyValue('--swapped') === ''")
    const restoreScript = edit(
      'pages/second/second.ts',
      (text) => `${text}\nObject.assign(globalThis, { isNew: true })`,
    )
    await until('window.isNew === true && getCurrentPages().length === 2')
    expect(await phone.evaluate('getCurrentPages()[1].options.top')).toBe('1')
    restoreScript()
    await until('window.isNew === undefined && getCurrentPages().length === 2')
    await phone.evaluate('wx.navigateBack()')
    await until('getCurrentPages().length === 1')
  })

  const second = 'pages/second/second'
  const uses = '{ "usingComponents": { "a-child": "/gone" } }'

  test.each<[string, string, (text: string) => string, string, string]>([
    [
      'an unknown tag',
      `${second}.wxml`,
      (text) => `${text}\n  <veiw />`,
      '<veiw> is neither a',
      'second.wxml:3:3',
    ],
    [
      'a broken expression',
      `${second}.wxml`,
      () => '<view>{{ a + }}</view>',
      'WXML: unexpected',
      'second.wxml:1:14',
    ],
    ['broken JSON', `${second}.json`, () => '{\n  "a": 1,,\n}', 'JSON:', 'second.json:2:10'],
    [
      'a missing component',
      `${second}.json`,
      () => uses,
      '<a-child>: there is no gone.json',
      'second.json:1:35',
    ],
    [
      'an unknown page',
      'app.json',
      (text) => text.replace('pages/tags/tags', 'gone'),
      'page "gone"',
      'app.json:2:63',
    ],
    [
      'a broken style',
      `${second}.wxss`,
      () => '.a {\n  color red }',
      'WXSS: Unknown word',
      'second.wxss:2:3',
    ],
    ['a broken script', `${second}.ts`, () => 'Page({\n  data: ]\n})', 'Unexpected "]"', 'second.ts:2:9'],
    [
      'a missing import',
      `${second}.ts`,
      (text) => text.replace('../../recorder', './gone'),
      '"./gone"',
      'second.ts:1:22',
    ],
  ])(
    '%s is shown with its place, printed, and gone when it is mended',
    async (_, file, change, text, place) => {
      const restore = edit(file, change)
      try {
        await untilSaid(said(text, place))
        expect(playground.output()).toContain(place)
      } finally {
        restore()
      }
      await panel().waitFor({ state: 'detached' })
      await phone.locator('[id$="--second"]').waitFor({ state: 'attached' })
    },
  )

  test('the wall says it too', async () => {
    const restore = edit('pages/second/second.wxml', () => '<veiw />')
    const wall = await browser.newPage(`${playground.url}?phones=1&lang=en&page=pages/second/second`)
    await wall.getByRole('tab', { name: 'Problems' }).click()
    const problem = wall.getByRole('tabpanel').getByText('<veiw>')
    await problem.waitFor()
    restore()
    await problem.waitFor({ state: 'detached' })
    expect(await panel(wall).count()).toBe(0)
    await wall.frameLocator('iframe').locator('[id$="--second"]').waitFor({ state: 'attached' })
    await wall.close()
  })

  test("the mini program's scripts cannot reach the wall, nor what only the wall may ask", async () => {
    const wall = await browser.newPage(`${playground.url}?phones=1&page=pages/second/second`)
    await wall.frameLocator('iframe').locator('[id$="--second"]').waitFor({ state: 'attached' })
    const reached = await wall.frames()[1]?.evaluate(async (address) => {
      const isPossible = (attempt: () => unknown): Promise<boolean> =>
        Promise.resolve()
          .then(attempt)
          .then(
            () => true,
            () => false,
          )
      return [
        await isPossible(() => window.parent.document.title),
        await isPossible(() => fetch(address)),
        await isPossible(() => document.title),
      ]
    }, `${playground.url}usersig?userID=alice`)
    expect(reached).toEqual([false, false, true])
    await wall.close()
  })

  test('a component that is made later is found', async () => {
    edit('pages/second/second.json', () => '{ "usingComponents": { "a-child": "/late/late" } }')
    await untilSaid(panel().getByText('there is no late/late.json'))
    fs.mkdirSync(path.join(app, 'late'))
    fs.writeFileSync(path.join(app, 'late/late.wxml'), '<view id="late">late</view>')
    fs.writeFileSync(path.join(app, 'late/late.ts'), 'Component({})')
    fs.writeFileSync(path.join(app, 'late/late.json'), '{ "component": true }')
    await panel().waitFor({ state: 'detached' })
    await phone.locator('[id$="--late"]').waitFor()
  })
})

describe('a page that lost its connection', () => {
  let playground: RunningPlayground
  let browser: TestBrowser
  beforeAll(async () => {
    ;[playground, browser] = await Promise.all([startPlayground(), TestBrowser.launch()])
  })
  afterAll(() => Promise.all([playground.stop(), browser.close()]))

  test('stays as it is when the server was there all the time', async () => {
    const page = await browser.context.newPage()
    const told = new EventEmitter()
    let connections = 0
    await page.routeWebSocket('**/events?*', (socket) => {
      connections += 1
      const server = socket.connectToServer()
      server.onMessage((message) => {
        socket.send(message)
        if (connections === 1) void server.close()
        else told.emit('again')
      })
      server.onClose(() => void socket.close())
    })
    const foundAgain = once(told, 'again')
    await page.goto(`${playground.url}phone.html?page=pages/second/second`)
    await page.evaluate('window.isOld = true')
    await foundAgain
    expect(await page.evaluate('window.isOld')).toBe(true)
    expect(connections).toBe(2)
    await page.close()
  })

  test('loads again when another server has taken its place', async () => {
    const page = await browser.newPage(`${playground.url}phone.html?page=pages/second/second`)
    await page.evaluate('window.isOld = true')
    await playground.stop()
    playground = await startPlayground({ port: Number(new URL(playground.url).port) })
    await page.waitForFunction('window.isOld === undefined && window.phone !== undefined', undefined, {
      polling: 100,
    })
  })
})

/** A raw request: fetch() would set the host and normalise dots in the path. */
function request(url: string, headers: http.OutgoingHttpHeaders = {}): Promise<http.IncomingMessage> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const file = url.slice(url.indexOf('/', 'http://'.length))
    http
      .get({ hostname, port, path: file, headers }, (response) => resolve(response.resume()))
      .on('error', reject)
  })
}

const statusOf = async (url: string, headers?: http.OutgoingHttpHeaders): Promise<number | undefined> =>
  (await request(url, headers)).statusCode

/** Requests an upgrade and disconnects without closing. */
async function vanish(url: string, file: string, host: string): Promise<void> {
  const socket = net.connect(Number(new URL(url).port), '127.0.0.1')
  await once(socket, 'connect')
  const lines = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13']
  const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='
  socket.write([`GET ${file} HTTP/1.1`, `Host: ${host}`, ...lines, key, '', ''].join('\r\n'))
  await new Promise((resolve) => setImmediate(resolve))
  socket.resetAndDestroy()
  await once(socket, 'close')
}
