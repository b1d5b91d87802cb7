import type { Callbacks } from '../wx-call'

type Listener = (detail: unknown) => void

/** The task of a request, an upload or a download. */
export class NetTask {
  private readonly stop = new AbortController()
  private readonly listeners = new Map<string, Set<Listener>>()

  readonly onHeadersReceived = (listener: Listener): void => this.add('HeadersReceived', listener)
  readonly offHeadersReceived = (listener?: Listener): void => this.remove('HeadersReceived', listener)
  readonly onChunkReceived = (listener: Listener): void => this.add('ChunkReceived', listener)
  readonly offChunkReceived = (listener?: Listener): void => this.remove('ChunkReceived', listener)
  readonly onProgressUpdate = (listener: Listener): void => this.add('ProgressUpdate', listener)
  readonly offProgressUpdate = (listener?: Listener): void => this.remove('ProgressUpdate', listener)
  readonly abort = (): void => this.stop.abort('abort')

  emit(event: string, detail: unknown): void {
    for (const listener of this.listeners.get(event) ?? []) listener(detail)
  }

  /** Does the work, and answers like `wx`: only callbacks, as the task is what was returned. */
  run<R extends object>(
    api: string,
    { success, fail, complete }: Callbacks<R>,
    timeout: number,
    work: (signal: AbortSignal) => Promise<R>,
  ): void {
    const { signal } = this.stop
    const timer = setTimeout(() => this.stop.abort('timeout'), timeout)
    Promise.resolve()
      .then(() => {
        signal.throwIfAborted()
        return work(signal)
      })
      .finally(() => clearTimeout(timer))
      .then(
        (result) => {
          const answer = { ...result, errMsg: `${api}:ok` }
          success?.(answer)
          complete?.(answer)
        },
        (error: unknown) => {
          const reason = signal.aborted ? String(signal.reason) : (error as Error).message
          const errMsg = `${api}:fail ${reason}`
          fail?.({ errMsg })
          complete?.({ errMsg })
        },
      )
      // What a page's own callback throws is the page's problem, and told as one.
      .catch((error: unknown) => reportError(error))
  }

  private add(event: string, listener: Listener): void {
    this.listeners.set(event, (this.listeners.get(event) ?? new Set()).add(listener))
  }

  private remove(event: string, listener: Listener | undefined): void {
    if (listener) this.listeners.get(event)?.delete(listener)
    else this.listeners.delete(event)
  }
}
