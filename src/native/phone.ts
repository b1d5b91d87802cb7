import { ask, type Facts } from './wechat'

/**
 * What the phone tells of itself. `getSystemInfoSync`, which is deprecated and warns in the console each time, is asked
 * only where one of the first two that took its place does not answer.
 */
export function phoneFacts(): Facts {
  const [app, device, switches] = [ask('getAppBaseInfo'), ask('getDeviceInfo'), ask('getAppAuthorizeSetting')]
  const older = app && device ? {} : ask('getSystemInfoSync')
  return Object.assign({}, older, app, device, switches) as Facts
}
