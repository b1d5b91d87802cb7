import { RoomError, roomError } from '../schema/room-error'
import { askingMethods } from './methods'
import { apis } from './wechat'

/** Time limit for the platform's answer, ms. Calls that wait for the user have none. */
const ANSWER_LIMIT = 5000

export interface Answer {
  readonly errMsg?: string
}

/** WeChat's callbacks; called if the caller passes them. */
export interface Callbacks {
  readonly success?: (result: Answer) => void
  readonly fail?: (error: Answer) => void
  readonly complete?: (answer: Answer) => void
}

/** Options of a native method, optionally with WeChat's callbacks. */
export type CallOptions = Callbacks & Readonly<Record<string, unknown>>

const waitsForUser = (name: string): boolean =>
  askingMethods.includes(name) || apis[name as keyof typeof apis] === 'waits for the user'

/** Pending calls by holder. */
const waiting = new WeakMap<object, Set<Call<Answer>>>()

const gone = new WeakSet<object>()

/** The holder is gone: its pending calls and later ones reject with `cancelled`. */
export function closeCalls(holder: object): void {
  gone.add(holder)
  waiting.get(holder)?.forEach((call) => call.cancel())
}

/** The holder exists (again): calls are possible. */
export const openCalls = (holder: object): void => void gone.delete(holder)

/**
 * One call of a native method. Its promise settles once and its callbacks are called once, however the platform
 * answers.
 */
export class Call<Result extends Answer> {
  readonly promise: Promise<Result>
  /** Callbacks passed to the platform; some hosts only call `complete`. */
  readonly callbacks: Callbacks = {
    success: (result) => this.answered(true, Object(result) as Answer),
    fail: (error) => this.answered(false, Object(error) as Answer),
    complete: (answer) => this.completed(Object(answer) as Answer),
  }
  private settle!: (outcome: Answer | RoomError) => void
  private isAnswered = false

  constructor(
    private readonly name: string,
    private readonly caller: Callbacks,
    private readonly holder?: object,
  ) {
    const own = holder && (waiting.get(holder) ?? new Set())
    if (holder && own) waiting.set(holder, own.add(this))
    this.promise = new Promise((resolve, reject) => {
      const giveUp = () => this.settle(roomError('noAnswer', 0, name))
      const limit = waitsForUser(name) ? 0 : setTimeout(giveUp, ANSWER_LIMIT)
      this.settle = (outcome) => {
        clearTimeout(limit)
        own?.delete(this)
        if (outcome instanceof RoomError) reject(outcome)
        else resolve(outcome as Result)
      }
    })
    // Callers may ignore the promise.
    this.promise.catch(() => undefined)
  }

  /** Makes the call. An exception, or a rejection of the method's own promise, counts as its failure. */
  make(method: () => unknown): void {
    if (this.holder && gone.has(this.holder)) return this.cancel()
    try {
      const returned = method()
      if (returned instanceof Promise) returned.catch((error) => this.failed(error))
    } catch (error) {
      this.failed(error)
    }
  }

  cancel(): void {
    this.settle(roomError('cancelled', 0, this.name))
  }

  private completed(answer: Answer): void {
    this.answered(!/:\s*(fail|cancel)/.test(wordsOf(answer)), answer)
  }

  private failed(error: unknown): void {
    this.answered(false, { errMsg: wordsOf(error) }, error instanceof RoomError ? error : undefined)
  }

  /** The promise settles first, so that an exception of a callback changes nothing. */
  private answered(isOk: boolean, answer: Answer, error?: RoomError): void {
    if (this.isAnswered) return
    this.isAnswered = true
    this.settle(isOk ? answer : (error ?? roomError('nativeFailed', 0, wordsOf(answer) || this.name)))
    ;(isOk ? this.caller.success : this.caller.fail)?.(answer)
    this.caller.complete?.(answer)
  }
}

function wordsOf(answer: unknown): string {
  const { errMsg, message } = Object(answer) as Readonly<Record<string, unknown>>
  const words = [answer, errMsg, message].find((word) => typeof word === 'string')
  return typeof words === 'string' ? words : ''
}
