/** The state of a synthetic voice at one moment. */
export interface Sound {
  /** Volume: 0 is silence, 1 the maximum. */
  readonly level: number
  /** Hertz. */
  readonly pitch: number
}

const PHRASE = 2.6 // seconds of notes
const REST = 1.5 // seconds of silence after them
const NOTE = 0.32
const TURN = 7 // seconds that one has the floor
const PENTATONIC = [0, 2, 4, 7, 9, 7, 4, 2]

/**
 * A soft tune in phrases with pauses, like speech: a pure function of the time in seconds and the user's
 * seed, so that the mouth of the picture moves with it even while the browser still blocks audio.
 */
export function speechAt(seconds: number, seed: number, isBreathless = false): Sound {
  const moment = seconds + (seed % 97) / 11
  const inPhrase = moment % (PHRASE + REST)
  const note = Math.floor(moment / NOTE)
  const degree = PENTATONIC[(note * 5 + seed) % PENTATONIC.length] ?? 0
  const pitch = basePitch(seed) * 2 ** (degree / 12)
  if (inPhrase > PHRASE && !isBreathless) return { level: 0, pitch }
  const inNote = (moment % NOTE) / NOTE
  return { level: Math.sin(Math.PI * inNote) ** 0.7 * (0.75 + 0.25 * Math.sin(note + seed)), pitch }
}

/** Users who take turns: each speaks for a while, about one in four at a time. */
export function isTurnOf(seed: number, seconds: number): boolean {
  return (Math.floor(seconds / TURN) * 7 + seed) % 4 === 0
}

function basePitch(seed: number): number {
  return 196 * 2 ** ((seed % 12) / 12)
}
