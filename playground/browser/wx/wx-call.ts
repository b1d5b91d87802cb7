/** The common options of WeChat's APIs. */
export interface Callbacks<R extends object = object> {
  readonly success?: (result: R & { errMsg: string }) => void
  readonly fail?: (result: { errMsg: string }) => void
  readonly complete?: (result: { errMsg: string }) => void
}

/** A failed call: the promise rejects, unless callbacks were passed, with a plain object as in WeChat. */
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
 * Creates a WeChat API: with callbacks if the caller passed any, otherwise a promise. errMsg is `name:ok` or
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
