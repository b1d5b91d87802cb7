import fs from 'node:fs'
import path from 'node:path'
import { isObject } from './json-config'
import type { JsonObject } from './json-config'

/** An npm package: the folder of its files for mini programs, and its script entry. */
export interface PackageFolder {
  readonly folder: string
  readonly main: string
}

/** `a/b` is `a`, `@scope/a/b` is `@scope/a`. */
export function packageName(reference: string): string {
  return reference
    .split('/')
    .slice(0, reference.startsWith('@') ? 2 : 1)
    .join('/')
}

/**
 * Packages that DevTools has not copied to miniprogram_npm: those in the project's node_modules, and those
 * that the playground has itself.
 */
export class Packages {
  constructor(
    private readonly root: string,
    private readonly own: Readonly<Record<string, PackageFolder>>,
    /** Gets the files that decide which package it is. */
    private readonly deciding: Set<string>,
  ) {}

  find(name: string): PackageFolder | undefined {
    return this.installed(name) ?? this.own[name]
  }

  private installed(name: string): PackageFolder | undefined {
    for (let folder = this.root; ; folder = path.dirname(folder)) {
      const found = path.join(folder, 'node_modules', name)
      const description = path.join(found, 'package.json')
      this.deciding.add(description)
      if (fs.existsSync(description)) return describe(found)
      if (folder === path.dirname(folder)) return undefined
    }
  }
}

/** The field `miniprogram` names the folder that DevTools copies. */
function describe(folder: string): PackageFolder {
  const { miniprogram, main } = readPackage(folder)
  if (typeof miniprogram !== 'string') return { folder, main: entry(folder, main) }
  const copied = path.join(folder, miniprogram)
  return { folder: copied, main: path.join(copied, 'index.js') }
}

const entry = (folder: string, main: unknown): string =>
  path.join(folder, typeof main === 'string' ? main : 'index.js')

export function readPackage(folder: string): JsonObject {
  try {
    const value: unknown = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
    return isObject(value) ? value : {}
  } catch {
    return {} // No such file, or no JSON: a package without an entry of its own.
  }
}
