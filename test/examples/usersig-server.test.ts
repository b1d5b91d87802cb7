import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { checkUserSig } from '../../playground/rooms/user-sig'

interface Authenticate {
  (request: IncomingMessage): Promise<string | undefined>
  readonly isSample?: boolean
}

/* eslint-disable @typescript-eslint/no-require-imports -- plain scripts, to be copied */
const { createServer, readSettings } = require('../../examples/usersig-server/server') as {
  readonly createServer: (settings: object) => Server
  readonly readSettings: (env: Readonly<Record<string, string>>, authenticate: Authenticate) => object
}
const { authenticate: sample } = require('../../examples/usersig-server/authenticate') as {
  authenticate: Authenticate
}
/* eslint-enable @typescript-eslint/no-require-imports */

const env = { SDK_APP_ID: '1400000000', SECRET_KEY: 'SECRET-key' }
const known: Authenticate = () => Promise.resolve('alice')

let server: Server | undefined
afterEach(() => {
  server?.close()
  server?.closeAllConnections()
})

async function ask(
  path: string,
  init: RequestInit = {},
  authenticate: Authenticate = known,
): Promise<Response> {
  const started = (server = createServer(readSettings(env, authenticate)))
  await new Promise<void>((done) => started.listen(0, '127.0.0.1', done))
  return fetch(`http://127.0.0.1:${(started.address() as AddressInfo).port}${path}`, init)
}

test('who is known gets a signature that the service accepts', async () => {
  const answer = (await (await ask('/usersig')).json()) as {
    sdkAppID: number
    userSig: string
    expire: number
  }
  const claim = { userSig: answer.userSig, userID: 'alice', sdkAppID: 1400000000 }
  const authority = { sdkAppID: 1400000000, secretKey: env.SECRET_KEY }
  expect(await checkUserSig(claim, authority, Date.now() / 1000)).toBeUndefined()
  expect(await checkUserSig(claim, authority, Date.now() / 1000 + answer.expire + 60)).toBe('expired')
})

test.each([
  ['somebody unknown', '/usersig', {}, () => Promise.resolve(undefined), 401],
  ['a userID of absurd length', '/usersig', {}, () => Promise.resolve('a'.repeat(257)), 401],
  ['another path', '/', {}, known, 404],
  ['another method', '/usersig', { method: 'POST' }, known, 405],
] as const)('%s is refused', async (_what, path, init, authenticate, status) => {
  const response = await ask(path, init, authenticate)
  expect([response.status, await response.text()]).toEqual([status, expect.not.stringContaining('SECRET')])
})

test('an authentication that fails is an error of the server, which goes on', async () => {
  const error = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const response = await ask('/usersig', {}, () => Promise.reject(new Error('the database is down')))
  expect([response.status, await response.text()]).toEqual([500, '{"error":"internal error"}'])
  expect(error).toHaveBeenCalledTimes(1)
  error.mockRestore()
})

test('no signature is cached on its way', async () => {
  const { headers } = await ask('/usersig')
  expect(headers.get('cache-control')).toBe('no-store')
})

test.each([
  ['SDK_APP_ID', { SECRET_KEY: 'k' }],
  ['SDK_APP_ID', { SDK_APP_ID: 'mine', SECRET_KEY: 'k' }],
  ['SECRET_KEY', { SDK_APP_ID: '1400000000' }],
  ['EXPIRE', { ...env, EXPIRE: 'long' }],
  ['authenticate.js', { ...env, NODE_ENV: 'production' }],
])('it does not start without %s, and says so', (name, given) => {
  expect(() => readSettings(given, sample)).toThrow(name)
})

test('the sample believes the query, and says of itself that it is one', async () => {
  expect(sample.isSample).toBe(true)
  expect((await ask('/usersig?userID=bob', {}, sample)).status).toBe(200)
})
