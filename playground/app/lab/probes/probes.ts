import type { CheckID, ProbedID } from '../checks'
import type { Finding } from '../finding'
import type { Lab } from '../lab'
import * as call from './call'
import * as interruptions from './interruptions'
import * as looks from './looks'
import * as media from './media'
import * as permissions from './permissions'

/** The lab's part in a check, and its result. */
export type Probe = (lab: Lab) => Promise<Finding>

/** One for each check that the lab does; for some of the others it prepares the room. */
export const probes: Readonly<Record<ProbedID, Probe> & Partial<Record<CheckID, Probe>>> = {
  meet: call.meet,
  messages: call.messages,
  leave: call.leave,
  reenter: call.reenter,
  cameraOff: call.cameraOff,
  micOff: call.micOff,
  rename: call.rename,
  stringRoom: call.stringRoom,
  wrongSig: call.wrongSig,
  sameUser: call.sameUser,

  position: media.position,
  effects: media.effects,
  torchZoom: media.torchZoom,
  small: media.small,
  visible: media.visible,
  fullscreen: media.fullscreen,
  music: media.music,
  pictureInPicture: media.pictureInPicture,

  background: interruptions.background,
  capsule: interruptions.capsule,
  hiddenLeave: interruptions.hiddenLeave,
  hiddenJoin: interruptions.hiddenJoin,
  network: interruptions.network,
  phoneCall: interruptions.phoneCall,
  alarm: interruptions.alarm,

  cameraDenied: permissions.cameraDenied,
  micDenied: permissions.micDenied,
  systemCamera: permissions.systemCamera,
  category: permissions.category,
  privacy: permissions.privacy,

  overlay: looks.overlay,
  corners: looks.corners,
  drag: looks.drag,
  pages: looks.pages,
  ownTile: looks.ownTile,
  nine: looks.nine,
}
