import * as fc from 'fast-check'
import type { Step } from './steps'

/** `npm test` always uses this seed, so that failures are reproducible; `npm run walk` uses new ones. */
const USUAL_SEED = 20_261_124

/**
 * Run parameters of a property. `npm test` makes `usual` runs; `npm run walk` sets these variables to make
 * more, or to repeat one.
 */
export function runs<T>(usual: number): fc.Parameters<T> {
  const { WALK_RUNS, WALK_SEED, WALK_PATH } = process.env
  return {
    numRuns: Number(WALK_RUNS) || usual,
    ...(WALK_SEED ? { seed: Number(WALK_SEED) } : WALK_RUNS ? {} : { seed: USUAL_SEED }),
    ...(WALK_PATH && { path: WALK_PATH }),
    reporter: report,
  }
}

/** Adds the commands that reproduce a failing run, and a playground link if its script can be played. */
function report<T>(details: fc.RunDetails<T>): void {
  if (!details.failed) return
  const { seed, counterexamplePath, errorInstance: cause } = details
  const test = expect.getState().currentTestName ?? ''
  const lines = [
    fc.defaultReportMessage(details) ?? '',
    `Again: npm run walk -- --seed ${seed} --path ${counterexamplePath} --test ${JSON.stringify(test)}`,
    ...scriptsIn(details.counterexample).map((script) => `In the playground: ${playgroundLink(script)}`),
  ]
  throw new Error(lines.join('\n\n'), { cause })
}

const isStep = (value: unknown): value is Step => typeof value === 'object' && value !== null && 'do' in value

const scriptsIn = (counterexample: unknown): readonly (readonly Step[])[] =>
  (Array.isArray(counterexample) ? (counterexample as unknown[]) : []).filter(
    (part): part is readonly Step[] => Array.isArray(part) && part.length > 0 && part.every(isStep),
  )

/** Link to a playground started by `npm start`, with one phone that plays the script. */
export const playgroundLink = (script: readonly Step[]): string =>
  `http://127.0.0.1:8080/?phones=1&script=${encodeURIComponent(JSON.stringify(script))}`
