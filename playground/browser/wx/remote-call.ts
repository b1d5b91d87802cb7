import { wxCall } from './wx-call'
import type { WxCall } from './wx-call'

/**
 * A function of `wx` that a server of WeChat answers: never in the same task, or an app that asks until it likes
 * the answer would leave no time for anything else.
 */
export function remoteCall<O extends object, R extends object>(
  name: string,
  body: (options: O) => R | void | Promise<R | void>,
): WxCall<O, R> {
  return wxCall(name, async (options: O) => {
    await new Promise((done) => setTimeout(done))
    return body(options)
  })
}
