import type { Trace } from './trace'
import type { TraceDraft } from './trace-entry'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a function of any API
type Call = (...args: any[]) => unknown

interface Answer {
  readonly errMsg?: unknown
}

interface Callbacks {
  readonly success?: (result: Answer) => void
  readonly fail?: (result: Answer) => void
  readonly complete?: (result: Answer) => void
}

/** Called often, and they change nothing. */
const quiet = new Set(['canIUse', 'nextTick', 'createSelectorQuery', 'getSystemInfoSync', 'getWindowInfo'])

/**
 * The same `wx` that records each call with its options and its result. Each function is replaced once, so that
 * pages may compare them.
 */
export function watchWx<T extends object>(wx: T, trace: Trace): T {
  const watched = new WeakMap<Call, Call>()
  return new Proxy(wx, {
    get(target, name, receiver): unknown {
      const value: unknown = Reflect.get(target, name, receiver)
      if (typeof value !== 'function' || typeof name === 'symbol' || quiet.has(name)) return value
      const known = watched.get(value as Call) ?? watchCall(value as Call, { kind: 'wx', name }, trace)
      watched.set(value as Call, known)
      return known
    },
  })
}

/** Records each call of a function in the manner of `wx`: with callbacks, or with a promise. */
export function watchCall<C extends Call>(call: C, draft: TraceDraft, trace: Trace): C {
  const watched = function (this: unknown, ...args: unknown[]): unknown {
    const [options] = args
    const { id, group } = trace.record({ ...draft, detail: facts(args) })
    const tell = (outcome: 'ok' | 'fail', detail: unknown): void =>
      void trace.record({ ...draft, of: id, group, outcome, ...(detail !== undefined && { detail }) })
    const given = isPlain(options) ? [withCallbacks(options, tell, trace), ...args.slice(1)] : args
    try {
      const result = call.apply(this, given)
      if (result instanceof Promise) watchPromise(result, tell)
      else if (/Sync$/.test(draft.name)) tell('ok', result)
      return result
    } catch (error) {
      tell('fail', error)
      throw error
    }
  }
  return watched as C
}

/** Promises settle in any task, so their result is recorded where it is known. */
function watchPromise(
  result: Promise<unknown>,
  tell: (outcome: 'ok' | 'fail', detail: unknown) => void,
): void {
  result.then(
    (value) => tell('ok', value),
    (error: unknown) => tell('fail', error),
  )
}

function withCallbacks(
  options: Callbacks,
  tell: (outcome: 'ok' | 'fail', detail: unknown) => void,
  trace: Trace,
): Callbacks {
  const { success, fail, complete } = options
  if (![success, fail, complete].some((one) => typeof one === 'function')) return options
  let isTold = false
  const told = (outcome: 'ok' | 'fail', then?: (result: Answer) => void): ((result: Answer) => void) =>
    trace.bind((result) => {
      if (!isTold) tell(outcome, result)
      isTold = true
      then?.call(options, result)
    })
  return {
    ...options,
    success: told('ok', success),
    fail: told('fail', fail),
    ...(complete && { complete: trace.bind((result: Answer) => complete.call(options, result)) }),
  }
}

/** The arguments without callbacks; a single one as it is. */
function facts(args: readonly unknown[]): unknown {
  const told = args.filter((one) => typeof one !== 'function').map(withoutCallbacks)
  return told.length > 1 ? told : told[0]
}

function withoutCallbacks(value: unknown): unknown {
  if (!isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([, one]) => typeof one !== 'function'))
}

function isPlain(value: unknown): value is Callbacks {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
