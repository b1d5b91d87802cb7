import type { ErrorReason } from '../../src/schema/errors'
import type { Phase } from '../../src/schema/phases'

/** Every word that the component shows. */
export interface Words {
  /** Said of our own tile, behind the name. */
  readonly me: string
  readonly micOff: string
  readonly screen: string
  /** Said across the room while it is in that phase. */
  readonly phase: Readonly<Record<Phase, string>>
  /** Said when the room was lost for that reason; any other has the words of `lost`. */
  readonly errors: Readonly<Partial<Record<ErrorReason, string>>>
  readonly lost: string
}

const zhCN: Words = {
  me: '我',
  micOff: '麦克风已关闭',
  screen: '的屏幕',
  phase: {
    idle: '',
    entering: '正在进入房间…',
    inRoom: '',
    retrying: '网络已断开，正在重连…',
    suspended: '通话已中断',
  },
  errors: {
    userSigRefused: '身份校验失败，请检查 userSig',
    privateMapKeyRefused: '没有进入该房间的权限',
    sdkAppIDRefused: 'sdkAppID 无效',
    serviceSuspended: '音视频服务已停用',
    enterTimeout: '进入房间超时，请检查网络',
    linkLost: '网络连接已断开',
    kickedOut: '你已被移出房间',
  },
  lost: '无法进入房间',
}

const en: Words = {
  me: 'me',
  micOff: 'Microphone off',
  screen: "'s screen",
  phase: {
    idle: '',
    entering: 'Entering the room…',
    inRoom: '',
    retrying: 'Connection lost. Reconnecting…',
    suspended: 'The call is interrupted',
  },
  errors: {
    userSigRefused: 'Identity check failed: please check userSig',
    privateMapKeyRefused: 'No permission to enter this room',
    sdkAppIDRefused: 'The sdkAppID is not valid',
    serviceSuspended: 'The service is suspended',
    enterTimeout: 'Entering took too long: please check the network',
    linkLost: 'The connection was lost',
    kickedOut: 'You were removed from the room',
  },
  lost: 'The room could not be entered',
}

/** The words for a phone set to `language`, such as `zh_CN` or `en`: Chinese unless it is another language. */
export const wordsFor = (language: string | undefined): Words =>
  language && !/^zh/i.test(language) ? en : zhCN
