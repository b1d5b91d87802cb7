import { Observable } from '../observable'

/** `denied` in the mini program's settings, `blocked` in the system's. */
export type Permission = 'granted' | 'denied' | 'blocked'

/** What is wrong with this phone, until it is told otherwise. */
export interface Faults {
  /** A phone without network is out of its room and finds no way in. */
  readonly network: 'up' | 'down'
  /** How the room service's news arrive: at once, two seconds late, out of order and twice, or not at all for now. */
  readonly news: 'prompt' | 'late' | 'shuffled' | 'frozen'
  readonly camera: Permission
  readonly mic: Permission
  /** The mini program's privacy guide: who has not agreed to it gets no device. */
  readonly privacy: 'agreed' | 'open'
  /** Whether the mini program's category may use the native tags. */
  readonly category: 'permitted' | 'unfit'
  /** What WeChat says it runs on. */
  readonly platform: 'phone' | 'devTools'
  /** Somebody looks at another app. */
  readonly background: boolean
  /** A phone call goes on. */
  readonly call: boolean
}

/** What happens once. */
export const acts = ['networkChange', 'waver', 'relink', 'suspend', 'playerLost', 'kick', 'dismiss'] as const

export type Act = (typeof acts)[number]

export type Order = Act | Partial<Faults>

export const well: Faults = {
  network: 'up',
  news: 'prompt',
  camera: 'granted',
  mic: 'granted',
  privacy: 'agreed',
  category: 'permitted',
  platform: 'phone',
  background: false,
  call: false,
}

export const faults = new Observable<Faults>(well)

const listeners = new Set<(act: Act) => void>()

/** Carries out an order: a fault that stays, or something that happens once. */
export function cause(order: Order): void {
  if (typeof order === 'object') faults.set({ ...faults.value, ...order })
  else for (const listener of [...listeners]) listener(order)
}

/** Returns the way to stop. */
export function onAct(listener: (act: Act) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Follows one of the faults. */
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

/** Makes a native tag tell a state, whatever is the case: the pusher, or the player of that stream. */
export function say(tag: string, code: number, message = ''): void {
  for (const sayer of [...sayers]) sayer(tag, code, message)
}

/** Returns the way to stop. */
export function onSaying(sayer: Sayer): () => void {
  sayers.add(sayer)
  return () => sayers.delete(sayer)
}
