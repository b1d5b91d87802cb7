import type { ErrorReason } from '../../../src/schema/errors'
import type { ControlName } from '../../../src/schema/hooks'
import type { Phase } from '../../../src/schema/phases'
import { text } from '../../../src/schema/rule'
import type { Advice } from '../guide/advice'

/** All texts of the component in one language. `{name}` is replaced by a user name, `{count}` by a number. */
export interface Strings {
  /** Name on our own tile. */
  readonly me: string
  /** Name on the tile of a shared screen. */
  readonly screen: string
  /** Microphone is off (read by screen readers). */
  readonly micOff: string
  /** User is pinned (read by screen readers). */
  readonly pinned: string
  /** Network is bad (read by screen readers). */
  readonly weak: string
  /** Video is loading (read by screen readers). */
  readonly waiting: string
  /** Shown on a video that stutters. */
  readonly stuck: string
  /** Shown on a video whose player failed. */
  readonly lost: string
  /** Previous page of tiles (read by screen readers). */
  readonly pageBefore: string
  /** Next page of tiles (read by screen readers). */
  readonly pageAfter: string
  /** Shown while there is no other user in the room. */
  readonly alone: string
  /** Toast messages. */
  readonly told: {
    readonly joined: string
    readonly joinedMany: string
    readonly left: string
    readonly leftMany: string
    readonly weakOurs: string
    readonly weakTheirs: string
  }
  /** Shown while the room is in that phase. */
  readonly phase: Readonly<Record<Phase, string>>
  /** Shown for errors by reason. An error without a text is not shown, or as `failed` if the room was lost. */
  readonly errors: Readonly<Partial<Record<ErrorReason, string>>>
  /** Shown when the room was lost for a reason without a text in `errors`. */
  readonly failed: string
  /** Labels of the controls. */
  readonly controls: Readonly<Record<ControlName, string>>
  /** Call duration (read by screen readers). */
  readonly duration: string
  /** The guide: what the user can do, and its button labels. */
  readonly guide: Readonly<Record<Advice | 'setting' | 'system' | 'read' | 'agree' | 'close', string>>
}

/** Texts that replace the component's. An empty text is not shown. */
export type Words = {
  readonly [K in keyof Strings]?: Strings[K] extends string ? string : Partial<Strings[K]>
}

const zhCN: Strings = {
  me: '{name}（我）',
  screen: '{name} 的屏幕',
  micOff: '麦克风已关闭',
  pinned: '已固定',
  weak: '网络不佳',
  waiting: '正在加载画面',
  stuck: '画面卡顿',
  lost: '画面中断',
  pageBefore: '上一页',
  pageAfter: '下一页',
  alone: '等待其他人加入…',
  told: {
    joined: '{name} 加入了通话',
    joinedMany: '{count} 人加入了通话',
    left: '{name} 离开了通话',
    leftMany: '{count} 人离开了通话',
    weakOurs: '你的网络不佳',
    weakTheirs: '{name} 的网络不佳',
  },
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
    cameraDenied: '没有摄像头权限，请在设置中允许',
    micDenied: '没有麦克风权限，请在设置中允许',
    cameraFailed: '摄像头无法打开',
    micFailed: '麦克风无法打开',
    bgmFailed: '背景音乐无法播放',
  },
  failed: '无法进入房间',
  controls: {
    mic: '麦克风',
    camera: '摄像头',
    flip: '翻转镜头',
    speaker: '扬声器',
    beauty: '美颜',
    layout: '布局',
    diagnostics: '复制诊断信息',
    more: '更多',
    hangup: '挂断',
  },
  duration: '通话时长',
  guide: {
    devTools: '开发者工具里没有音视频，请用手机预览。',
    lowVersion: '微信版本太低，请升级微信后再进入。',
    unsupported: '这里不支持音视频通话，请在手机微信中打开。',
    notPermitted: '这个小程序还不能使用音视频，请联系它的开发者开通。',
    privacy: '请先阅读并同意隐私保护指引，再使用麦克风和摄像头。',
    micDenied: '请允许使用麦克风，对方才能听到你。',
    cameraDenied: '请允许使用摄像头，对方才能看到你。',
    bothDenied: '请允许使用麦克风和摄像头，对方才能听到、看到你。',
    micBlocked: '请在手机的系统设置中允许微信使用麦克风。',
    cameraBlocked: '请在手机的系统设置中允许微信使用摄像头。',
    bothBlocked: '请在手机的系统设置中允许微信使用麦克风和摄像头。',
    setting: '去设置',
    system: '打开系统设置',
    read: '查看指引',
    agree: '同意',
    close: '关闭提示',
  },
}

const en: Strings = {
  me: '{name} (me)',
  screen: "{name}'s screen",
  micOff: 'Microphone off',
  pinned: 'Pinned',
  weak: 'Weak network',
  waiting: 'Waiting for the picture',
  stuck: 'Frozen',
  lost: 'No signal',
  pageBefore: 'Previous page',
  pageAfter: 'Next page',
  alone: 'Waiting for others to join…',
  told: {
    joined: '{name} joined',
    joinedMany: '{count} people joined',
    left: '{name} left',
    leftMany: '{count} people left',
    weakOurs: 'Your network is weak',
    weakTheirs: '{name} has a weak network',
  },
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
    cameraDenied: 'No permission for the camera: please allow it in the settings',
    micDenied: 'No permission for the microphone: please allow it in the settings',
    cameraFailed: 'The camera could not be opened',
    micFailed: 'The microphone could not be opened',
    bgmFailed: 'The music could not be played',
  },
  failed: 'The room could not be entered',
  controls: {
    mic: 'Microphone',
    camera: 'Camera',
    flip: 'Flip camera',
    speaker: 'Speaker',
    beauty: 'Beauty',
    layout: 'Layout',
    diagnostics: 'Copy diagnostics',
    more: 'More',
    hangup: 'Hang up',
  },
  duration: 'Length of the call',
  guide: {
    devTools: 'WeChat DevTools has no video or sound: please preview on a phone.',
    lowVersion: 'This WeChat is too old: please update it, then enter again.',
    unsupported: 'Calls do not work here: please open the mini program in WeChat on a phone.',
    notPermitted: 'This mini program may not use video and sound yet: please tell its developer.',
    privacy: 'Please read and accept the privacy guide before you use the microphone and the camera.',
    micDenied: 'Please allow the microphone, so that the others can hear you.',
    cameraDenied: 'Please allow the camera, so that the others can see you.',
    bothDenied: 'Please allow the microphone and the camera, so that the others can hear and see you.',
    micBlocked: "Please allow WeChat to use the microphone in your phone's settings.",
    cameraBlocked: "Please allow WeChat to use the camera in your phone's settings.",
    bothBlocked: "Please allow WeChat to use the microphone and the camera in your phone's settings.",
    setting: 'Open settings',
    system: "Open the phone's settings",
    read: 'Read the guide',
    agree: 'Accept',
    close: 'Close this message',
  },
}

/** The strings of a language, such as `zh_CN` or `en`: Chinese unless it is another one. Those of the page win. */
export const stringsFor = (language: string | undefined, own: Words = {}): Strings =>
  (language && !/^zh/i.test(language) ? english : chinese)(own)

/** A language with the words of a page: the same object for the same words, so that it is sent once. */
function inWordsOf(strings: Strings): (own: Words) => Strings {
  const known = new WeakMap<Words, Strings>()
  return (own) => {
    if (Object.keys(own).length === 0) return strings
    const all = known.get(own) ?? (merged(strings, own) as unknown as Strings)
    known.set(own, all)
    return all
  }
}

const chinese = inWordsOf(zhCN)
const english = inWordsOf(en)

type Texts = Readonly<Record<string, unknown>>

const isTexts = (value: unknown): value is Texts => typeof value === 'object' && value !== null

/** A value that is missing, or no text where a text belongs, leaves the component's own. */
function merged(strings: object, own: Texts): Texts {
  const all: Record<string, unknown> = { ...strings }
  for (const [name, value] of Object.entries(own)) {
    const standard = all[name]
    if (isTexts(standard)) all[name] = isTexts(value) ? merged(standard, value) : standard
    else all[name] = text(1024).coerce(value) ?? standard
  }
  return all
}
