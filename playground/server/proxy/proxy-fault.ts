/** Why a request was not made, or not finished. */
export class ProxyFault extends Error {
  constructor(
    readonly status: 400 | 403 | 413 | 502 | 504,
    message: string,
    /** The host that a person may allow. */
    readonly ask?: string,
  ) {
    super(message)
    this.name = 'ProxyFault'
  }
}
