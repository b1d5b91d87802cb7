import { deflateSync, inflateSync } from 'node:zlib'
import { Api } from 'tls-sig-api-v2/TLSSigAPIv2'
import { SigIssuer } from '../../playground/rooms/sig-issuer'
import { checkUserSig, makeUserSig } from '../../playground/rooms/user-sig'
import type { SigClaim } from '../../playground/rooms/user-sig'

const authority = { sdkAppID: 1400000000, secretKey: 'secret-key-for-test' }
const ISSUED = 1700000000
const EXPIRE = 604800

// Made with Tencent's algorithm at a fixed time, so that it never changes.
const golden: SigClaim = {
  userID: 'user_1',
  sdkAppID: 1400000000,
  userSig:
    'eJyrVgrxCdYrSy1SslIy0jNQ0gHzM1NS80oy0zLBwqXFqUXxhlCZ4pTsxIKCzBQlK0MTAyiAyJRk5qYqWRmao4qmVhRkFqUqWZkZmFjAxIoz05WslAy0EwsNwoO0TcuTjMsyQzwD8-xTDF2y8yqSSy3Twz1Dk8pMMsPcCiwMDfNtlWoB2ZIw0g__',
}

const pack = (document: unknown): string =>
  deflateSync(JSON.stringify(document))
    .toString('base64')
    .replace(/\+/g, '*')
    .replace(/\//g, '-')
    .replace(/=/g, '_')

const unpack = (userSig: string): unknown =>
  JSON.parse(
    inflateSync(
      Buffer.from(userSig.replace(/\*/g, '+').replace(/-/g, '/').replace(/_/g, '='), 'base64'),
    ).toString(),
  )

test('a sig is made as Tencent’s library makes it', async () => {
  const userSig = await makeUserSig('user_1', authority, EXPIRE, ISSUED + 0.5)
  expect(unpack(userSig)).toEqual(unpack(golden.userSig))
  expect(userSig).toMatch(/^[\w*-]+$/)
})

test('the golden vector is good within its time', async () => {
  expect(await checkUserSig(golden, authority, ISSUED + 1)).toBeUndefined()
})

test('a sig is good to its last second and not beyond', async () => {
  expect(await checkUserSig(golden, authority, ISSUED + EXPIRE)).toBeUndefined()
  expect(await checkUserSig(golden, authority, ISSUED + EXPIRE + 1)).toBe('expired')
})

test('a sig that the issuer made is good, and good for its own user only', async () => {
  const issuer = new SigIssuer()
  const { userSig, sdkAppID } = await issuer.issue('alice')
  const now = Date.now() / 1000
  expect(await checkUserSig({ userSig, sdkAppID, userID: 'alice' }, issuer.authority, now)).toBeUndefined()
  expect(await checkUserSig({ userSig, sdkAppID, userID: 'bob' }, issuer.authority, now)).toBe('wrongUser')
})

test('every issuer has a key of its own', async () => {
  const [one, other] = [new SigIssuer(), new SigIssuer()]
  const { userSig, sdkAppID } = await one.issue('alice')
  expect(await checkUserSig({ userSig, sdkAppID, userID: 'alice' }, other.authority, Date.now() / 1000)).toBe(
    'wrongKey',
  )
})

test('a sig with a userbuf is checked with it', async () => {
  const api = new Api(authority.sdkAppID, authority.secretKey)
  const userSig = api.genPrivateMapKey('user_1', 300, 1234, 255)
  expect(await checkUserSig({ ...golden, userSig }, authority, Date.now() / 1000)).toBeUndefined()
})

test.each<[string, Partial<SigClaim>, string]>([
  ['another user', { userID: 'user_2' }, 'wrongUser'],
  ['another application in the url', { sdkAppID: 1400000001 }, 'wrongApp'],
  ['an empty text', { userSig: '' }, 'garbled'],
  ['a cut off sig', { userSig: golden.userSig.slice(0, 40) }, 'garbled'],
  ['a sig with foreign letters', { userSig: '你好' }, 'garbled'],
  ['JSON that is not deflated', { userSig: Buffer.from('{}').toString('base64') }, 'garbled'],
  ['a document without a signature', { userSig: pack({ 'TLS.identifier': 'user_1' }) }, 'garbled'],
  ['a document that is no object', { userSig: pack('user_1') }, 'garbled'],
  ['a text longer than any sig', { userSig: 'a'.repeat(5000) }, 'garbled'],
  ['a sig that inflates to megabytes', { userSig: pack('x'.repeat(2_000_000)) }, 'garbled'],
])('%s is refused', async (_, change, fault) => {
  expect(await checkUserSig({ ...golden, ...change }, authority, ISSUED + 1)).toBe(fault)
})

test('a sig that was signed with another key is refused', async () => {
  expect(await checkUserSig(golden, { ...authority, secretKey: 'another' }, ISSUED + 1)).toBe('wrongKey')
})

describe('where any userSig is taken', () => {
  const foreign = new Api(1500000007, 'a key of the app')
  const claim = { userID: 'ann', sdkAppID: 1500000007, userSig: foreign.genUserSig('ann', 300) }
  const now = (): number => Date.now() / 1000
  const document = { 'TLS.identifier': 'ann', 'TLS.sdkappid': 1500000007, 'TLS.sig': 'x', 'TLS.expire': 300 }

  test('the key of the app does not matter', async () => {
    expect(await checkUserSig(claim, undefined, now())).toBeUndefined()
    expect(await checkUserSig(golden, undefined, ISSUED + 1)).toBeUndefined()
  })

  test.each<[string, Partial<SigClaim>, string]>([
    ['another user', { userID: 'bob' }, 'wrongUser'],
    ['another application', { sdkAppID: 1500000008 }, 'wrongApp'],
    ['no sig at all', { userSig: 'sig' }, 'garbled'],
    ['a sig without a time', { userSig: pack({ ...document, 'TLS.time': '' }) }, 'garbled'],
    ['a sig of long ago', { userSig: pack({ ...document, 'TLS.time': 1 }) }, 'expired'],
    ['a sig for no time', { userSig: pack({ ...document, 'TLS.time': now(), 'TLS.expire': -1 }) }, 'expired'],
  ])('%s is refused', async (_, change, fault) => {
    expect(await checkUserSig({ ...claim, ...change }, undefined, now())).toBe(fault)
  })
})

test('a changed expiry breaks the signature', async () => {
  const longer = {
    'TLS.ver': '2.0',
    'TLS.identifier': 'user_1',
    'TLS.sdkappid': 1400000000,
    'TLS.time': ISSUED,
    'TLS.expire': EXPIRE * 10,
    'TLS.sig': '0+aq0WR+5wb3viTIQnOd1Dknxcu9gWIUbv4iVFp811o=',
  }
  expect(await checkUserSig({ ...golden, userSig: pack(longer) }, authority, ISSUED + 1)).toBe('wrongKey')
  const original = { ...longer, 'TLS.expire': EXPIRE }
  expect(await checkUserSig({ ...golden, userSig: pack(original) }, authority, ISSUED + 1)).toBeUndefined()
})
