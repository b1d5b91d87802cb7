import { call, type Context } from './contexts'

/** A player that has given up plays again only after a `stop()`, whatever that answers. */
export async function playAgain(context: Context): Promise<void> {
  await call(context, 'stop').catch(() => undefined)
  await call(context, 'play').catch(() => undefined)
}
