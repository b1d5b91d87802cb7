import { randomBytes } from 'node:crypto'
import { Api } from 'tls-sig-api-v2/TLSSigAPIv2'
import type { SigAuthority } from './user-sig'

export interface IssuedSig {
  readonly sdkAppID: number
  readonly userSig: string
  /** Validity in seconds. */
  readonly expire: number
}

// No real application has this number, so these signatures cannot be used with Tencent's service.
const SDK_APP_ID = 1400000001
const ONE_DAY = 86400

/**
 * Issues userSigs with Tencent's library, as a host's own server does. The key lives as long as the process.
 */
export class SigIssuer {
  readonly authority: SigAuthority = { sdkAppID: SDK_APP_ID, secretKey: randomBytes(32).toString('hex') }
  private readonly api = new Api(this.authority.sdkAppID, this.authority.secretKey)

  issue(userID: string): IssuedSig {
    return { sdkAppID: SDK_APP_ID, userSig: this.api.genUserSig(userID, ONE_DAY), expire: ONE_DAY }
  }
}
