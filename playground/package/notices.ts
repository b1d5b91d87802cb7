import fs from 'node:fs'
import path from 'node:path'
import type { Metafile } from 'esbuild'

/** The licences of the packages whose code is inside of built files, as these licences ask for. */
export function notices({ inputs }: Pick<Metafile, 'inputs'>): string {
  const folders = Object.keys(inputs).map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0])
  const used = [...new Set(folders.filter((folder) => folder !== undefined))].sort()
  return `${used.map(notice).join(`\n${'-'.repeat(79)}\n\n`)}\n`
}

function notice(folder: string): string {
  const { name, version, license } = JSON.parse(
    fs.readFileSync(path.join(folder, 'package.json'), 'utf8'),
  ) as {
    readonly name: string
    readonly version: string
    readonly license: string
  }
  const file = fs.readdirSync(folder).find((one) => /^licen[sc]e/i.test(one))
  const text = file === undefined ? '' : `\n\n${fs.readFileSync(path.join(folder, file), 'utf8').trim()}`
  return `${name} ${version} (${license})${text}\n`
}
