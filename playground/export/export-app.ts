import fs from 'node:fs'
import path from 'node:path'
import * as esbuild from 'esbuild'
import type { AppCode, ModuleCodes, PageCode } from '../build/app-code'
import { AppCompiler, withoutModules } from '../build/app-compiler'
import type { Diagnostic } from '../build/diagnostic'
import { bundles } from '../server/bundles'
import { browserFolder, ownPackages } from '../server/folders'
import { isMedia } from '../server/static-files'

export interface ExportOptions {
  /** The folder with app.json. */
  readonly root: string
  /** The folder to write; what was in it is removed. */
  readonly to: string
}

/**
 * Writes a mini program as static files: `phone.html` runs it in a frame of any page of the same origin that has
 * called `hostPhones()`. Resolves with what is wrong in it.
 */
export async function exportApp({ root, to }: ExportOptions): Promise<readonly Diagnostic[]> {
  const compiler = new AppCompiler({ root, packages: ownPackages })
  const app = await compiler.app()
  const pages = await Promise.all(app.code.pages.map((page) => compiler.page(page.path)))
  fs.rmSync(to, { recursive: true, force: true })
  writeCode(
    path.join(to, 'code'),
    app.code,
    pages.map(({ code }) => code),
  )
  copyMedia(root, path.join(to, 'app'))
  fs.copyFileSync(path.join(browserFolder, 'exported/phone.html'), path.join(to, 'phone.html'))
  await esbuild.build({
    ...bundles.phone,
    entryPoints: {
      phone: path.join(browserFolder, 'exported/main.ts'),
      regions: path.join(browserFolder, 'tags/region-lists.ts'),
    },
    outdir: path.join(to, 'bundle'),
    minify: true,
    keepNames: true,
  })
  return [app, ...pages].flatMap(({ problems }) => problems)
}

/** Modules of several pages come with the app, each page with the rest. */
function writeCode(to: string, app: AppCode, pages: readonly PageCode[]): void {
  const modules = { ...app.modules, ...sharedModules(pages) }
  write(path.join(to, 'app.js'), `globalThis.miniprogram = ${JSON.stringify({ ...app, modules })}`)
  const shared = new Set(Object.keys(modules))
  pages.forEach((page, index) => {
    const code: PageCode = { ...page, modules: withoutModules(page.modules, shared) }
    write(path.join(to, `${app.pages[index]?.path}.json`), JSON.stringify(code))
  })
}

function sharedModules(pages: readonly PageCode[]): ModuleCodes {
  const all = pages.flatMap(({ modules }) => Object.entries(modules))
  const counts = new Map<string, number>()
  for (const [key] of all) counts.set(key, (counts.get(key) ?? 0) + 1)
  return Object.fromEntries(all.filter(([key]) => (counts.get(key) ?? 0) > 1))
}

function copyMedia(from: string, to: string): void {
  const files = fs.readdirSync(from, { recursive: true, encoding: 'utf8' })
  for (const file of files.filter((name) => isMedia(name) && !/(^|[\\/])(node_modules|\.)/.test(name)))
    copy(path.join(from, file), path.join(to, file))
}

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, text)
}

function copy(from: string, to: string): void {
  fs.mkdirSync(path.dirname(to), { recursive: true })
  fs.copyFileSync(from, to)
}
