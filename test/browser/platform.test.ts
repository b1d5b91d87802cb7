import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { readApiKinds } from '../../playground/build/wx-api-names'
import { look, untilMoving } from '../../playground/test/main'
import type { Phone } from '../../playground/test/main'
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

describe('the network', () => {
  let upstream: http.Server
  let host = ''
  beforeAll(async () => {
    upstream = http.createServer((request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString('latin1')))
      request.on('end', () => {
        const allowed = request.url?.startsWith('/open')
          ? { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }
          : {}
        response.writeHead(200, { 'content-type': 'application/json', ...allowed })
        response.end(
          JSON.stringify({
            method: request.method,
            url: request.url,
            type: request.headers['content-type'],
            body,
          }),
        )
      })
    })
    const sockets = new WebSocketServer({ server: upstream })
    sockets.on('connection', (socket) => {
      socket.on('message', (data: Buffer, isBinary) =>
        socket.send(isBinary ? data : `got ${data.toString()}`),
      )
    })
    upstream.listen(0, '127.0.0.1')
    await once(upstream, 'listening')
    host = `127.0.0.1:${(upstream.address() as AddressInfo).port}`
  })
  afterAll(() => {
    upstream.close()
    upstream.closeAllConnections()
  })
  afterEach(() => session.closePages())

  const open = (): Promise<Phone> => session.openPhone({ page: 'pages/blank/blank', lang: 'en' })
  const settled = (call: string): string =>
    `new Promise((done) => wx.${call.replace('$', 'success: done, fail: done')})`

  it('requests, with a task, in the form that the header says', async () => {
    const phone = await open()
    const url = `http://${host}/open`
    expect(await phone.read(settled(`request({ url: '${url}', data: { a: 1 }, $ })`))).toMatchObject({
      data: { method: 'GET', url: '/open?a=1' },
      statusCode: 200,
      errMsg: 'request:ok',
    })
    const form =
      "header: { 'content-type': 'application/x-www-form-urlencoded' }, method: 'POST', data: { a: 'b c' }"
    expect(await phone.read(settled(`request({ url: '${url}', ${form}, $ })`))).toMatchObject({
      data: { method: 'POST', body: 'a=b+c' },
    })
    expect(
      await phone.read(
        `new Promise((done) => { const task = wx.request({ url: '${url}', fail: done }); task.abort() })`,
      ),
    ).toEqual({ errMsg: 'request:fail abort' })
    await phone.read("phone.cause({ network: 'down' })")
    expect(await phone.read(settled(`request({ url: '${url}', $ })`))).toEqual({
      errMsg: 'request:fail the network is down',
    })
    expect(await phone.read(settled('getNetworkType({ $ })'))).toMatchObject({ networkType: 'none' })
  })

  it('files are downloaded, shown, and uploaded', async () => {
    const phone = await open()
    await phone.read(
      `wx.downloadFile({ url: 'http://${host}/open/a.json', success: (result) => { page.result = result } })`,
    )
    await phone.until('page.result')
    expect(await phone.read('page.result')).toMatchObject({
      tempFilePath: expect.stringMatching(/^wxfile:\/\/tmp_\w+\.json$/) as string,
      statusCode: 200,
    })
    expect(
      await phone.read("wx.getFileSystemManager().readFileSync(page.result.tempFilePath, 'utf8')"),
    ).toContain('"/open/a.json"')
    const upload = `uploadFile({ url: 'http://${host}/open', filePath: page.result.tempFilePath, name: 'f', formData: { a: 1 }, $ })`
    const { data } = await phone.read<{ data: string }>(settled(upload))
    expect(JSON.parse(data)).toMatchObject({
      type: expect.stringContaining('multipart/form-data; boundary=') as string,
      body: expect.stringContaining('name="f"; filename="tmp_') as string,
    })
  })

  it('sockets send and receive text and bytes, by the task and by the older functions', async () => {
    const phone = await open()
    await phone.read(`(() => {
      page.heard = []
      wx.onSocketOpen(() => wx.sendSocketMessage({ data: 'old' }))
      wx.onSocketMessage(({ data }) => page.heard.push(data))
      page.socket = wx.connectSocket({ url: 'ws://${host}/' })
      page.socket.onClose(({ code }) => page.heard.push(code))
    })()`)
    await phone.until("page.heard.includes('got old')")
    await phone.read('page.socket.send({ data: Uint8Array.from([1, 2]).buffer })')
    await phone.until('page.heard[1] instanceof ArrayBuffer && page.heard[1].byteLength === 2')
    await phone.read('wx.closeSocket()')
    await phone.until('page.heard.at(-1) === 1000 || page.heard.at(-1) === 1005')
    expect(await phone.read(settled('connectSocket({ url: "nowhere", $ })'))).toMatchObject({
      errMsg: expect.stringContaining('connectSocket:fail') as string,
    })
  })

  it('what CORS forbids never reaches this machine through the server, and nobody is asked', async () => {
    const phone = await open()
    expect(await phone.read(settled(`request({ url: 'http://${host}/closed', $ })`))).toEqual({
      errMsg: `request:fail 127.0.0.1 is an address of this machine or of its networks`,
    })
    const bench = session.playground.url
    expect(await phone.read(settled(`request({ url: '${bench}usersig?userID=eve', $ })`))).toEqual({
      errMsg: expect.stringContaining('request:fail') as string,
    })
  })

  it('a phone that stands alone shows the question, and leads to the page that answers it', async () => {
    const phone = await open()
    // As from a name of the internet, which this test cannot reach.
    await phone.page.route('**/proxy', (route) =>
      route.fulfill({ status: 403, json: { error: 'nobody has allowed it', ask: 'api.example' } }),
    )
    await phone.page.route('http://api.example/**', (route) => route.abort())
    await phone.page.route('**/proxy/ask?*', async (route) => {
      await phone.page.getByRole('dialog').getByText('api.example').waitFor()
      await route.fulfill({ json: { allowed: false } })
    })
    expect(await phone.read(settled("request({ url: 'http://api.example/x', $ })"))).toEqual({
      errMsg: 'request:fail nobody has allowed it',
    })
    await phone.page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('on the wall the bench asks, and the phone goes on when a person has decided', async () => {
    const wall = await session.openWall({ phones: '1', page: 'pages/blank/blank', lang: 'en' })
    const phone = await wall.phoneOf('alice')
    await phone.until("page.route === 'pages/blank/blank'")
    const decided = wall.page.waitForRequest('**/proxy/hosts')
    let isAllowed = false
    // As from a name of the internet, which this test cannot reach.
    await wall.page.route('http://api.example/**', (route) => route.abort())
    await wall.page.route('**/proxy/hosts', (route) => route.fulfill({ status: 204 }))
    await wall.page.route('**/proxy/ask?*', async (route) => {
      isAllowed = (await decided).postData() === '{"host":"api.example","allowed":true}'
      await route.fulfill({ json: { allowed: isAllowed } })
    })
    await wall.page.route('**/proxy', (route) =>
      route.fulfill(
        isAllowed
          ? {
              body: '{"a":1}',
              headers: {
                'x-playground-response': encodeURIComponent('{"status":201,"headers":{},"cookies":[]}'),
              },
            }
          : { status: 403, json: { error: 'nobody has allowed it', ask: 'api.example' } },
      ),
    )
    const answer = phone.read(settled("request({ url: 'http://api.example/x', $ })"))
    await wall.page.getByRole('dialog', { name: 'api.example' }).getByText('Allow', { exact: true }).click()
    expect(await answer).toMatchObject({ data: { a: 1 }, statusCode: 201 })
  })
})

describe('media and dialogs', () => {
  let phone: Phone
  beforeAll(async () => {
    phone = await session.openPhone({ page: 'pages/blank/blank', lang: 'en', user: 'ann' })
    await phone.until("page.route === 'pages/blank/blank'")
  })
  afterAll(() => session.closePages())

  it('a picture is chosen, shown, measured, made smaller and looked at', async () => {
    await phone.read(
      `wx.chooseImage().then(({ tempFilePaths }) => page.setData({ picture: tempFilePaths[0] }))`,
    )
    await phone.until('document.querySelector(\'[id$="--picture"] img\').naturalWidth === 600', 'the picture')
    expect(await phone.read('wx.getImageInfo({ src: page.data.picture })')).toMatchObject({
      width: 600,
      height: 800,
      type: 'jpeg',
    })
    const smaller = `wx.compressImage({ src: page.data.picture, compressedWidth: 60 })
      .then(({ tempFilePath }) => wx.getImageInfo({ src: tempFilePath }))`
    expect(await phone.read(smaller)).toMatchObject({ width: 60, height: 80 })
    await phone.read('wx.previewImage({ urls: [page.data.picture] })')
    await phone.page.locator('.viewer').click()
    await phone.page.locator('.viewer').waitFor({ state: 'detached' })
  })

  it('a recording of the voice becomes a file that plays', async () => {
    const recorded = `new Promise((onStop, onError) => {
      const recorder = wx.getRecorderManager()
      recorder.onStop(onStop)
      recorder.onError(onError)
      recorder.onStart(() => setTimeout(() => recorder.stop(), 300))
      recorder.start({ duration: 5000 })
    })`
    const { tempFilePath } = await phone.read<{ tempFilePath: string }>(recorded)
    expect(tempFilePath).toMatch(/^wxfile:\/\/tmp_\w+\.webm$/)
    const played = `new Promise((done) => {
      const audio = wx.createInnerAudioContext()
      audio.onCanplay(() => done('canplay'))
      audio.onError(done)
      audio.src = '${tempFilePath}'
    })`
    expect(await phone.read(played)).toBe('canplay')
  })

  it('files last beyond the page, and belong to one phone', async () => {
    const files = 'wx.getFileSystemManager()'
    const other = await session.openPhone({ page: 'pages/blank/blank', user: 'bob' })
    await phone.read(`${files}.writeFileSync('wxfile://usr/note.txt', 'kept')`)
    await phone.page.reload()
    await phone.until("page.route === 'pages/blank/blank'")
    expect(await phone.read(`${files}.readFileSync('wxfile://usr/note.txt', 'utf8')`)).toBe('kept')
    expect(await other.read(`${files}.readdirSync('wxfile://usr')`)).toEqual([])
    await other.close()
  })

  it('an editable dialog gives the text, and a scanned code is what a person types', async () => {
    const named = phone.read("wx.showModal({ title: 'Name', editable: true, placeholderText: 'yours' })")
    await phone.page.getByPlaceholder('yours').fill('Ann')
    await phone.page.getByRole('button', { name: '确定' }).click()
    expect(await named).toMatchObject({ confirm: true, content: 'Ann' })
    const scanned = phone.read('wx.scanCode()')
    await phone.page.getByRole('dialog').getByRole('textbox').fill('7788')
    await phone.page.getByRole('button', { name: '确定' }).click()
    expect(await scanned).toMatchObject({ result: '7788', scanType: 'QR_CODE' })
  })

  it('what needs WeChat answers as a person has set it', async () => {
    expect(await phone.read('wx.login()')).toEqual({ code: 'playground-code', errMsg: 'login:ok' })
    await phone.read("phone.answers.set('login', { fail: 'system error' })")
    expect(await phone.read('wx.login().catch(({ errMsg }) => errMsg)')).toBe('login:fail system error')
    await phone.read("phone.answers.reset('login')")
    expect(await phone.read("phone.problems.filter(({ text }) => text.includes('wx.login')).length")).toBe(1)
  })
})

/** Functions that wait for a person, who is not there in this test. */
const patient = [
  'makePhoneCall',
  'openAppAuthorizeSetting',
  'openLocation',
  'openPrivacyContract',
  'openSetting',
  'scanCode',
  'showModal',
]

/** Whether the browser opens its dialog depends on how long ago somebody tapped. */
const choosers = ['chooseMessageFile', 'chooseVideo']

/** Functions without callbacks, which WeChat's typings do not tell from the others. */
const plain = /Sync$|^(report|nextTick|requestIdleCallback|cancelIdleCallback|revokeBufferURL)/

describe('every function of wx', () => {
  const kinds = readApiKinds()
  const calls = Object.keys(kinds).filter(
    (name) => kinds[name] === 'call' && !plain.test(name) && !choosers.includes(name),
  )
  afterEach(() => session.closePages())

  it('throws nothing with any arguments, and settles with callbacks and without', async () => {
    const phone = await session.openPhone({ page: 'pages/blank/blank', lang: 'en' })
    const walk = await phone.frame.evaluate(
      async ({ names, calls, waiting }) => {
        const { wx } = window as unknown as { wx: Record<string, (...args: unknown[]) => unknown> }
        const thrown: string[] = []
        const call = (name: string, ...args: unknown[]): unknown => {
          try {
            return wx[name]?.(...args)
          } catch (error) {
            return thrown.push(`${name}(${JSON.stringify(args)}): ${String(error)}`)
          }
        }
        for (const name of names.filter((one) => !calls.includes(one)))
          for (const args of [[], [{}]]) call(name, ...args)
        const settled = new Set<string>()
        for (const name of calls) {
          void Promise.resolve(call(name)).catch(() => undefined)
          void Promise.resolve(call(name, {})).then(
            () => settled.add(`${name} promise`),
            () => settled.add(`${name} promise`),
          )
          call(name, { complete: () => settled.add(`${name} complete`) })
        }
        const open = (): string[] => calls.filter((name) => !settled.has(`${name} complete`))
        const deadline = Date.now() + 8000
        while (open().length > waiting && Date.now() < deadline)
          await new Promise((done) => setTimeout(done, 100))
        return {
          thrown,
          open: open().sort(),
          missing: names.filter((name) => typeof wx[name] !== 'function'),
        }
      },
      { names: Object.keys(kinds), calls, waiting: patient.length },
    )
    expect(walk).toEqual({ thrown: [], open: patient, missing: [] })
  })
})
