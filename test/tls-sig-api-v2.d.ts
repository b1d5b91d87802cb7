declare module 'tls-sig-api-v2/TLSSigAPIv2' {
  export class Api {
    constructor(sdkAppID: number, secretKey: string)
    genUserSig(userID: string, expire: number): string
    /** A signature with a userbuf: which room its owner may enter, with which permissions. */
    genPrivateMapKey(userID: string, expire: number, roomID: number, privileges: number): string
  }
}
