import path from 'node:path'
import { formatDiagnostic } from '../build/diagnostic'
import type { SigMode } from '../rooms/user-sig'
import { findApp } from '../server/command/app-folder'
import { texts } from '../server/command/texts'
import type { EngineFiles } from '../server/engine-files'
import { startPlayground } from '../server/playground-server'
import type { Served } from './room'

export interface ServedApp {
  /** The folder of the mini program: the one with app.json. */
  readonly app: string
  /** Which userSigs its rooms take: `issued`, the playground's own, or `any` that is well-formed. */
  readonly sig?: SigMode
}

/** Environment variable with the address of the playgrounds that several test files share. */
export const SHARED_SERVERS = 'PLAYGROUND_SERVERS'

/** A playground for the app: that of the test run, or one of its own. */
export async function serve(wanted: ServedApp): Promise<Served> {
  const shared = process.env[SHARED_SERVERS]
  return shared === undefined ? start(wanted) : join(wanted, shared)
}

/** Starts a playground in this process. */
export async function start({ app, sig }: ServedApp, engine?: EngineFiles): Promise<Served> {
  const folder = findApp(path.resolve(app))
  if (!('root' in folder)) throw new Error(texts.en.noApp(path.resolve(app), folder.found))
  let output = ''
  const playground = await startPlayground({
    root: folder.root,
    port: 0,
    ...(sig && { sig }),
    ...(engine && { engine }),
    onProblems: (problems) => (output += problems.map((one) => `${formatDiagnostic(one)}\n`).join('')),
  })
  return { url: playground.url, output: () => output, stop: () => playground.stop() }
}

async function join({ app, sig = 'issued' }: ServedApp, shared: string): Promise<Served> {
  const response = await fetch(`${shared}?${new URLSearchParams({ app: path.resolve(app), sig }).toString()}`)
  const { url, error } = (await response.json()) as { readonly url?: string; readonly error?: string }
  if (url === undefined) throw new Error(error)
  return { url, output: () => `served by ${url} for several test files`, stop: () => Promise.resolve() }
}
