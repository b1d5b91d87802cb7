import { merge } from './merge'

/** How a page has placed a stream's tile. Empty values leave it to the layout. */
export interface Place {
  /** Empty for our own. */
  readonly streamID: string
  /** CSS lengths. */
  readonly left: string
  readonly top: string
  readonly width: string
  readonly height: string
  readonly zIndex: string
  readonly visible: boolean
  readonly orientation: '' | 'vertical' | 'horizontal'
}

/** Most places kept: a page may place streams that never come. */
const LIMIT = 200

const nowhere = {
  left: '',
  top: '',
  width: '',
  height: '',
  zIndex: '',
  visible: true,
  orientation: '',
} as const

export const findPlace = (places: readonly Place[], streamID: string): Place | undefined =>
  places.find((place) => place.streamID === streamID)

/** The list with that stream's place changed. A new one is appended, and drops the oldest when the list is full. */
export function withPlace(
  places: readonly Place[],
  streamID: string,
  wanted: Partial<Place>,
): readonly Place[] {
  const before = findPlace(places, streamID)
  if (!before) return [...places, merge({ ...nowhere, streamID }, wanted)].slice(-LIMIT)
  return places.map((place) => (place === before ? merge(place, wanted) : place))
}
