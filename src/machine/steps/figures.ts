import { streamDetail } from '../../schema/stream-id'
import { emit } from '../effects'
import type { InputOf, Report } from '../inputs'
import { findPlayback, replay } from '../playbacks'
import { withoutSecrets } from '../secrets'
import type { Figures, RoomState } from '../state'
import type { Outcome, Step } from '../step'

type Measured = InputOf<'volumeMeasured' | 'netMeasured'>

export const isOurs = (_: RoomState, { streamID }: Measured): boolean => streamID === ''

export const noteOurVolume: Step<InputOf<'volumeMeasured'>> = ({ figures }, { volume }) => ({
  set: { figures: { ...figures, volume } },
  effects: [emit('LOCAL_AUDIO_VOLUME_UPDATE', { volume })],
})

export const noteOurNet: Step<InputOf<'netMeasured'>> = ({ figures }, { netStatus }) => ({
  set: { figures: { ...figures, netStatus } },
  effects: [emit('LOCAL_NET_STATE_UPDATE', { netStatus })],
})

export const noteVolume: Step<InputOf<'volumeMeasured'>> = (state, { streamID, volume }) =>
  noteFigures(state, streamID, { volume }, () => ({
    effects: [emit('REMOTE_AUDIO_VOLUME_UPDATE', { ...streamDetail(streamID), volume })],
  }))

/** A report that says what the last one said is no news. */
export const noteNet: Step<InputOf<'netMeasured'>> = (state, { streamID, netStatus }) =>
  noteFigures(state, streamID, { netStatus }, (before) =>
    isSame(before.netStatus, netStatus)
      ? {}
      : { effects: [emit('REMOTE_NET_STATE_UPDATE', { ...streamDetail(streamID), netStatus })] },
  )

/** A player that has just gone may still report: nobody is created for it. */
function noteFigures(
  { playbacks }: RoomState,
  streamID: string,
  measured: Partial<Figures>,
  tell: (before: Figures) => Outcome,
): Outcome {
  const playback = findPlayback(playbacks, streamDetail(streamID))
  if (!playback) return {}
  const next = { ...playback, figures: { ...playback.figures, ...measured } }
  return { set: { playbacks: replay(playbacks, next) }, ...tell(playback.figures) }
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
