/**
 * All members of `wx` that are used, by how they answer: at once, by callback, or by callback once the user has
 * decided. Which exist depends on the version of WeChat. No other file uses `wx`.
 */
export const apis = {
  createLivePusherContext: 'returns',
  createLivePlayerContext: 'returns',
  getAppBaseInfo: 'returns',
  getDeviceInfo: 'returns',
  getWindowInfo: 'returns',
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
  setClipboardData: 'waits for the user',
} as const

type Apis = typeof apis

/** Members of `wx` that answer at once. */
export type SyncApi = { readonly [K in keyof Apis]: Apis[K] extends 'returns' ? K : never }[keyof Apis]
/** Members of `wx` that answer by callback. */
export type AsyncApi = Exclude<keyof Apis, SyncApi>

export type Facts = Readonly<Record<string, unknown>>

type Function = (...args: readonly unknown[]) => unknown

/** `wx` with members that may be missing. */
export const wechat = (): Readonly<Record<string, Function | undefined>> =>
  wx as unknown as Readonly<Record<string, Function | undefined>>

export const has = (name: keyof Apis): boolean => typeof wechat()[name] === 'function'

/** Calls a function of `wx`; undefined if it is missing or throws. */
export function ask(name: SyncApi, ...args: readonly unknown[]): unknown {
  try {
    return wechat()[name]?.(...args)
  } catch {
    return undefined
  }
}

/**
 * The Tencent product to which calls are attributed, if the surrounding app gives one; looked up as in `trtc-wx-sdk`.
 */
export function productName(): unknown {
  try {
    return (
      wechat()['TUIScene'] ||
      ask('getStorageSync', 'TUIScene') ||
      getApp<{ globalData?: { TUIScene?: unknown } }>()?.globalData?.TUIScene
    )
  } catch {
    // Plugins have no app.
    return undefined
  }
}
