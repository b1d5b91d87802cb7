import { ask, type Facts } from './wechat'

/** What took the place of `getSystemInfoSync`, which warns in the console each time, with base library 2.20.1. */
const sources = ['getAppBaseInfo', 'getDeviceInfo', 'getAppAuthorizeSetting'] as const

/** What the phone tells of itself. The deprecated source is asked only where a newer one does not answer. */
export function phoneFacts(): Facts {
  const answers = sources.map((name) => ask(name))
  return Object.assign({}, answers.every(Boolean) ? {} : ask('getSystemInfoSync'), ...answers) as Facts
}
