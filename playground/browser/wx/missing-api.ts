import type { ApiKind } from '../../build/wx-api-names'
import type { Callbacks } from './wx-call'

type Call = (...args: readonly unknown[]) => unknown

const nothing = (): void => undefined

/** What functions that return no object of WeChat's give back. */
const blanks: Readonly<Record<Exclude<ApiKind, 'call' | 'event' | 'object'>, () => unknown>> = {
  record: () => ({}),
  list: () => [],
  boolean: () => false,
  number: () => 0,
  string: () => '',
}

/**
 * A function of WeChat that the playground lacks. It says so by its name, and then does what WeChat's does
 * when it fails: calls `fail` and `complete`, or rejects. Listeners are accepted and never called.
 */
export function missingApi(name: string, kind: ApiKind, say: (text: string) => void): Call {
  if (kind === 'event') return nothing
  return (...args) => {
    say(`wx.${name} is not available in the playground`)
    if (kind === 'object') return stub(name)
    return kind === 'call' ? refuse(name, args) : blanks[kind]()
  }
}

/** An object of WeChat's that the playground lacks: its methods fail, its events never come. */
export function stub(name: string): unknown {
  const members = new Map<string | symbol, unknown>()
  return new Proxy((...args: unknown[]) => answer(name, args), {
    get: (_, member) => {
      if (!members.has(member)) members.set(member, memberOf(name, member))
      return members.get(member)
    },
    set: (_, member, value) => Boolean(members.set(member, value)),
    apply: (_, __, args: unknown[]) => answer(name, args),
  })
}

function memberOf(name: string, member: string | symbol): unknown {
  if (member === Symbol.toPrimitive || member === 'toString') return () => name
  if (typeof member === 'symbol' || member === 'then' || member === 'toJSON') return undefined
  return /^(on|off)[A-Z]/.test(member) ? nothing : stub(`${name}.${member}`)
}

/** Methods with callbacks fail; the others return something on which more can be called. */
function answer(name: string, args: readonly unknown[]): unknown {
  if (hasCallbacks(args)) void refuse(name, args)
  return stub(name)
}

const hasCallbacks = (args: readonly unknown[]): boolean => {
  const { success, fail, complete } = optionsOf(args)
  return [success, fail, complete].some((callback) => typeof callback === 'function')
}

function refuse(name: string, args: readonly unknown[]): Promise<never> | undefined {
  const result = { errMsg: `${name}:fail not supported in the playground` }
  const refusal = Promise.reject<never>(Object.assign(new Error(result.errMsg), result))
  // Whoever does not wait for it does not hear of it.
  refusal.catch(nothing)
  if (!hasCallbacks(args)) return refusal
  const { fail, complete } = optionsOf(args)
  queueMicrotask(() => {
    if (typeof fail === 'function') fail(result)
    if (typeof complete === 'function') complete(result)
  })
  return undefined
}

const optionsOf = (args: readonly unknown[]): Callbacks =>
  args.find((arg): arg is Callbacks => typeof arg === 'object' && arg !== null) ?? {}
