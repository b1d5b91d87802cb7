import { ask, type Facts } from './wechat'

/**
 * Facts about the phone. `getSystemInfoSync` is deprecated and logs a warning each time; it is only called if one of
 * the first two APIs that replace it is missing.
 */
export function phoneFacts(): Facts {
  const [app, device, switches] = [ask('getAppBaseInfo'), ask('getDeviceInfo'), ask('getAppAuthorizeSetting')]
  const older = app && device ? {} : ask('getSystemInfoSync')
  return Object.assign({}, older, app, device, switches) as Facts
}
