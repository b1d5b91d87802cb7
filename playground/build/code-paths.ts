import fs from 'node:fs'
import path from 'node:path'

const NPM = 'miniprogram_npm/'

/**
 * An npm package that the mini program may use before it is published: the folder of its files and its script
 * entry.
 */
export interface PackageFolder {
  readonly folder: string
  readonly main: string
}

export interface ProjectOptions {
  readonly root: string
  readonly packages?: Readonly<Record<string, PackageFolder>>
}

/**
 * A code path is WeChat's path of a page or a component: relative to the app's root, with `/`, without an
 * extension. Components of packages are in miniprogram_npm/, where DevTools puts them.
 */
export class CodePaths {
  readonly root: string
  private readonly packages: Readonly<Record<string, PackageFolder>>

  constructor({ root, packages = {} }: ProjectOptions) {
    this.root = path.resolve(root)
    this.packages = packages
  }

  file(codePath: string, extension = ''): string {
    const [name, rest] = this.splitPackage(codePath)
    const folder = this.packages[name]?.folder
    if (codePath.startsWith(NPM) && folder !== undefined) return path.join(folder, rest + extension)
    return path.join(this.root, codePath + extension)
  }

  exists(codePath: string, extension: string): boolean {
    return fs.existsSync(this.file(codePath, extension))
  }

  script(codePath: string): string | undefined {
    const extension = ['.ts', '.js'].find((candidate) => this.exists(codePath, candidate))
    return extension === undefined ? undefined : this.file(codePath, extension)
  }

  /**
   * Resolves a reference: absolute from the app's root, relative to the file, or starting with a package
   * name.
   */
  resolve(reference: string, from: string): string {
    if (reference.startsWith('/')) return path.posix.normalize(reference.slice(1))
    const relative = path.posix.join(path.posix.dirname(from), reference)
    const isRelative = reference.startsWith('.') || this.exists(relative, '.json')
    const [name] = this.splitPackage(reference)
    return isRelative || !(name in this.packages) ? relative : path.posix.join(NPM, reference)
  }

  private splitPackage(codePath: string): [name: string, rest: string] {
    const bare = codePath.startsWith(NPM) ? codePath.slice(NPM.length) : codePath
    const names = Object.keys(this.packages).filter((name) => bare.startsWith(`${name}/`))
    const name = names[0] ?? ''
    return [name, bare.slice(name.length + 1)]
  }
}
