import { emit, setTimer } from '../effects'
import type { InputOf } from '../inputs'
import { findPlayback } from '../playbacks'
import { isTaken } from '../seats'
import type { Stats } from '../playbacks'
import type { RoomState, Speaker } from '../state'
import type { Outcome, Step } from '../step'

// Volume is reported about three times a second for each user whose microphone is on.

/** Lowest volume that counts as speaking. */
const LOUD = 15
/** How much louder than the active speaker another user has to be ... */
const MARGIN = 10
/** ... in this number of reports in a row. */
const REPORTS = 3
/** Decay of the active speaker's volume at each loud report of another user, so that a silent user is replaced. */
const FADING = 0.8

/** Quiet reports during which a user still counts as speaking, since speech has gaps. */
const SPEAKING_HOLD = 5

export const holdOf = ({ speakingHold }: Stats, volume: number): number =>
  volume >= LOUD ? SPEAKING_HOLD : Math.max(0, speakingHold - 1)

/** Updates the active speaker by a volume report, and schedules `VOLUME`. */
export function updateSpeaker(state: RoomState, userID: string, volume: number): Outcome {
  const speaker = nextSpeaker(state.speaker, userID, volume)
  const isNew = speaker.userID !== state.speaker.userID
  const { volumeInterval } = state.options
  const isDue = volumeInterval > 0 && !state.volumesDue
  return {
    set: {
      speaker,
      ...(isNew && userID !== state.entry?.userID ? { spotlight: userID } : {}),
      ...(isDue ? { volumesDue: true } : {}),
    },
    effects: [
      ...(isNew ? [emit('ACTIVE_SPEAKER', { userID: speaker.userID })] : []),
      ...(isDue ? [setTimer({ type: 'volumesDue' }, volumeInterval)] : []),
    ],
  }
}

function nextSpeaker(speaker: Speaker, userID: string, volume: number): Speaker {
  if (userID === speaker.userID) return { ...speaker, volume }
  if (volume < LOUD) return speaker.rival === userID ? { ...speaker, rival: '', lead: 0 } : speaker
  const faded = { ...speaker, volume: speaker.volume * FADING }
  if (volume <= speaker.volume + MARGIN) return faded
  const lead = speaker.rival === userID ? speaker.lead + 1 : 1
  return lead < REPORTS ? { ...faded, rival: userID, lead } : { userID, volume, rival: '', lead: 0 }
}

/** Emits the volumes of all users at once. */
export const emitVolumes: Step<InputOf<'volumesDue'>> = (state) => {
  const { entry, stats, pusher, seats, playbacks } = state
  const ours = entry && pusher.enableMic ? [{ userID: entry.userID, volume: stats.volume }] : []
  const others = seats
    .filter(isTaken)
    .filter(({ streamType, hasAudio }) => streamType === 'main' && hasAudio)
    .map((stream) => ({
      userID: stream.userID,
      volume: findPlayback(playbacks, stream)?.stats.volume ?? 0,
    }))
  const volumes = [...ours, ...others]
  return { set: { volumesDue: false }, effects: volumes.length > 0 ? [emit('VOLUME', { volumes })] : [] }
}
