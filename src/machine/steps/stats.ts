import { levelOf } from '../../schema/net-quality'
import { streamDetail, streamIDOf } from '../../schema/stream-id'
import type { NetStatus, StreamDetail } from '../../schema/events'
import { alive } from '../confirmed'
import { emit, type Effect } from '../effects'
import type { InputOf, Report } from '../inputs'
import { findPlayback, replay } from '../playbacks'
import type { Stats } from '../playbacks'
import type { RoomState } from '../state'
import type { Step } from '../step'
import { holdOf, updateSpeaker } from './speaking'

type Measured = InputOf<'volumeMeasured' | 'netMeasured'>

export const isOwn = (_: RoomState, { streamID }: Measured): boolean => streamID === ''

export const updateOwnVolume: Step<InputOf<'volumeMeasured'>> = (state, { volume }) => {
  const { stats, entry } = state
  const { set, effects = [] } = entry ? updateSpeaker(state, entry.userID, volume) : {}
  return {
    set: { stats: { ...stats, volume, speakingHold: holdOf(stats, volume) }, ...set },
    effects: [emit('LOCAL_AUDIO_VOLUME_UPDATE', { volume }), ...effects],
  }
}

export const updateOwnNetStats: Step<InputOf<'netMeasured'>> = ({ stats, entry }, { netStatus }) => ({
  set: { stats: { ...stats, netStatus } },
  effects: [
    emit('LOCAL_NET_STATE_UPDATE', { netStatus }),
    ...qualityNews(entry?.userID ?? '', stats.netStatus, netStatus),
  ],
})

export const updateVolume: Step<InputOf<'volumeMeasured'>> = (state, { streamID, volume }) => {
  const playback = findPlayback(state.playbacks, streamDetail(streamID))
  if (!playback) return {}
  const stats = { ...playback.stats, volume, speakingHold: holdOf(playback.stats, volume) }
  const stream = streamDetail(streamID)
  const { set, effects = [] } = updateSpeaker(state, stream.userID, volume)
  return {
    set: {
      playbacks: replay(state.playbacks, playback, { stats }),
      ...(volume > 0 ? alive(state, stream, ['audio']) : {}),
      ...set,
    },
    effects: [emit('REMOTE_AUDIO_VOLUME_UPDATE', { ...stream, volume }), ...effects],
  }
}

/** Ignored when the player is gone; an unchanged report emits nothing. */
export const updateNetStats: Step<InputOf<'netMeasured'>> = (state, { streamID, netStatus }) => {
  const { playbacks } = state
  const stream = streamDetail(streamID)
  const playback = findPlayback(playbacks, stream)
  if (!playback) return {}
  const { stats, awaitsFrame } = playback
  // Frames are being rendered: the stream neither stutters nor awaits its first frame, even if no code said so.
  const isMoving = has(netStatus, 'videoFPS')
  const moving = isMoving ? { awaitsFrame: false, stuck: false } : {}
  return {
    set: {
      playbacks: replay(playbacks, playback, { ...moving, stats: { ...stats, netStatus } }),
      ...alive(state, stream, mediaIn(netStatus)),
    },
    effects: [
      ...(isMoving && awaitsFrame ? [{ type: 'watch/stop', stream } as const] : []),
      ...(isSame(stats.netStatus, netStatus) ? [] : netNews(stream, stats.netStatus, netStatus)),
    ],
  }
}

const has = (netStatus: NetStatus, name: string): boolean => Number(netStatus[name]) > 0

/** The media that a player receives by its own report. Some phones leave fields out. */
function mediaIn(netStatus: NetStatus): readonly ('video' | 'audio')[] {
  const isReceiving = has(netStatus, 'netSpeed')
  const hasVideo = isReceiving || has(netStatus, 'videoBitrate') || has(netStatus, 'videoFPS')
  const hasAudio = isReceiving || has(netStatus, 'audioBitrate')
  return [...(hasVideo ? (['video'] as const) : []), ...(hasAudio ? (['audio'] as const) : [])]
}

function netNews(stream: StreamDetail, before: NetStatus, netStatus: NetStatus): readonly Effect[] {
  const update = emit('REMOTE_NET_STATE_UPDATE', { ...stream, netStatus })
  return stream.streamType === 'main' ? [update, ...qualityNews(stream.userID, before, netStatus)] : [update]
}

function qualityNews(userID: string, before: NetStatus, after: NetStatus): readonly Effect[] {
  const level = levelOf(after)
  return level === levelOf(before) ? [] : [emit('NETWORK_QUALITY', { userID, level })]
}

const isSame = (a: Stats['netStatus'], b: Stats['netStatus']): boolean => {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
}

export const passOn: Step<Report> = (_, { event, detail }) => ({ effects: [emit(event, detail)] })

export const isOwnPicture = (_: RoomState, { event, detail }: Report): boolean =>
  event === 'PICTURE_IN_PICTURE_CHANGE' && detail.streamID === ''

/** The pusher's tag does not know whose it is. */
export const passOnAsOurs: Step<Report> = ({ entry }, { event, detail }) => {
  const ours = streamDetail(streamIDOf(entry?.userID ?? '', 'main'))
  return { effects: [emit(event, { ...detail, ...ours })] }
}

export const isStutter = (_: RoomState, { event }: Report): boolean => event === 'PLAYER_STUCK'

/** No code reports the end of a stutter: new frames or a start of playback end it. */
export const noteStutter: Step<Report> = ({ playbacks }, { detail }) => {
  const playback = findPlayback(playbacks, detail as StreamDetail)
  return playback ? { set: { playbacks: replay(playbacks, playback, { stuck: true }) } } : {}
}

/** A frame proves that the user publishes; 2004 (playback started) does not, since it may answer our own `play()`. */
export const confirmFrame: Step<InputOf<'framed'>> = (state, { streamID }) => {
  const set = alive(state, streamDetail(streamID), ['video'])
  return 'seats' in set ? { set } : {}
}

/** Only the first frame after the video was added counts. */
export const noteFrame: Step<InputOf<'framed'>> = ({ playbacks }, { streamID }) => {
  const stream = streamDetail(streamID)
  const playback = findPlayback(playbacks, stream)
  if (!playback?.awaitsFrame) return {}
  return {
    set: { playbacks: replay(playbacks, playback, { awaitsFrame: false }) },
    effects: [{ type: 'watch/stop', stream }],
  }
}
