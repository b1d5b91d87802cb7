import { call, type Answer, type CallOptions, type Context, type NativeMethod } from '../native/contexts'
import type { Log } from '../session/log'
import type { Session } from '../session/session'

/** Calls a native method by its name. */
export type NativeCall = (name: NativeMethod, options?: CallOptions) => Promise<Answer>

/** Calls the methods of a context. Secrets are masked in answers, which may repeat the push url. */
export const nativeCalls =
  (session: Session, context: () => Context, log: Log): NativeCall =>
  (name, options) => {
    const answer = call(context(), name, guarded(name, options, session, log)).catch((error: unknown) => {
      throw session.secrets.maskedError(error)
    })
    answer.catch(() => undefined)
    return answer
  }

/** Wraps the page's callbacks: exceptions are logged and have no other effect. */
function guarded(
  method: NativeMethod,
  options: CallOptions | undefined,
  { secrets }: Session,
  log: Log,
): CallOptions {
  const guarded: Record<string, unknown> = { ...options }
  for (const name of ['success', 'fail', 'complete'] as const)
    guarded[name] = (answer: Answer) => {
      try {
        options?.[name]?.(secrets.maskedAnswer(answer))
      } catch (error) {
        log.error(`the ${name} callback of ${method} failed`, error)
      }
    }
  return guarded
}
