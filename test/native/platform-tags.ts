/**
 * The attributes and events on WeChat's pages on live-pusher and live-player, as of 2026-11
 * (developers.weixin.qq.com/miniprogram/dev/component/live-pusher.html, live-player.html). Each one is bound
 * by the template of `<trtc-room>`, or has a reason why not.
 */
export interface PlatformTag {
  readonly attributes: readonly string[]
  readonly events: readonly string[]
  /** Bound although WeChat's page does not list them, with their source. */
  readonly undocumented: Readonly<Record<string, string>>
  /** Not bound, for this reason. */
  readonly leftOut: Readonly<Record<string, string>>
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

export const livePusher: PlatformTag = {
  attributes: words(`
    url mode autopush enableVideoCustomRender muted enable-camera auto-focus orientation beauty whiteness aspect
    min-bitrate max-bitrate audio-quality waiting-image waiting-image-hash zoom device-position background-mute mirror
    remote-mirror local-mirror audio-reverb-type enable-mic enable-agc enable-ans audio-volume-type video-width
    video-height beauty-style filter picture-in-picture-mode custom-effect skin-whiteness skin-smoothness face-thinness
    eye-bigness voice-changer-type fps
  `),
  events: words(`
    statechange netstatus error bgmstart bgmprogress bgmcomplete audiovolumenotify enterpictureinpicture
    leavepictureinpicture rendererror
  `),
  undocumented: {
    'enable-ear-monitor': 'trtc-wx-sdk and its guide',
    debug: "Tencent's trtc-room",
  },
  leftOut: { mirror: 'remote-mirror has taken its place' },
}

export const livePlayer: PlatformTag = {
  attributes: words(`
    src mode autoplay muted orientation object-fit background-mute min-cache max-cache sound-mode
    auto-pause-if-navigate auto-pause-if-open-native picture-in-picture-mode picture-in-picture-init-position
    enable-auto-rotation referrer-policy enable-casting
  `),
  events: words(`
    statechange fullscreenchange netstatus audiovolumenotify enterpictureinpicture leavepictureinpicture
    castinguserselect castingstatechange castinginterrupt error rendererror
  `),
  undocumented: {
    'mute-audio': 'trtc-wx-sdk and its guide',
    'mute-video': 'trtc-wx-sdk and its guide',
    'enable-recv-message': 'trtc-wx-sdk',
    debug: "Tencent's trtc-room",
  },
  leftOut: {
    muted: 'mute-audio says the same to the server, which then sends nothing',
    'referrer-policy': 'streams of a room are not fetched over HTTP',
  },
}

/** Methods in our list that the typings lack, with their source. */
export const untypedMethods: Readonly<Record<string, string>> = {
  startDumpAudio: 'trtc-wx-sdk',
  stopDumpAudio: 'trtc-wx-sdk',
  requestPictureInPicture: "WeChat's page on LivePlayerContext, since 2.15.0",
}

/** Methods without callbacks: a page gets them by `getPusherContext()`. */
export const directMethods: readonly string[] = ['createOffscreenCanvas', 'onCustomRendererEvent']

/** Types of the tags' events in the typings; the other events listed above have none. */
export const typedEvents: readonly string[] = words(`
  LivePlayerStateChange LivePlayerFullScreenChange LivePlayerNetStatus
  LivePusherStateChange LivePusherNetStatus LivePusherError LivePusherBgmStart LivePusherBgmProgress LivePusherBgmComplete
`)
