import path from 'node:path'
import type { BuildOptions } from 'esbuild'
import { wxApiNames } from '../build/wx-api-names'
import { browserFolder } from './folders'

/** The bundles of the playground itself: the engine with the phone, and the wall. Nothing of an app is in them. */
export type BundlePart = 'phone' | 'shell'

const common: BuildOptions = {
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  logLevel: 'silent',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"development"' },
}

const entry = (name: string): string => path.join(browserFolder, name)

export const bundles: Readonly<Record<BundlePart, BuildOptions>> = {
  phone: {
    ...common,
    entryPoints: { phone: entry('phone/main.ts'), regions: entry('tags/region-lists.ts') },
    plugins: [wxApiNames()],
  },
  shell: {
    ...common,
    entryPoints: { wall: entry('wall/main.ts'), overlay: entry('overlay/main.ts') },
    plugins: [],
  },
}

/** The pages that load them, in the folder of the browser's files. */
export const pageFiles: Readonly<Record<string, string>> = {
  '/': 'wall/wall.html',
  '/phone.html': 'phone/phone.html',
}
