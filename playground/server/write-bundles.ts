import * as esbuild from 'esbuild'
import type { BuildOptions, BuildResult } from 'esbuild'
import { bundles } from './bundles'

/** Writes the scripts and styles of the wall and the phones, for a `Prebuilt`. */
export const writeBundles = (outdir: string, more: BuildOptions = {}): Promise<BuildResult[]> =>
  Promise.all(Object.values(bundles).map((bundle) => esbuild.build({ ...bundle, ...more, outdir })))
