/** The options that WeChat's calls have in common. */
export interface Callbacks<R extends object = object> {
  readonly success?: (result: R & { errMsg: string }) => void
  readonly fail?: (result: { errMsg: string }) => void
  readonly complete?: (result: { errMsg: string }) => void
}

/** A failed call: rejected to whoever used no callbacks, as WeChat rejects with a plain object. */
export class WxError extends Error {
  constructor(readonly errMsg: string) {
    super(errMsg)
    this.name = 'WxError'
  }
}

export type WxCall<O extends object, R extends object> = (
  options?: O & Callbacks<R>,
) => Promise<R & { errMsg: string }> | undefined

/**
 * Makes an API of WeChat: callbacks when the caller gave any, a promise otherwise; errMsg is `name:ok` or
 * `name:fail reason`.
 */
export function wxCall<O extends object, R extends object>(
  name: string,
  body: (options: O) => R | void | Promise<R | void>,
): WxCall<O, R> {
  return (options) => {
    const { success, fail, complete } = options ?? {}
    const work = carryOut(name, () => body(options ?? ({} as O)))
    if (!success && !fail && !complete) return work
    work.then(
      (result) => {
        success?.(result)
        complete?.(result)
      },
      ({ errMsg }: WxError) => {
        fail?.({ errMsg })
        complete?.({ errMsg })
      },
    )
    return undefined
  }
}

async function carryOut<R extends object>(
  name: string,
  body: () => R | void | Promise<R | void>,
): Promise<R & { errMsg: string }> {
  try {
    const result = await body()
    return { ...(result ?? ({} as R)), errMsg: `${name}:ok` }
  } catch (error) {
    throw new WxError(`${name}:fail ${error instanceof Error ? error.message : String(error)}`)
  }
}
