import { Component } from 'glass-easel'
import type { GeneralComponent } from 'glass-easel'
import { elementsBelow } from '../engine/find-tag'
import { tagOf } from '../engine/tag-definition'
import { trace } from './phone-trace'
import { shorten, stateLimits } from './shorten'
import type { StatePart } from './state-part'
import { roomsOf } from './watch-rooms'

type Part = Omit<StatePart, 'index'>

/** Components shown at most. */
const MOST = 40

/** The data of a page and of its components, and the state of each room of `trtc-room`. */
export function statePartsOf(page: GeneralComponent | undefined): readonly StatePart[] {
  if (!page) return []
  const components = componentsIn(page).slice(0, MOST)
  const parts = [partOf(page, 'page'), ...roomPartsOf(page), ...components.flatMap(withRooms)]
  return parts.map((part, index) => ({ ...part, index }))
}

const withRooms = (component: GeneralComponent): Part[] => [
  ...roomPartsOf(component),
  partOf(component, 'component'),
]

function componentsIn(page: GeneralComponent): GeneralComponent[] {
  const found: GeneralComponent[] = []
  for (const element of elementsBelow(page))
    if (Component.isComponent(element) && !tagOf(element)) found.push(element)
  return found
}

function partOf(component: GeneralComponent, kind: StatePart['kind']): Part {
  return { name: nameOf(component), kind, value: shorten(component.data, trace.secrets, stateLimits) }
}

function roomPartsOf(component: GeneralComponent): Part[] {
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
