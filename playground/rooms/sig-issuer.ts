import { makeUserSig } from './user-sig'
import type { SigAuthority } from './user-sig'
import { isUserID } from './user-id'

export interface IssuedSig {
  readonly sdkAppID: number
  readonly userSig: string
  /** Validity in seconds. */
  readonly expire: number
}

/** The answer to a phone that asks for a signature, with the status of HTTP. */
export interface SigAnswer {
  readonly status: 200 | 400
  readonly body: IssuedSig | { readonly error: string }
}

// No real application has this number, so these signatures cannot be used with Tencent's service.
const SDK_APP_ID = 1400000001
const ONE_DAY = 86400

/** Issues userSigs, as a host's own server does. The key lives as long as the issuer. */
export class SigIssuer {
  readonly authority: SigAuthority = { sdkAppID: SDK_APP_ID, secretKey: newKey() }

  async answer(userID: string): Promise<SigAnswer> {
    if (isUserID(userID)) return { status: 200, body: await this.issue(userID) }
    return { status: 400, body: { error: 'userID must be 1 to 32 letters, digits, _ or -' } }
  }

  async issue(userID: string): Promise<IssuedSig> {
    const userSig = await makeUserSig(userID, this.authority, ONE_DAY, Date.now() / 1000)
    return { sdkAppID: SDK_APP_ID, userSig, expire: ONE_DAY }
  }
}

const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
