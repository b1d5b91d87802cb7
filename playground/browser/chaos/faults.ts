import { Observable } from '../observable'

/** `denied` in the mini program's settings, `blocked` in the system's. */
export type Permission = 'granted' | 'denied' | 'blocked'

/** The faults of this phone that last until they are resolved. */
export interface Faults {
  /** Without network, a phone leaves its room and cannot enter. */
  readonly network: 'up' | 'down'
  /**
   * Delivery of the room service's messages: at once, two seconds late, out of order and twice, or withheld
   * for now.
   */
  readonly news: 'prompt' | 'late' | 'shuffled' | 'frozen'
  /** What this phone sends to each other one at most, kbps; 0 for no limit. */
  readonly bandwidth: 0 | 300 | 100
  /** How much later media is played, ms. */
  readonly delay: 0 | 300 | 1000
  /** Part of the received frames that is lost, percent. */
  readonly loss: 0 | 5 | 20
  readonly camera: Permission
  readonly mic: Permission
  /** Consent to the mini program's privacy guide; without it there is no device. */
  readonly privacy: 'agreed' | 'open'
  /** Whether the mini program's category is permitted to use the native tags. */
  readonly category: 'permitted' | 'unfit'
  /** The platform that WeChat reports. */
  readonly platform: 'phone' | 'devTools'
  /** Another app is in the foreground. */
  readonly background: boolean
  /** A phone call is active. */
  readonly call: boolean
}

/** One-time faults. */
export const acts = ['networkChange', 'waver', 'relink', 'suspend', 'playerLost', 'kick', 'dismiss'] as const

export type Act = (typeof acts)[number]

export type Order = Act | Partial<Faults>

export const well: Faults = {
  network: 'up',
  news: 'prompt',
  bandwidth: 0,
  delay: 0,
  loss: 0,
  camera: 'granted',
  mic: 'granted',
  privacy: 'agreed',
  category: 'permitted',
  platform: 'phone',
  background: false,
  call: false,
}

export const isSame = (left: Faults, right: Faults): boolean =>
  (Object.keys(well) as (keyof Faults)[]).every((name) => left[name] === right[name])

export const faults = new Observable<Faults>(well)

const listeners = new Set<(act: Act) => void>()
const orderListeners = new Set<(order: Order) => void>()

/** Executes an order: a lasting or a one-time fault. */
export function cause(order: Order): void {
  for (const listener of [...orderListeners]) listener(order)
  if (typeof order === 'object') faults.set({ ...faults.value, ...order })
  else for (const listener of [...listeners]) listener(order)
}

/** Returns a function that removes the listener. */
export function onAct(listener: (act: Act) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Calls the listener with every later order, before it is executed. */
export function onOrder(listener: (order: Order) => void): void {
  orderListeners.add(listener)
}

/** Watches one of the faults. */
export function onFault<K extends keyof Faults>(name: K, listener: (value: Faults[K]) => void): () => void {
  let last = faults.value[name]
  return faults.subscribe((now) => {
    if (now[name] === last) return
    last = now[name]
    listener(last)
  })
}

type Sayer = (tag: string, code: number, message: string) => void

const sayers = new Set<Sayer>()

/** Makes a native tag report a state, true or not: the pusher, or the player of a stream. */
export function say(tag: string, code: number, message = ''): void {
  for (const sayer of [...sayers]) sayer(tag, code, message)
}

/** Returns a function that removes the listener. */
export function onSaying(sayer: Sayer): () => void {
  sayers.add(sayer)
  return () => sayers.delete(sayer)
}
