import type { Diagnostic } from '../build/diagnostic'
import type { BundlePart } from './bundles'
import type { Builds } from './page-events'

/** The scripts and styles of the playground's own pages. */
export interface EngineFiles {
  /** Resolves when all are there. */
  start(): Promise<void>
  stop(): Promise<void>
  /** A file by its name: `phone.js`, `wall.css` ... */
  output(name: string): Uint8Array | undefined
  readonly newestProblems: readonly Diagnostic[]
  readonly builds: Pick<Builds, BundlePart>
}
