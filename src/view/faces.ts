import { findPlace } from '../machine/places'
import { isTaken } from '../machine/seats'
import type { Place, Seat } from '../machine/state'
import { streamIDOf } from '../schema/stream-id'

/** What a page has said of one tile. */
export interface Face {
  readonly style: string
  readonly orientation: Place['orientation']
}

const plain: Face = { style: '', orientation: '' }

/** Nothing is sent of tiles that no page has an opinion of, which is nearly all. */
export function facesOf(seats: readonly Seat[], places: readonly Place[]): readonly Face[] {
  if (places.length === 0) return []
  const faces = seats.map((seat) => {
    const place = isTaken(seat) && findPlace(places, streamIDOf(seat.userID, seat.streamType))
    return place ? { style: styleOf(place), orientation: place.orientation } : plain
  })
  return faces.slice(
    0,
    faces.reduce((end, face, index) => (face === plain ? end : index + 1), 0),
  )
}

const properties = { left: 'left', top: 'top', width: 'width', height: 'height', zIndex: 'z-index' } as const

export function styleOf(place: Place | undefined): string {
  if (!place) return ''
  const names = Object.keys(properties) as (keyof typeof properties)[]
  const set = names.filter((name) => place[name] !== '').map((name) => `${properties[name]}:${place[name]}`)
  return [...set, ...(place.visible ? [] : ['visibility:hidden'])].join(';')
}
