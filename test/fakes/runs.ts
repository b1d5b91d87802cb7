import type { Parameters } from 'fast-check'

/** Within `npm test` the same walks every time, so that a red run can be had again; `npm run walk` takes new ones. */
const USUAL_SEED = 20_261_124

/**
 * How long a property walks: `usual` runs within `npm test`, more or one of them again with `npm run walk`, which sets
 * these variables.
 */
export function runs<T>(usual: number): Parameters<T> {
  const { WALK_RUNS, WALK_SEED, WALK_PATH } = process.env
  return {
    numRuns: Number(WALK_RUNS) || usual,
    ...(WALK_SEED ? { seed: Number(WALK_SEED) } : WALK_RUNS ? {} : { seed: USUAL_SEED }),
    ...(WALK_PATH && { path: WALK_PATH }),
  }
}
