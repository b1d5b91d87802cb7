import { findPlayback } from '../machine/playbacks'
import type { Stats } from '../machine/playbacks'
import type { RoomState } from '../machine/state'
import type { Stream } from '../machine/seats'
import { OURS } from '../machine/tiles'
import { layoutRow } from '../schema/layouts'
import type { PusherAttributes } from '../schema/pusher-fields'
import { isWeak, levelOf } from '../schema/net-quality'

/** What a tile shows. Each flag sets a class `tile--…`. */
interface Flags {
  /** This is the large tile of the layout. */
  readonly large: boolean
  /** The tile floats over the large one, too small for a name. */
  readonly floating: boolean
  readonly pinned: boolean
  readonly speaking: boolean
  /** The tile shows video, even if the first frame is to come or the player has failed. */
  readonly video: boolean
  /** There is no frame to show: the avatar is shown. */
  readonly blank: boolean
  /** The microphone is off. */
  readonly muted: boolean
  /** The first frame is still to come. */
  readonly waiting?: boolean
  readonly stuck?: boolean
  /** The player has failed. */
  readonly lost?: boolean
  readonly weak: boolean
}

/** The flags that are set, separated by spaces. A tile on another page has only `away`. */
const joinFlags = (flags: Flags): string =>
  (Object.keys(flags) as (keyof Flags)[]).filter((name) => flags[name]).join(' ')

const hasWeakNet = ({ netStatus }: Stats): boolean => isWeak(levelOf(netStatus))

const isFloating = ({ tileLayout: { layout, large } }: RoomState, index: number): boolean =>
  layoutRow(layout).featured === 'swap' && index !== large

export function flagsOf(state: RoomState, stream: Stream, index: number): string {
  const { tileLayout, options, playbacks } = state
  if (!tileLayout.visible.includes(index)) return 'away'
  const isMain = stream.streamType === 'main'
  const playback = findPlayback(playbacks, stream)
  const video = stream.hasVideo && !stream.muteVideo && tileLayout.withVideo.includes(index)
  const waiting = video && playback?.awaitsFrame === true
  const lost = playback?.playRetry.failed === true
  return joinFlags({
    large: index === tileLayout.large,
    floating: isFloating(state, index),
    pinned: stream.userID === options.pinnedUser,
    speaking: stream.hasAudio && playback !== undefined && playback.stats.speakingHold > 0,
    video,
    blank: !video || waiting || lost,
    muted: isMain && !stream.hasAudio,
    waiting,
    stuck: playback?.stuck === true && stream.hasVideo,
    lost,
    weak: isMain && playback !== undefined && hasWeakNet(playback.stats),
  })
}

/** Flags of our own tile; `pusher` is what is bound to the tag. */
export function ownFlagsOf(state: RoomState, { enableCamera, enableMic }: PusherAttributes): string {
  const { phase, tileLayout, options, pusher, stats, entry, previewing } = state
  if (!tileLayout.ours) return 'away'
  const video = layoutRow(tileLayout.layout).video && enableCamera && (phase !== 'idle' || previewing)
  return joinFlags({
    large: tileLayout.large === OURS,
    floating: isFloating(state, OURS),
    pinned: entry !== null && entry.userID === options.pinnedUser,
    speaking: pusher.enableMic && stats.speakingHold > 0,
    video,
    blank: !video,
    muted: !enableMic,
    weak: hasWeakNet(stats),
  })
}
