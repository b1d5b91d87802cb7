import { ask, type Facts } from './wechat'

/** In px. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Of the page's window; 0 where the phone does not tell. */
export function windowSize(): Size {
  const facts = Object(ask('getWindowInfo') ?? olderFacts()) as Facts
  return { width: Number(facts['windowWidth']) || 0, height: Number(facts['windowHeight']) || 0 }
}

/** Facts about the phone. */
export function phoneFacts(): Facts {
  const newer = [ask('getAppBaseInfo'), ask('getDeviceInfo'), ask('getAppAuthorizeSetting')]
  return Object.assign({}, olderFacts(), ...newer) as Facts
}

/** `getSystemInfoSync` is deprecated and logs a warning each time: only phones without what replaces it are asked. */
const olderFacts = (): unknown =>
  ask('getAppBaseInfo') && ask('getDeviceInfo') ? undefined : ask('getSystemInfoSync')
