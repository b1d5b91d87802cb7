import { createHmac, timingSafeEqual } from 'node:crypto'
import { inflateSync } from 'node:zlib'

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

/** The signed document inside a userSig. */
interface SigDocument {
  readonly 'TLS.identifier': string
  readonly 'TLS.sdkappid': number
  readonly 'TLS.time': number
  readonly 'TLS.expire': number
  readonly 'TLS.userbuf'?: string
  readonly 'TLS.sig': string
}

// A userSig is a few hundred bytes; the limits only prevent garbage from wasting time and memory.
const MAX_LENGTH = 4096
const MAX_INFLATED = 16384

/**
 * Checks a userSig like Tencent's service. Undefined means valid. Without an authority the signature itself is
 * not checked: apps sign with keys of their own. `now` is in seconds.
 */
export function checkUserSig(
  claim: SigClaim,
  authority: SigAuthority | undefined,
  now: number,
): SigFault | undefined {
  const document = readDocument(claim.userSig)
  if (!document) return 'garbled'
  const sdkAppID = authority?.sdkAppID ?? claim.sdkAppID
  if (document['TLS.sdkappid'] !== sdkAppID || claim.sdkAppID !== sdkAppID) return 'wrongApp'
  if (document['TLS.identifier'] !== claim.userID) return 'wrongUser'
  if (authority && !sameSecret(document['TLS.sig'], sign(document, authority.secretKey))) return 'wrongKey'
  if (now > document['TLS.time'] + document['TLS.expire']) return 'expired'
  return undefined
}

function readDocument(userSig: string): SigDocument | undefined {
  if (userSig.length > MAX_LENGTH) return undefined
  // Tencent's own alphabet, not that of RFC 4648.
  const base64 = userSig.replace(/\*/g, '+').replace(/-/g, '/').replace(/_/g, '=')
  try {
    const text = inflateSync(Buffer.from(base64, 'base64'), { maxOutputLength: MAX_INFLATED }).toString(
      'utf8',
    )
    const value: unknown = JSON.parse(text)
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

function sign(document: SigDocument, secretKey: string): string {
  const userbuf = document['TLS.userbuf']
  const lines = [
    `TLS.identifier:${document['TLS.identifier']}`,
    `TLS.sdkappid:${document['TLS.sdkappid']}`,
    `TLS.time:${document['TLS.time']}`,
    `TLS.expire:${document['TLS.expire']}`,
    ...(userbuf === undefined ? [] : [`TLS.userbuf:${userbuf}`]),
  ]
  return createHmac('sha256', secretKey)
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest('base64')
}

function sameSecret(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
