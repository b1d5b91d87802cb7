import { Component } from 'glass-easel'
import type { GeneralComponent } from 'glass-easel'
import { elementsBelow } from '../engine/find-tag'
import { tagOf } from '../engine/tag-definition'
import { trace } from './phone-trace'
import { shorten, stateLimits } from './shorten'
import { roomsOf } from './watch-rooms'

/** What one part of the page holds at the moment, as plain JSON. */
export interface StatePart {
  /** Such as `pages/call/call` or `trtc-room#room`. */
  readonly name: string
  readonly kind: 'page' | 'component' | 'room'
  readonly value: unknown
}

/** Components shown at most. */
const MOST = 40

/** The data of a page and of its components, and the state of each room of `trtc-room`. */
export function statePartsOf(page: GeneralComponent | undefined): readonly StatePart[] {
  if (!page) return []
  return [partOf(page, 'page'), ...roomPartsOf(page), ...componentsIn(page).slice(0, MOST).flatMap(withRooms)]
}

const withRooms = (component: GeneralComponent): StatePart[] => [
  ...roomPartsOf(component),
  partOf(component, 'component'),
]

function componentsIn(page: GeneralComponent): GeneralComponent[] {
  const found: GeneralComponent[] = []
  for (const element of elementsBelow(page))
    if (Component.isComponent(element) && !tagOf(element)) found.push(element)
  return found
}

function partOf(component: GeneralComponent, kind: StatePart['kind']): StatePart {
  return { name: nameOf(component), kind, value: shorten(component.data, trace.secrets, stateLimits) }
}

function roomPartsOf(component: GeneralComponent): StatePart[] {
  return roomsOf(component.getMethodCaller() as object).map((room) => ({
    name: nameOf(component),
    kind: 'room',
    value: shorten(
      (room as { session?: { state?: unknown } }).session?.state ?? {},
      trace.secrets,
      stateLimits,
    ),
  }))
}

function nameOf({ is, id }: GeneralComponent): string {
  const short = is.split('/').at(-1) ?? is
  return id ? `${short}#${id}` : short
}
