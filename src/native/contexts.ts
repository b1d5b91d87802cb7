import type { ErrorReason } from '../schema/errors'
import { roomError } from '../schema/room-error'

/** The platform answers within a moment or not at all; then the caller gets a named error instead of silence. */
const ANSWER_LIMIT = 5000

export interface Answer {
  readonly errMsg?: string
}

/** WeChat's way to answer; still served where a caller gives it. */
export interface Callbacks {
  readonly success?: (result: Answer) => void
  readonly fail?: (error: Answer) => void
  readonly complete?: (answer: Answer) => void
}

/** Options of a native method, with WeChat's callbacks if wanted. */
export type CallOptions = Callbacks & Readonly<Record<string, unknown>>

type Method = (options: CallOptions) => void

/** A native context as any name may be asked of it: what exists depends on the version of WeChat. */
export type Context = object

/** The context of the page's only live-pusher; a component has to say that it holds it. */
export const pusherContext = (holder?: object): Context =>
  (wx.createLivePusherContext as (holder?: object) => Context)(holder)

/** The context of the live-player of that id. Asked for anew each time: a rebuilt node has a new one. */
export const playerContext = (id: string, holder?: object): Context =>
  (wx.createLivePlayerContext as (id: string, holder?: object) => Context)(id, holder)

/**
 * Calls a native method, whose answers come by callback only, as a promise that always settles. Callbacks that a caller
 * gives are served as well, so nobody has to look at the promise.
 */
export function call<Result extends Answer>(
  context: Context,
  name: string,
  options: CallOptions = {},
  answerLimit: number = ANSWER_LIMIT,
): Promise<Result> {
  const method = (context as Readonly<Record<string, Method | undefined>>)[name]
  const answer = new Promise<Result>((resolve, reject) => {
    const refuse = (reason: ErrorReason, error: Answer = {}) => {
      clearTimeout(limit)
      if (reason !== 'noAnswer') options.fail?.(error)
      reject(roomError(reason, 0, error.errMsg ?? name))
    }
    const limit = setTimeout(() => refuse('noAnswer'), answerLimit)
    const success = (result: Answer) => {
      clearTimeout(limit)
      options.success?.(result)
      resolve(result as Result)
    }
    if (typeof method !== 'function') return refuse('unsupported', { errMsg: `${name}:fail not supported` })
    method.call(context, { ...options, success, fail: (error) => refuse('nativeFailed', error) })
  })
  answer.catch(() => undefined)
  return answer
}

/** Saves a picture to the phone's album; asks the user for it the first time. */
export const saveImage = (filePath: string): Promise<Answer> =>
  call(wx, 'saveImageToPhotosAlbum', { filePath })

/** Which product of Tencent's the calls are counted for, where an app around us says so: as `trtc-wx-sdk` finds it. */
export function productName(): unknown {
  try {
    return (
      (wx as { TUIScene?: unknown }).TUIScene ||
      wx.getStorageSync<unknown>('TUIScene') ||
      getApp<{ globalData?: { TUIScene?: unknown } }>()?.globalData?.TUIScene
    )
  } catch {
    // In a plugin there is no app, and early there may be no storage.
    return undefined
  }
}
