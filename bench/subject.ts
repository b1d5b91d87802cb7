import type { Instance, Meter } from './meter'
import type { NativeEvent } from './native-events'

/** The part of j-component that is used; its own typings import a second copy of miniprogram-api-typings. */
export interface Node {
  readonly instance: Instance & { triggerEvent(name: string, detail?: unknown): void }
  querySelector(selector: string): Node | undefined
  toJSON(): { readonly attrs: readonly { readonly name: string; readonly value: unknown }[] }
  attach(parent: HTMLElement): void
  detach(): void
}

export interface Simulator {
  load(definition: string | object, options?: object): string
  render(id: string): Node
}

/** A page in a room without remote users, whose `setData` calls are measured. */
export interface Subject {
  readonly meter: Meter
  /** `setData` calls from `enterRoom()` to the `start()` of the native context. */
  readonly toStart: number
  fire(event: NativeEvent): void
  /** Whether there is a live-player of the stream with a url to play. */
  plays(streamID: string): boolean
  /** Pins a user, if the page supports it. */
  readonly pin?: (userID: string) => void
  close(): void
}

/** Opens a page in the room named `live` or `rtc`. */
export type Open = (scene?: string) => Subject

/** A node of the page, cached: a tag that stays keeps its node. */
export function nodesOf(root: Node): (selector: string) => Node {
  const known = new Map<string, Node>()
  return (selector) => {
    const node = known.get(selector) ?? root.querySelector(selector)
    if (!node) throw new Error(`${selector} is not on the page`)
    known.set(selector, node)
    return node
  }
}

export const hasAddress = (node: Node | undefined): boolean =>
  Boolean(node?.toJSON().attrs.find(({ name }) => name === 'src')?.value)

/** Called with the name of each native call. */
export const listener = { called: (_method: string): void => undefined }

/** A fake `wx`: native methods succeed at once. */
export const phone = {
  createLivePusherContext: (): object => context,
  createLivePlayerContext: (): object => context,
  getSystemInfoSync: (): object => ({ language: 'en' }),
  getSystemInfo: (): void => undefined,
  getStorageSync: (): string => '',
  request: (): void => undefined,
}

const context = new Proxy(
  {},
  {
    get: (_, method: string) => (answers?: { success?: (result: object) => void }) => {
      listener.called(method)
      answers?.success?.({ errMsg: 'ok' })
    },
  },
)

export const identity = { sdkAppID: 1400000000, userID: 'me', userSig: 'signature', roomID: 7 } as const
