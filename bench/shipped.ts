import { readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { transformSync } from 'esbuild'

/** A file that phones download. */
export interface ShippedFile {
  /** Path within the package, with forward slashes. */
  readonly name: string
  readonly bytes: number
  /** Minified size of a script, 0 for other files. The package itself is not minified. */
  readonly minified: number
}

/**
 * Limits. Scripts: the size of trtc-wx-sdk 1.1.15, which ships minified. All files: our share of a package.
 */
export const BUDGET = { minified: 27_953, shipped: 100 * 1024 } as const

/** A mini program wraps every script in a function, so top-level names can be minified too. */
const MINIFIER = { minify: true, format: 'cjs', target: 'es2018', charset: 'utf8' } as const

const dist = path.resolve(__dirname, '../miniprogram_dist')

export const shippedFiles = (folder = dist): ShippedFile[] =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((file) => statSync(path.join(folder, file)).isFile() && !/\.(d\.ts|map)$/.test(file))
    .sort()
    .map((file) => measure(folder, file))

function measure(folder: string, file: string): ShippedFile {
  const text = readFileSync(path.join(folder, file))
  const minified = file.endsWith('.js') ? transformSync(text, MINIFIER).code : ''
  return { name: file.replaceAll('\\', '/'), bytes: text.length, minified: Buffer.byteLength(minified) }
}
