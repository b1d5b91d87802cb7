import * as fc from 'fast-check'
import type { Step } from './steps'

/** Within `npm test` the same walks every time, so that a red run can be had again; `npm run walk` takes new ones. */
const USUAL_SEED = 20_261_124

/**
 * How long a property walks: `usual` runs within `npm test`, more or one of them again with `npm run walk`, which sets
 * these variables.
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

/** A failing run says how to have it again: here, and by eye where its script can be played. */
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

/** One phone that lives through the script, on the playground that `npm start` starts. */
export const playgroundLink = (script: readonly Step[]): string =>
  `http://127.0.0.1:8080/?phones=1&script=${encodeURIComponent(JSON.stringify(script))}`
