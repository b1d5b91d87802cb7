import fs from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { CodePaths } from '../build/code-paths'
import { insideOf } from '../build/inside'
import { pageFiles } from './bundles'
import type { EngineFiles } from './engine-files'
import { browserFolder } from './folders'

export interface StaticFile {
  readonly type: string
  readonly body: Uint8Array | string
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
  '.m4a': 'audio/mp4',
  '.ogg': 'audio/ogg',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
}

/** All static responses: pages, bundles, fonts, the mini program's images. */
export class StaticFiles {
  private readonly fonts: Readonly<Record<string, string>> = {
    fonts: packageFolder('@fontsource-variable/noto-sans-sc'),
    emoji: packageFolder('twemoji-colr-font'),
  }

  constructor(
    private readonly engine: EngineFiles,
    private readonly paths: CodePaths,
    /** What pages tell their scripts: the builds that they load, and more. */
    private readonly values: () => Readonly<Record<string, string>>,
  ) {}

  async find(pathname: string): Promise<StaticFile | undefined> {
    const page = pageFiles[pathname]
    if (page !== undefined) return this.page(path.join(browserFolder, page))
    const [, kind, rest] = /^\/(bundle|fonts|emoji|app)\/(.+)$/.exec(pathname) ?? []
    if (kind === undefined || rest === undefined) return undefined
    switch (kind) {
      case 'bundle':
        return this.bundle(rest)
      case 'fonts':
      case 'emoji':
        return read(insideOf(this.fonts[kind] ?? '', rest))
      default:
        return this.asset(rest)
    }
  }

  /** A page with the names of the builds that it will load, which it sends back, and the rooms' settings. */
  private async page(name: string): Promise<StaticFile> {
    const text = await fs.readFile(name, 'utf8')
    // Read after the file: the scripts that the page fetches next are of these builds or later ones.
    const values = this.values()
    return {
      type: typeOf(name),
      body: text.replace(/\{(\w+)\}/g, (whole, field: string) => escaped(values[field] ?? whole)),
    }
  }

  private bundle(name: string): StaticFile | undefined {
    const body = this.engine.output(name)
    return body && { type: typeOf(name), body }
  }

  private asset(rest: string): Promise<StaticFile | undefined> {
    return read(isMedia(rest) ? this.paths.file(rest) : undefined)
  }
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)

const packageFolder = (name: string): string =>
  path.dirname(createRequire(__filename).resolve(`${name}/package.json`))

const typeOf = (file: string): string => types[path.extname(file).toLowerCase()] ?? 'application/octet-stream'

export const isMedia = (file: string): boolean => /^(image|audio|video)\//.test(typeOf(file))

async function read(file: string | undefined): Promise<StaticFile | undefined> {
  if (file === undefined) return undefined
  try {
    return { type: typeOf(file), body: await fs.readFile(file) }
  } catch {
    return undefined // No such file, or a folder.
  }
}
