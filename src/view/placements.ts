import { findPlace } from '../machine/places'
import { isTaken } from '../machine/seats'
import type { Place } from '../machine/places'
import type { Seat } from '../machine/seats'
import { streamIDOf } from '../schema/stream-id'

/** How a page has placed one tile. */
export interface Placement {
  readonly style: string
  readonly orientation: Place['orientation']
}

const plain: Placement = { style: '', orientation: '' }

/** The list ends with the last tile that the page has placed, so it is usually empty. */
export function placementsOf(seats: readonly Seat[], places: readonly Place[]): readonly Placement[] {
  if (places.length === 0) return []
  const placements = seats.map((seat) => {
    const place = isTaken(seat) && findPlace(places, streamIDOf(seat.userID, seat.streamType))
    return place ? { style: styleOf(place), orientation: place.orientation } : plain
  })
  return placements.slice(
    0,
    placements.reduce((end, placement, index) => (placement === plain ? end : index + 1), 0),
  )
}

const properties = { left: 'left', top: 'top', width: 'width', height: 'height', zIndex: 'z-index' } as const

export function styleOf(place: Place | undefined): string {
  if (!place) return ''
  const names = Object.keys(properties) as (keyof typeof properties)[]
  const set = names.filter((name) => place[name] !== '').map((name) => `${properties[name]}:${place[name]}`)
  return [...set, ...(place.visible ? [] : ['visibility:hidden'])].join(';')
}
