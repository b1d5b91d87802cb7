/**
 * Two names of this machine make two origins: a script of the mini program, which may be anybody's, cannot
 * reach into the wall around its phone.
 */
export const wallHost = '127.0.0.1'
export const phoneHost = 'localhost'

const localHost = /^(127\.0\.0\.1|localhost)(:\d+)?$/

export const isLocalHost = (host: string): boolean => localHost.test(host)

/** The same address, or origin, under the name for the wall or for the phones. */
export const atWall = (url: string): string => named(url, wallHost)
export const atPhone = (url: string): string => named(url, phoneHost)

const named = (url: string, host: string): string => url.replace(/^(https?:\/\/)[^/:]+/, `$1${host}`)
