import { streamDetail } from '../../schema/stream-id'
import type { NetStatus, StreamDetail } from '../../schema/events'
import { emit, type Effect } from '../effects'
import type { InputOf, Report } from '../inputs'
import { findPlayback, replay } from '../playbacks'
import { withoutSecrets } from '../secrets'
import type { Figures, RoomState } from '../state'
import type { Outcome, Step } from '../step'
import { hear } from './speaking'

type Measured = InputOf<'volumeMeasured' | 'netMeasured'>

export const isOurs = (_: RoomState, { streamID }: Measured): boolean => streamID === ''

export const noteOurVolume: Step<InputOf<'volumeMeasured'>> = (state, { volume }) => {
  const { figures, entry } = state
  const { set, effects = [] } = entry ? hear(state, entry.userID, volume) : {}
  return {
    set: { figures: { ...figures, volume }, ...set },
    effects: [emit('LOCAL_AUDIO_VOLUME_UPDATE', { volume }), ...effects],
  }
}

export const noteOurNet: Step<InputOf<'netMeasured'>> = ({ figures, entry }, { netStatus }) => ({
  set: { figures: { ...figures, netStatus } },
  effects: [
    emit('LOCAL_NET_STATE_UPDATE', { netStatus }),
    ...qualityNews(entry?.userID ?? '', figures.netStatus, netStatus),
  ],
})

export const noteVolume: Step<InputOf<'volumeMeasured'>> = (state, { streamID, volume }) =>
  noteFigures(state, streamID, { volume }, () => {
    const stream = streamDetail(streamID)
    const { set = {}, effects = [] } = hear(state, stream.userID, volume)
    return { set, effects: [emit('REMOTE_AUDIO_VOLUME_UPDATE', { ...stream, volume }), ...effects] }
  })

/** A report that says what the last one said is no news. */
export const noteNet: Step<InputOf<'netMeasured'>> = (state, { streamID, netStatus }) =>
  noteFigures(state, streamID, { netStatus }, (before) =>
    isSame(before.netStatus, netStatus)
      ? {}
      : { effects: netNews(streamDetail(streamID), before.netStatus, netStatus) },
  )

function netNews(stream: StreamDetail, before: NetStatus, netStatus: NetStatus): readonly Effect[] {
  const told = emit('REMOTE_NET_STATE_UPDATE', { ...stream, netStatus })
  return stream.streamType === 'main' ? [told, ...qualityNews(stream.userID, before, netStatus)] : [told]
}

function qualityNews(userID: string, before: NetStatus, after: NetStatus): readonly Effect[] {
  const level = levelOf(after)
  return level === levelOf(before) ? [] : [emit('NETWORK_QUALITY', { userID, level })]
}

const levelOf = ({ netQualityLevel = 0 }: NetStatus): number =>
  netQualityLevel >= 0 && netQualityLevel <= 6 ? Math.round(netQualityLevel) : 0

/** A player that has just gone may still report: nobody is created for it. */
function noteFigures(
  { playbacks }: RoomState,
  streamID: string,
  measured: Partial<Figures>,
  tell: (before: Figures) => Outcome,
): Outcome {
  const playback = findPlayback(playbacks, streamDetail(streamID))
  if (!playback) return {}
  const figures = { ...playback.figures, ...measured }
  const { set, effects = [] } = tell(playback.figures)
  return { set: { playbacks: replay(playbacks, playback, { figures }), ...set }, effects }
}

const isSame = (a: Figures['netStatus'], b: Figures['netStatus']): boolean => {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
}

export const passOn: Step<Report> = ({ entry }, { event, detail }) => ({
  effects: [
    emit(event, 'message' in detail ? { ...detail, message: withoutSecrets(detail.message, entry) } : detail),
  ],
})

/** Only the first picture since the stream came is news. */
export const noteFrame: Step<InputOf<'framed'>> = ({ playbacks }, { streamID }) => {
  const stream = streamDetail(streamID)
  const playback = findPlayback(playbacks, stream)
  if (!playback?.awaitsFrame) return {}
  return {
    set: { playbacks: replay(playbacks, playback, { awaitsFrame: false }) },
    effects: [{ type: 'watch/stop', stream }],
  }
}
