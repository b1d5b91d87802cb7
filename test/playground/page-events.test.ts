import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocket } from 'ws'
import { PageEvents } from '../../playground/server/page-events'
import type { Builds, PageEvent } from '../../playground/server/page-events'

let newest: Builds
let events: PageEvents
let server: http.Server
beforeEach(async () => {
  newest = { phone: 'a.1', shell: 'a.1', app: 'a.1' }
  events = new PageEvents(() => ({ builds: newest, problems: [] }))
  server = http.createServer().on('upgrade', (request, socket, head) => events.upgrade(request, socket, head))
  await once(server.listen(0, '127.0.0.1'), 'listening')
})
afterEach(async () => {
  events.close()
  await once(server.close(), 'close')
})

const open = (runs: Partial<Builds>): WebSocket =>
  new WebSocket(
    `ws://127.0.0.1:${(server.address() as AddressInfo).port}/events?${new URLSearchParams(runs)}`,
  )

const told = async (page: WebSocket): Promise<PageEvent['type']> => {
  const [data] = (await once(page, 'message')) as [Buffer]
  return (JSON.parse(data.toString()) as PageEvent).type
}

test.each<[what: string, runs: Partial<Builds>, told: PageEvent['type']]>([
  ['the newest of all parts', { phone: 'a.1', shell: 'a.1', app: 'a.1' }, 'problems'],
  ['the newest of the one that it has', { phone: 'a.1' }, 'problems'],
  ['an older build of the phone', { phone: 'a.0', shell: 'a.1' }, 'reload'],
  ['an older build of the shell', { phone: 'a.1', shell: 'a.0' }, 'reload'],
  ['an older build of the mini program', { phone: 'a.1', app: 'a.0' }, 'reload'],
  ['the build of another server', { phone: 'b.1' }, 'reload'],
])('a page that connects and runs %s', async (_, runs, event) => {
  expect(await told(open(runs))).toBe(event)
})

test.each<[what: string, builds: Builds, told: PageEvent['type'][]]>([
  [
    'of the phone: those reload that run it',
    { phone: 'a.2', shell: 'a.1', app: 'a.1' },
    ['reload', 'problems'],
  ],
  [
    'of the shell: those reload that run it',
    { phone: 'a.1', shell: 'a.2', app: 'a.1' },
    ['problems', 'reload'],
  ],
  ['with nothing new', { phone: 'a.1', shell: 'a.1', app: 'a.1' }, ['problems', 'problems']],
])('a build %s', async (_, builds, expected) => {
  const pages = [open({ phone: 'a.1' }), open({ shell: 'a.1' })]
  await Promise.all(pages.map(told))
  newest = builds
  const answers = Promise.all(pages.map(told))
  events.built()
  expect(await answers).toEqual(expected)
})
