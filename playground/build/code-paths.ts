import fs from 'node:fs'
import path from 'node:path'
import { insideOf } from './inside'
import { packageName, Packages } from './packages'
import type { PackageFolder } from './packages'

const NPM = 'miniprogram_npm/'

export interface ProjectOptions {
  readonly root: string
  /** Packages that the mini program may use without having them. */
  readonly packages?: Readonly<Record<string, PackageFolder>>
}

/**
 * A code path is WeChat's path of a page or a component: relative to the app's root, with `/`, without an
 * extension. Components of packages are in miniprogram_npm/, where DevTools puts them.
 */
export class CodePaths {
  readonly root: string
  readonly packages: Packages
  /** Files that decide what references mean: what was looked for in vain so far, and each package.json. */
  readonly deciding = new Set<string>()

  constructor({ root, packages = {} }: ProjectOptions) {
    this.root = path.resolve(root)
    this.packages = new Packages(this.root, packages, this.deciding)
  }

  /**
   * The file of a code path, which need not exist. What a link leads to outside of the app and its packages does
   * not exist for the app; `..` does not lead out of their folders.
   */
  file(codePath: string, extension = ''): string {
    const [folder, rest] = this.located(codePath + extension)
    const file = path.join(folder, rest)
    return isOutside(folder, file) ? path.join(folder, '(outside)', path.basename(file)) : file
  }

  /** Whether a file is one of the app, or of the package of this code path. */
  holds(file: string, codePath: string): boolean {
    return [this.root, this.homeOf(codePath)].some((folder) => !isOutside(folder, file))
  }

  exists(codePath: string, extension: string): boolean {
    const file = this.file(codePath, extension)
    const isThere = isFile(file)
    if (!isThere) this.deciding.add(file)
    return isThere
  }

  script(codePath: string): string | undefined {
    const extension = ['.ts', '.js'].find((candidate) => this.exists(codePath, candidate))
    return extension === undefined ? undefined : codePath + extension
  }

  /**
   * Resolves a reference to a component: absolute from the app's root, relative to the file, or starting with
   * a package name.
   */
  resolve(reference: string, from: string): string {
    if (reference.startsWith('/')) return path.posix.normalize(reference.slice(1))
    // As in WeChat, `..` leads no further than to the root.
    const relative = path.posix.join('/', path.posix.dirname(from), reference).slice(1)
    if (reference.startsWith('.') || this.isComponent(relative)) return relative
    const packaged = this.npmFolders(from).map((folder) => path.posix.join(folder, reference))
    return packaged.find((candidate) => this.isComponent(candidate)) ?? this.absent(reference, relative)
  }

  /** The folders miniprogram_npm from the file's own up to the root's. */
  npmFolders(from: string): string[] {
    const parts = from.split('/').slice(0, -1)
    return [...parts, ''].map((_, index) => [...parts.slice(0, parts.length - index), NPM].join('/'))
  }

  private isComponent(codePath: string): boolean {
    return this.exists(codePath, '.json')
  }

  /** Where DevTools would look for it. */
  private absent(reference: string, relative: string): string {
    return reference.startsWith('@') || this.packages.find(packageName(reference)) !== undefined
      ? path.posix.join(NPM, reference)
      : relative
  }

  /** The folder that a file of this code path may not lead out of: the app's, or its package's. */
  homeOf(codePath: string): string {
    return this.located(codePath)[0]
  }

  /** What leads out of the app's folder leads to its root instead. */
  private located(reference: string): [folder: string, rest: string] {
    const codePath = path.posix.normalize(`/${reference}`).slice(1)
    if (codePath.startsWith(NPM)) {
      const name = packageName(codePath.slice(NPM.length))
      const copied = path.join(this.root, NPM, name)
      const isCopied = fs.existsSync(copied)
      if (!isCopied) this.deciding.add(copied)
      const folder = isCopied ? undefined : this.packages.find(name)?.folder
      if (folder !== undefined) return [folder, codePath.slice(NPM.length + name.length + 1)]
    }
    return [this.root, codePath]
  }
}

/** Whether a file that exists lies elsewhere; a folder is not outside of itself. */
const isOutside = (folder: string, file: string): boolean =>
  fs.existsSync(file) && path.resolve(file) !== folder && insideOf(folder, file) === undefined

const isFile = (file: string): boolean => fs.existsSync(file) && fs.statSync(file).isFile()
