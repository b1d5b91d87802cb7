import { faults } from '../chaos/faults'
import { trace } from '../trace/phone-trace'
import { watchCall } from '../trace/watch-wx'
import { answer } from './native-result'
import type { NativeApi, NativeCallbacks } from './native-result'

export interface NativeOptions extends NativeCallbacks {
  readonly quality?: unknown
  readonly url?: unknown
  readonly startTimeMs?: number
  readonly endTimeMs?: number
  readonly volume?: unknown
  readonly msg?: unknown
  readonly zoom?: unknown
  readonly direction?: unknown
}

export type NativeAction<T> = (tag: T, options: NativeOptions) => object | void | Promise<object | void>

export type NativeContext = Readonly<Record<string, (options?: NativeOptions) => void>>

export interface NativeContextParts<T> {
  readonly api: NativeApi
  readonly actions: Readonly<Record<string, NativeAction<T>>>
  /** Methods of the platform that a browser does not support. */
  readonly withoutMeaning: readonly string[]
  /** Finds the tag at each call: the page may have recreated it, or create it later. */
  readonly find: () => T | undefined
  readonly missing: string
}

const tagNames = { operateLivePusher: 'live-pusher', operateLivePlayer: 'live-player' } as const

export function createNativeContext<T>({
  api,
  actions,
  withoutMeaning,
  find,
  missing,
}: NativeContextParts<T>): NativeContext {
  const refusals = withoutMeaning.map((name): [string, NativeAction<T>] => [name, refuse(name)])
  return Object.fromEntries(
    [...Object.entries(actions), ...refusals].map(([name, action]) => [
      name,
      watchCall(
        (options: NativeOptions = {}) => {
          void answer(api, options, () => {
            // errno 102 of WeChat: the app is in the background.
            if (faults.value.background) throw new Error('the mini program is in the background')
            if (faults.value.category === 'unfit') throw new Error('access denied')
            const tag = find()
            if (!tag) throw new Error(missing)
            return action(tag, options)
          })
        },
        { kind: 'call', name, target: tagNames[api] },
        trace,
      ),
    ]),
  )
}

function refuse<T>(name: string): NativeAction<T> {
  return () => {
    throw new Error(`${name} means nothing in a browser`)
  }
}
