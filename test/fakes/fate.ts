import { setImmediate } from 'node:timers'
import { look } from './looked-at'
import { recordForSecrets } from './record-for-secrets'

/** State of a promise once pending callbacks have run: `open`, `kept`, or why it was rejected. */
export async function fate(promise: Promise<unknown>): Promise<string> {
  const open = new Promise<string>((resolve) => setImmediate(() => resolve('open')))
  const answer = promise.then(
    () => 'kept',
    (error: { readonly reason?: string; readonly message: string }) => {
      recordForSecrets('an error', error)
      look(error)
      return error.reason ?? error.message
    },
  )
  return Promise.race([answer, open])
}
