import fs from 'node:fs'
import path from 'node:path'
import * as esbuild from 'esbuild'
import type { Metafile } from 'esbuild'
import { rollup } from 'rollup'
import { dts } from 'rollup-plugin-dts'
import { pageFiles } from '../server/bundles'
import { browserFolder, repository } from '../server/folders'
import { writeBundles } from '../server/write-bundles'
import { notices } from './notices'

export interface Built {
  /** The packages that the scripts for Node require. */
  readonly required: ReadonlySet<string>
  readonly kilobytes: number
}

const playground = path.join(repository, 'playground')

/** Builds the published package: everything but the mini program, which is compiled when it is opened. */
export async function buildPackage(to = path.join(playground, 'dist')): Promise<Built> {
  fs.rmSync(to, { recursive: true, force: true })
  const [required, browser] = await Promise.all([nodeScripts(to), browserScripts(to), typings(to)])
  for (const file of Object.values(pageFiles))
    copy(path.join(browserFolder, file), path.join(to, 'browser', file))
  copy(path.join(repository, 'LICENSE'), path.join(playground, 'LICENSE'))
  fs.writeFileSync(path.join(to, 'NOTICES.txt'), notices(browser))
  return { required, kilobytes: Math.round(sizeOf(to) / 1024) }
}

/** The command and the helper. Their packages are dependencies, not copies. */
export async function nodeScripts(to: string): Promise<ReadonlySet<string>> {
  const { metafile } = await esbuild.build({
    entryPoints: {
      main: path.join(playground, 'server/main.ts'),
      test: path.join(playground, 'test/main.ts'),
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    outdir: to,
    metafile: true,
    logLevel: 'warning',
  })
  fs.chmodSync(path.join(to, 'main.js'), 0o755)
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports)
  const names = imports.filter(({ external, path: name }) => external && !name.startsWith('node:'))
  return new Set(names.map(({ path: name }) => packageOf(name)))
}

/** The wall, the phone's engine and their styles. */
async function browserScripts(to: string): Promise<Metafile> {
  const results = await writeBundles(path.join(to, 'browser'), {
    minify: true,
    keepNames: true,
    metafile: true,
  })
  return {
    inputs: Object.assign({}, ...results.map(({ metafile }) => metafile?.inputs)) as Metafile['inputs'],
    outputs: {},
  }
}

/** The helper's declarations as one file. */
async function typings(to: string): Promise<void> {
  const graph = await rollup({
    input: path.join(playground, 'test/main.ts'),
    plugins: [dts({ tsconfig: path.join(playground, 'tsconfig.json') })],
    external: (name) => !name.startsWith('.') && !path.isAbsolute(name),
  })
  await graph.write({ file: path.join(to, 'test.d.ts') })
}

export const packageOf = (reference: string): string =>
  reference
    .split('/')
    .slice(0, reference.startsWith('@') ? 2 : 1)
    .join('/')

function copy(from: string, to: string): void {
  fs.mkdirSync(path.dirname(to), { recursive: true })
  fs.copyFileSync(from, to)
}

const sizeOf = (folder: string): number =>
  (fs.readdirSync(folder, { recursive: true }) as string[])
    .map((file) => fs.statSync(path.join(folder, file)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0)
