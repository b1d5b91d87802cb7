/**
 * Everything that is asked of `wx`, by the way it answers: at once, by callback, or by callback once a person has
 * decided. Which of it there is depends on the version of WeChat; no other file touches `wx`.
 */
export const apis = {
  createLivePusherContext: 'returns',
  createLivePlayerContext: 'returns',
  getAppBaseInfo: 'returns',
  getDeviceInfo: 'returns',
  getAppAuthorizeSetting: 'returns',
  getSystemInfoSync: 'returns',
  getStorageSync: 'returns',
  onAppShow: 'returns',
  offAppShow: 'returns',
  onAppHide: 'returns',
  offAppHide: 'returns',
  onAudioInterruptionBegin: 'returns',
  offAudioInterruptionBegin: 'returns',
  onAudioInterruptionEnd: 'returns',
  offAudioInterruptionEnd: 'returns',
  onThemeChange: 'returns',
  offThemeChange: 'returns',
  navigateBack: 'calls back',
  getSetting: 'calls back',
  getPrivacySetting: 'calls back',
  authorize: 'waits for the user',
  saveImageToPhotosAlbum: 'waits for the user',
  openAppAuthorizeSetting: 'waits for the user',
  openPrivacyContract: 'waits for the user',
} as const

type Apis = typeof apis

/** Names of `wx` that answer at once. */
export type SyncApi = { readonly [K in keyof Apis]: Apis[K] extends 'returns' ? K : never }[keyof Apis]
/** Names of `wx` that answer by callback. */
export type AsyncApi = Exclude<keyof Apis, SyncApi>

export type Facts = Readonly<Record<string, unknown>>

type Function = (...args: readonly unknown[]) => unknown

/** For what may not be there. */
export const wechat = (): Readonly<Record<string, Function | undefined>> =>
  wx as unknown as Readonly<Record<string, Function | undefined>>

export const has = (name: keyof Apis): boolean => typeof wechat()[name] === 'function'

/** What it returns; undefined where it is absent or throws. */
export function ask(name: SyncApi, ...args: readonly unknown[]): unknown {
  try {
    return wechat()[name]?.(...args)
  } catch {
    return undefined
  }
}

/** Which product of Tencent's the calls are counted for, where an app around us says so: as `trtc-wx-sdk` finds it. */
export function productName(): unknown {
  try {
    return (
      wechat()['TUIScene'] ||
      ask('getStorageSync', 'TUIScene') ||
      getApp<{ globalData?: { TUIScene?: unknown } }>()?.globalData?.TUIScene
    )
  } catch {
    // In a plugin there is no app.
    return undefined
  }
}
