import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import zlib from 'node:zlib'
import { AllowedHosts } from '../../playground/server/proxy/allowed-hosts'
import { isForbiddenAddress } from '../../playground/server/proxy/forbidden-addresses'
import { fromHeader, requestHeader, responseHeader } from '../../playground/server/proxy/proxied-request'
import type { ProxiedRequest, ProxiedResponse } from '../../playground/server/proxy/proxied-request'
import { Proxy } from '../../playground/server/proxy/proxy'
import type { ProxyOptions } from '../../playground/server/proxy/proxy'
import { ProxyRoutes } from '../../playground/server/proxy/proxy-routes'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hosts-'))
const servers: http.Server[] = []
afterAll(() => {
  for (const server of servers) server.close().closeAllConnections()
  fs.rmSync(folder, { recursive: true })
})

async function serve(listener: http.RequestListener): Promise<string> {
  const server = http.createServer(listener).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

let files = 0
const newHosts = (): AllowedHosts => new AllowedHosts('/app', path.join(folder, `${files++}.json`))

/** A proxy that takes loopback for a public network, as tests have no other. */
async function startProxy(
  options: Partial<ProxyOptions> = {},
): Promise<{ url: string; hosts: AllowedHosts }> {
  const hosts = options.hosts ?? newHosts()
  const routes = new ProxyRoutes(new Proxy({ isForbidden: () => false, ...options, hosts }), hosts)
  const host = await serve((request, response) => {
    if (!routes.handle(request, response, new URL(request.url ?? '', 'http://x')))
      response.writeHead(404).end()
  })
  return { url: `http://${host}`, hosts }
}

interface Outcome {
  readonly status: number
  readonly answer: ProxiedResponse | undefined
  readonly text: string
}

async function send(proxy: string, wanted: Partial<ProxiedRequest>, body?: string): Promise<Outcome> {
  const request = { url: '', method: 'GET', headers: {}, timeout: 5000, ...wanted }
  const response = await fetch(`${proxy}/proxy`, {
    method: 'POST',
    headers: { [requestHeader]: encodeURIComponent(JSON.stringify(request)) },
    ...(body !== undefined && { body }),
  })
  const described = response.headers.get(responseHeader)
  return {
    status: response.status,
    answer: described === null ? undefined : (fromHeader(described) as ProxiedResponse),
    text: await response.text(),
  }
}

describe('addresses', () => {
  const own = Object.values(os.networkInterfaces()).flatMap((list) =>
    (list ?? []).map(({ address }) => address),
  )

  test.each([
    '127.0.0.1',
    '127.8.8.8',
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '192.0.0.8',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    'fe80::1',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '2001:0:1::1',
    '2002:7f00:1::',
    'localhost',
    '',
    ...own,
  ])('%s is never asked', (address) => {
    expect(isForbiddenAddress(address)).toBe(true)
  })

  test.each(['1.1.1.1', '172.32.0.1', '192.167.0.1', '223.5.5.5', '2400:3200::1', '2606:4700::1111'])(
    '%s is a public one',
    (address) => {
      expect(isForbiddenAddress(address)).toBe(false)
    },
  )
})

describe('a request to a host that a person has allowed', () => {
  let upstream: string
  let proxy: { url: string; hosts: AllowedHosts }
  const seen: { method?: string | undefined; headers: http.IncomingHttpHeaders; body: string }[] = []
  const answers: Record<string, http.RequestListener> = {
    '/moved': (_, response) => void response.writeHead(302, { location: '/here' }).end(),
    '/kept': (_, response) => void response.writeHead(307, { location: '/here' }).end(),
    '/away': (_, response) => void response.writeHead(302, { location: 'http://127.0.0.3/x' }).end(),
    '/file': (_, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    '/round': (_, response) => void response.writeHead(302, { location: '/round' }).end(),
    '/packed': (_, response) =>
      void response.writeHead(200, { 'content-encoding': 'gzip' }).end(zlib.gzipSync('unpacked')),
    '/bomb': (_, response) =>
      void response.writeHead(200, { 'content-encoding': 'gzip' }).end(zlib.gzipSync(Buffer.alloc(300_000))),
    '/large': (_, response) => void response.end('x'.repeat(300_000)),
    '/slow': () => undefined,
    '/broken': (_, response) => void response.destroy(),
  }
  beforeAll(async () => {
    upstream = await serve((request, response) => {
      const answer = answers[request.url ?? '']
      if (answer) return answer(request, response)
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString()))
      request.on('end', () => {
        seen.push({ method: request.method, headers: request.headers, body })
        response.writeHead(201, { 'x-answer': 'yes', 'set-cookie': ['a=1', 'b=2'] }).end(`got ${body}`)
      })
    })
    proxy = await startProxy({ maxSize: 200_000 })
    proxy.hosts.decide(upstream, true)
  })
  const url = (file: string): string => `http://${upstream}${file}`

  test('is made with its method, headers and body, and answered with status, headers and cookies', async () => {
    const headers = { authorization: 'token', 'X-Mine': 'yes', cookie: 'own=1' }
    const outcome = await send(proxy.url, { url: url('/any'), method: 'POST', headers }, 'text')
    expect(outcome).toMatchObject({
      status: 200,
      text: 'got text',
      answer: { status: 201, headers: { 'x-answer': 'yes' }, cookies: ['a=1', 'b=2'] },
    })
    expect(seen.at(-1)).toMatchObject({
      method: 'POST',
      headers: { authorization: 'token', 'x-mine': 'yes' },
    })
  })

  test('carries no cookie or header of the browser, and none that describes another connection', async () => {
    await fetch(`${proxy.url}/proxy`, {
      method: 'POST',
      headers: {
        cookie: 'browser=1',
        referer: 'http://localhost/phone.html',
        [requestHeader]: encodeURIComponent(
          JSON.stringify({
            url: url('/any'),
            method: 'GET',
            headers: {
              Host: 'other.example',
              Origin: 'http://a',
              'Proxy-Authorization': 'p',
              'Sec-Fetch-Site': 'none',
            },
            timeout: 1000,
          }),
        ),
      },
    })
    expect(Object.keys(seen.at(-1)?.headers ?? {}).sort()).toEqual(['connection', 'host'])
    expect(seen.at(-1)?.headers.host).toBe(upstream)
  })

  test.each([
    ['/moved', 'POST', 'GET', ''],
    ['/kept', 'POST', 'POST', 'text'],
  ])('follows %s as browsers do', async (file, method, then, body) => {
    expect(await send(proxy.url, { url: url(file), method }, 'text')).toMatchObject({ status: 200 })
    expect(seen.at(-1)).toMatchObject({ method: then, body })
  })

  test('packed answers are unpacked', async () => {
    expect(await send(proxy.url, { url: url('/packed') })).toMatchObject({ status: 200, text: 'unpacked' })
  })

  test.each<[what: string, wanted: () => Partial<ProxiedRequest>, status: number, text: string]>([
    [
      'a redirect to a host that nobody has allowed',
      () => ({ url: url('/away') }),
      403,
      'nobody has allowed requests to 127.0.0.3',
    ],
    ['a redirect to a file', () => ({ url: url('/file') }), 400, 'the url must be'],
    ['redirects without end', () => ({ url: url('/round') }), 502, 'more than 5 redirects'],
    ['an answer that is too large', () => ({ url: url('/large') }), 413, 'more than'],
    ['an answer that is too large when unpacked', () => ({ url: url('/bomb') }), 413, 'more than'],
    ['an answer that does not come', () => ({ url: url('/slow'), timeout: 50 }), 504, 'timeout'],
    ['a connection that breaks', () => ({ url: url('/broken') }), 502, ''],
    ['another protocol', () => ({ url: 'file:///etc/passwd' }), 400, 'the url must be'],
    ['a password in the url', () => ({ url: `http://a:b@${upstream}/` }), 400, 'the url must be'],
    ['no url', () => ({ url: 'nowhere' }), 400, 'the url must be'],
    ['another method', () => ({ url: url('/any'), method: 'CONNECT' }), 400, 'no request for the proxy'],
    [
      'a header with a line break',
      () => ({ url: url('/any'), headers: { a: 'b\r\nc: d' } }),
      400,
      'no request',
    ],
  ])('%s is refused', async (_, wanted, status, text) => {
    const outcome = await send(proxy.url, wanted())
    expect([outcome.status, outcome.answer]).toEqual([status, undefined])
    expect((JSON.parse(outcome.text) as { error: string }).error).toContain(text)
  })

  test('a body that is too large is refused', async () => {
    const outcome = await send(proxy.url, { url: url('/any'), method: 'POST' }, 'x'.repeat(300_000))
    expect(outcome.status).toBe(413)
  })

  test('a page of another site, which cannot send the header, gets nothing', async () => {
    expect((await fetch(`${proxy.url}/proxy`, { method: 'POST', body: 'url=http://a' })).status).toBe(400)
  })
})

describe('where nobody has allowed anything', () => {
  test('every host is refused, and asked about', async () => {
    const { url } = await startProxy()
    const { status, text } = await send(url, { url: 'http://127.0.0.2:8443/x' })
    expect([status, JSON.parse(text)]).toEqual([
      403,
      { error: 'nobody has allowed requests to 127.0.0.2:8443', ask: '127.0.0.2:8443' },
    ])
  })

  test('a host that was refused is not asked about again', async () => {
    const { url, hosts } = await startProxy()
    hosts.decide('127.0.0.2', false)
    const { status, text } = await send(url, { url: 'http://127.0.0.2/x' })
    expect([status, JSON.parse(text)]).toEqual([403, { error: 'requests to 127.0.0.2 were refused' }])
  })
})

describe('with real addresses', () => {
  test.each([
    '127.0.0.1',
    'localhost',
    '[::1]',
    '0.0.0.0',
    '2130706433',
    '0x7f.1',
    '169.254.169.254',
    '[::ffff:127.0.0.1]',
  ])('the playground itself and this machine are out of reach as %s, even if allowed', async (name) => {
    const hosts = newHosts()
    const { url } = await startProxy({ hosts, isForbidden: isForbiddenAddress })
    const target = new URL(`http://${name}:${new URL(url).port}/usersig?userID=alice`)
    hosts.decide(target.host, true)
    const { status, text } = await send(url, { url: target.href })
    expect(status).toBe(403)
    expect(text).toContain('is an address of this machine')
  })

  test('nobody is asked about them', async () => {
    const { url } = await startProxy({ isForbidden: isForbiddenAddress })
    const asked = await fetch(`${url}/proxy/ask?host=localhost:8080`, { method: 'POST' })
    expect(asked.status).toBe(403)
  })
})

describe('the question', () => {
  const bench = (url: string): Record<string, string> => ({ origin: url })
  const decide = (url: string, decision: unknown, headers = bench(url)): Promise<Response> =>
    fetch(`${url}/proxy/hosts`, { method: 'POST', headers, body: JSON.stringify(decision) })
  const ask = async (url: string, host: string): Promise<unknown> =>
    (await fetch(`${url}/proxy/ask?host=${host}`, { method: 'POST' })).json()
  const listed = async (url: string): Promise<unknown> =>
    (await fetch(`${url}/proxy/hosts`, { headers: bench(url) })).json()

  test.each([true, false])('is answered when a person has decided: %s', async (allowed) => {
    const { url, hosts } = await startProxy()
    const answer = ask(url, '127.0.0.2')
    const deadline = Date.now() + 4000
    while (hosts.asked.length === 0 && Date.now() < deadline) await new Promise((done) => setImmediate(done))
    expect(await listed(url)).toEqual({ allowed: [], asked: ['127.0.0.2'] })
    expect((await decide(url, { host: '127.0.0.2', allowed })).status).toBe(204)
    expect(await answer).toEqual({ allowed })
    expect(await ask(url, '127.0.0.2')).toEqual({ allowed })
    expect(await listed(url)).toEqual({ allowed: allowed ? ['127.0.0.2'] : [], asked: [] })
  })

  test('is answered with no when nobody decides', async () => {
    const { url, hosts } = await startProxy({ patience: 20 })
    expect(await ask(url, '127.0.0.2')).toEqual({ allowed: false })
    expect(hosts.asked).toEqual([])
  })

  test('is not put for a host that does not exist', async () => {
    const { url } = await startProxy()
    expect(await ask(url, 'no.such.host.invalid')).toEqual({ error: 'no.such.host.invalid is not found' })
  })

  test.each<[string, Record<string, string>]>([
    ['a phone', { origin: 'http://localhost:1' }],
    ['another site', { origin: 'http://evil.example' }],
    ['something without an origin', {}],
  ])('%s cannot answer it', async (_, headers) => {
    const { url, hosts } = await startProxy()
    expect((await decide(url, { host: 'a.example', allowed: true }, headers)).status).toBe(403)
    expect(hosts.list).toEqual([])
  })

  test.each([{}, { host: '' }, { host: 7, allowed: true }, { host: 'a', allowed: 'yes' }, null, []])(
    'an answer like %j is refused',
    async (decision) => {
      const { url, hosts } = await startProxy()
      expect((await decide(url, decision)).status).toBe(400)
      expect(hosts.list).toEqual([])
    },
  )

  test('what was decided can be forgotten', async () => {
    const { url, hosts } = await startProxy()
    hosts.decide('a.example', true)
    await decide(url, { host: 'a.example' })
    expect(hosts.decisionOn('a.example')).toBeUndefined()
  })

  test('the page that puts it shows a host, not what a host could contain', async () => {
    const { url } = await startProxy()
    const page = await (await fetch(`${url}/proxy/allow?host=${encodeURIComponent('</script><b>')}`)).text()
    expect(page).not.toContain('</script><b>')
    expect(page).toContain('Allow')
  })
})

describe('the list', () => {
  const file = path.join(folder, 'kept.json')

  test('is kept for each app by itself', () => {
    new AllowedHosts('/one', file).decide('a.example', true)
    new AllowedHosts('/one', file).decide('b.example', false)
    new AllowedHosts('/two', file).decide('c.example', true)
    expect(new AllowedHosts('/one', file).list).toEqual(['a.example'])
    expect(new AllowedHosts('/one', file).decisionOn('b.example')).toBeUndefined()
    expect(new AllowedHosts('/two', file).list).toEqual(['c.example'])
  })

  test.each(['', '{', '[]', '{"/one":"a"}', '{"/one":[7]}'])('a broken file %j counts as none', (text) => {
    const broken = path.join(folder, 'broken.json')
    fs.writeFileSync(broken, text)
    expect(new AllowedHosts('/one', broken).list).toEqual([])
  })

  test('lasts as long as the server where nothing can be written', () => {
    const hosts = new AllowedHosts('/one', path.join(file, 'hosts.json'))
    hosts.decide('a.example', true)
    expect(hosts.list).toEqual(['a.example'])
  })
})
