import { anything, flag, number, text, word } from '../engine/tag-definition'
import type { Properties } from '../engine/tag-definition'

/**
 * Every attribute of <live-pusher> with the platform's default. Those below the line have no effect in a
 * browser.
 */
export const pusherProperties = {
  url: text(),
  autopush: flag(),
  muted: flag(),
  enableCamera: flag(true),
  enableMic: flag(true),
  orientation: word<'vertical' | 'horizontal'>('vertical'),
  aspect: text('9:16'),
  minBitrate: number(200),
  maxBitrate: number(1000),
  devicePosition: word<'front' | 'back'>('front'),
  mirror: flag(),
  remoteMirror: flag(),
  localMirror: word<'auto' | 'enable' | 'disable'>('auto'),
  enableAgc: flag(),
  enableAns: flag(),
  videoWidth: number(360),
  videoHeight: number(640),
  fps: number(15),

  mode: text('RTC'),
  enableVideoCustomRender: flag(),
  autoFocus: flag(true),
  beauty: number(0),
  whiteness: number(0),
  audioQuality: text('high'),
  waitingImage: text(),
  waitingImageHash: text(),
  zoom: flag(),
  backgroundMute: flag(),
  audioReverbType: number(0),
  audioVolumeType: text('auto'),
  beautyStyle: text('smooth'),
  filter: text('standard'),
  pictureInPictureMode: anything(''),
  customEffect: flag(),
  skinWhiteness: number(0),
  skinSmoothness: number(0),
  faceThinness: number(0),
  eyeBigness: number(0),
  voiceChangerType: number(0),
  enableEarMonitor: flag(),
  debug: flag(),
} satisfies Properties

export type PusherProperties = typeof pusherProperties
