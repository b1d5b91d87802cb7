import { asBytes, asText, deflate, fromBase64, inflate, toBase64 } from './bytes'

export interface SigClaim {
  readonly userSig: string
  readonly userID: string
  readonly sdkAppID: number
}

export interface SigAuthority {
  readonly sdkAppID: number
  readonly secretKey: string
}

/** Whose userSigs are taken: those that the playground has issued, or any well-formed one of any sdkAppID. */
export type SigMode = 'issued' | 'any'

export type SigFault = 'garbled' | 'wrongApp' | 'wrongUser' | 'wrongKey' | 'expired'

/** What is signed in a userSig. */
interface SigClaims {
  readonly 'TLS.identifier': string
  readonly 'TLS.sdkappid': number
  readonly 'TLS.time': number
  readonly 'TLS.expire': number
  readonly 'TLS.userbuf'?: string
}

/** The signed document inside a userSig. */
interface SigDocument extends SigClaims {
  readonly 'TLS.sig': string
}

// A userSig is a few hundred bytes; the limits only prevent garbage from wasting time and memory.
const MAX_LENGTH = 4096
const MAX_INFLATED = 16384

/**
 * Checks a userSig like Tencent's service. Undefined means valid. Without an authority the signature itself is
 * not checked: apps sign with keys of their own. `now` is in seconds.
 */
export async function checkUserSig(
  claim: SigClaim,
  authority: SigAuthority | undefined,
  now: number,
): Promise<SigFault | undefined> {
  const document = await readDocument(claim.userSig)
  if (!document) return 'garbled'
  const sdkAppID = authority?.sdkAppID ?? claim.sdkAppID
  if (document['TLS.sdkappid'] !== sdkAppID || claim.sdkAppID !== sdkAppID) return 'wrongApp'
  if (document['TLS.identifier'] !== claim.userID) return 'wrongUser'
  if (authority && !(await isSignedBy(document, authority.secretKey))) return 'wrongKey'
  if (now > document['TLS.time'] + document['TLS.expire']) return 'expired'
  return undefined
}

/** A userSig as Tencent's library makes it, valid for `expire` seconds from `now`. */
export async function makeUserSig(
  userID: string,
  { sdkAppID, secretKey }: SigAuthority,
  expire: number,
  now: number,
): Promise<string> {
  const claims: SigClaims = {
    'TLS.identifier': userID,
    'TLS.sdkappid': sdkAppID,
    'TLS.time': Math.floor(now),
    'TLS.expire': expire,
  }
  const sig = await crypto.subtle.sign('HMAC', await keyOf(secretKey, 'sign'), signedBytes(claims))
  const document = { 'TLS.ver': '2.0', ...claims, 'TLS.sig': toBase64(new Uint8Array(sig)) }
  return toBase64(await deflate(asBytes(JSON.stringify(document))))
    .replace(/\+/g, '*')
    .replace(/\//g, '-')
    .replace(/=/g, '_')
}

async function readDocument(userSig: string): Promise<SigDocument | undefined> {
  if (userSig.length > MAX_LENGTH) return undefined
  // Tencent's own alphabet, not that of RFC 4648.
  const base64 = userSig.replace(/\*/g, '+').replace(/-/g, '/').replace(/_/g, '=')
  try {
    const value: unknown = JSON.parse(asText(await inflate(fromBase64(base64), MAX_INFLATED)))
    return isDocument(value) ? value : undefined
  } catch {
    return undefined // Not deflated, not JSON or too large: all count as invalid.
  }
}

function isDocument(value: unknown): value is SigDocument {
  if (typeof value !== 'object' || value === null) return false
  const fields = value as Record<string, unknown>
  const strings = ['TLS.identifier', 'TLS.sig'].every((name) => typeof fields[name] === 'string')
  const numbers = ['TLS.sdkappid', 'TLS.time', 'TLS.expire'].every((name) => typeof fields[name] === 'number')
  return strings && numbers && ['undefined', 'string'].includes(typeof fields['TLS.userbuf'])
}

function signedBytes(claims: SigClaims): Uint8Array<ArrayBuffer> {
  const userbuf = claims['TLS.userbuf']
  const lines = [
    `TLS.identifier:${claims['TLS.identifier']}`,
    `TLS.sdkappid:${claims['TLS.sdkappid']}`,
    `TLS.time:${claims['TLS.time']}`,
    `TLS.expire:${claims['TLS.expire']}`,
    ...(userbuf === undefined ? [] : [`TLS.userbuf:${userbuf}`]),
  ]
  return asBytes(lines.map((line) => `${line}\n`).join(''))
}

async function isSignedBy(document: SigDocument, secretKey: string): Promise<boolean> {
  try {
    const sig = fromBase64(document['TLS.sig'])
    return await crypto.subtle.verify('HMAC', await keyOf(secretKey, 'verify'), sig, signedBytes(document))
  } catch {
    return false // No base64.
  }
}

const keyOf = (secretKey: string, use: 'sign' | 'verify'): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', asBytes(secretKey), { name: 'HMAC', hash: 'SHA-256' }, false, [use])
