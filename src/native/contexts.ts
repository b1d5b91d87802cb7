import { Call, type Answer, type CallOptions } from './call'
import type { PlayerMethod, PusherMethod } from './methods'
import { isSecond } from './pusher-holders'
import { wechat, type AsyncApi, type SyncApi } from './wechat'
import { roomError } from '../schema/room-error'

export type { Answer, CallOptions } from './call'

/** All methods that answer by callback. */
export type NativeMethod = PusherMethod | PlayerMethod | AsyncApi

/** Where native methods are found. Looked up for each call, since a rebuilt node has a new context. */
export interface Context {
  /** Throws if there is none. */
  readonly find: () => object
  /** The page or component that waits for the answers. */
  readonly holder?: object
}

/** The context of the page's only live-pusher. A component passes itself as `holder`. */
export const pusherContext = (holder?: object): Context => ({
  find: () => {
    if (isSecond(holder)) throw roomError('pusherTaken')
    return made('createLivePusherContext', holder)
  },
  holder,
})

/** The context of the live-player of that id. */
export const playerContext = (id: string, holder?: object): Context => ({
  find: () => made('createLivePlayerContext', id, holder),
  holder,
})

function made(name: SyncApi, ...args: readonly unknown[]): object {
  const context = wechat()[name]?.(...args)
  if (!context) throw roomError('unsupported', 0, name)
  return context
}

/**
 * Calls a native method. The promise rejects with a `RoomError` if the method is missing, throws, fails, or does not
 * answer in time (unless it waits for the user). The caller's callbacks are called as well.
 */
export function call<Result extends Answer>(
  context: Context,
  name: NativeMethod,
  options: CallOptions = {},
): Promise<Result> {
  const call = new Call<Result>(name, options, context.holder)
  call.make(() => {
    const found = context.find() as Readonly<Record<string, unknown>>
    const method = found[name]
    if (typeof method !== 'function') throw roomError('unsupported', 0, `${name}:fail not supported`)
    return method.call(found, { ...options, ...call.callbacks })
  })
  return call.promise
}

/** Calls a function of `wx` that answers by callback. */
export const callWx = <Result extends Answer>(
  name: AsyncApi,
  options: CallOptions = {},
  holder?: object,
): Promise<Result> => call<Result>({ find: wechat, holder }, name, options)

/** Saves an image to the phone's album; WeChat asks the user for permission the first time. */
export const saveImage = (filePath: string, holder?: object): Promise<Answer> =>
  callWx('saveImageToPhotosAlbum', { filePath }, holder)

/** Copies a text to the phone's clipboard. WeChat shows that it is copied, and may first ask for consent. */
export async function copyText(data: string): Promise<void> {
  await callWx('setClipboardData', { data })
}
