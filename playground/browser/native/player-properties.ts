import { anything, flag, number, text, word } from '../engine/tag-definition'
import type { Properties } from '../engine/tag-definition'

/**
 * Every attribute of <live-player> with the platform's default. Those below the line have no effect in a
 * browser.
 */
export const playerProperties = {
  src: text(),
  autoplay: flag(),
  muted: flag(),
  muteAudio: flag(),
  muteVideo: flag(),
  orientation: word<'vertical' | 'horizontal'>('vertical'),
  objectFit: word<'contain' | 'fillCrop'>('contain'),
  enableRecvMessage: flag(),
  autoPauseIfNavigate: flag(true),
  pictureInPictureMode: anything(''),

  mode: text('live'),
  backgroundMute: flag(),
  minCache: number(1),
  maxCache: number(3),
  soundMode: text('speaker'),
  autoPauseIfOpenNative: flag(true),
  pictureInPictureInitPosition: text(),
  enableAutoRotation: flag(),
  referrerPolicy: text('no-referrer'),
  enableCasting: flag(),
  enableSystemPip: flag(),
  debug: flag(),
} satisfies Properties

export type PlayerProperties = typeof playerProperties
