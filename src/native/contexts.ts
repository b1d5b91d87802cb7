import { Call, type Answer, type CallOptions } from './call'
import type { PlayerMethod, PusherMethod } from './methods'
import { isSecond } from './pusher-holders'
import { wechat, type AsyncApi, type SyncApi } from './wechat'
import { roomError } from '../schema/room-error'

export type { Answer, CallOptions } from './call'

/** Everything that answers by callback. */
export type NativeMethod = PusherMethod | PlayerMethod | AsyncApi

/** Where native methods are found. Asked for anew with each call: a rebuilt node has a new one. */
export interface Context {
  /** Throws where there is none. */
  readonly find: () => object
  /** Whoever waits for the answers. */
  readonly holder?: object
}

/** The context of the page's only live-pusher; a component has to say that it holds it. */
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
 * Calls a native method as a promise. It rejects with a `RoomError` where the method is absent, throws or fails, and
 * where it does not answer in time although nobody has to decide. Callbacks that a caller gives are served as well.
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

/** Saves a picture to the phone's album; asks the user for it the first time. */
export const saveImage = (filePath: string, holder?: object): Promise<Answer> =>
  callWx('saveImageToPhotosAlbum', { filePath }, holder)
