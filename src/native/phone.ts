import { ask, type Facts } from './wechat'

/** In px. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Of the page's window; 0 where the phone does not tell. */
export function windowSize(): Size {
  const facts = Object(ask('getWindowInfo') ?? ask('getSystemInfoSync')) as Facts
  return { width: Number(facts['windowWidth']) || 0, height: Number(facts['windowHeight']) || 0 }
}

/**
 * Facts about the phone. `getSystemInfoSync` is deprecated and logs a warning each time; it is only called if one of
 * the first two APIs that replace it is missing.
 */
export function phoneFacts(): Facts {
  const [app, device, switches] = [ask('getAppBaseInfo'), ask('getDeviceInfo'), ask('getAppAuthorizeSetting')]
  const older = app && device ? {} : ask('getSystemInfoSync')
  return Object.assign({}, older, app, device, switches) as Facts
}
