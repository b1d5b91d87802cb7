import path from 'node:path'
import type { CodePaths } from './code-paths'
import { packageName, readPackage } from './packages'

const NPM = 'miniprogram_npm/'
const extensions = ['.ts', '.js', '.json']

/** Finds the file of a `require` by the rules of WeChat; keys are code paths with an extension. */
export class ModuleResolver {
  constructor(
    private readonly paths: CodePaths,
    /** `resolveAlias` of app.json: `"@/*": "/*"`. */
    private readonly aliases: Readonly<Record<string, string>> = {},
  ) {}

  resolve(specifier: string, from: string): string | undefined {
    for (const candidate of this.candidates(specifier, from)) {
      const found = this.fileAt(candidate)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** The files whose creation would change what was not found. */
  wanted(specifier: string, from: string): string[] {
    const [first = ''] = this.candidates(specifier, from)
    return first.startsWith('../') ? [] : extensions.map((extension) => this.paths.file(first, extension))
  }

  private candidates(specifier: string, from: string): string[] {
    const meant = this.unaliased(specifier)
    if (meant.startsWith('/')) return [path.posix.normalize(meant.slice(1))]
    const relative = path.posix.join(path.posix.dirname(from), meant)
    if (meant.startsWith('.')) return [relative]
    return [relative, ...this.paths.npmFolders(from).map((folder) => path.posix.join(folder, meant))]
  }

  private unaliased(specifier: string): string {
    for (const [pattern, target] of Object.entries(this.aliases)) {
      const prefix = pattern.replace(/\*$/, '')
      if (prefix === pattern ? specifier === pattern : specifier.startsWith(prefix))
        return `/${target.replace(/\*$/, '').replace(/^\//, '')}${specifier.slice(prefix.length)}`
    }
    return specifier
  }

  private fileAt(candidate: string): string | undefined {
    if (candidate.startsWith('../')) return undefined
    const asScript = candidate.replace(/\.js$/, '')
    const names = [
      ...(/\.(ts|js|json)$/.test(candidate) ? [candidate] : []),
      ...[...new Set([asScript, candidate])].flatMap((name) =>
        extensions.map((extension) => name + extension),
      ),
    ]
    return this.firstFile(names) ?? this.firstFile(this.entriesOf(candidate))
  }

  /** The files that a folder may mean. */
  private entriesOf(folder: string): string[] {
    const home = this.paths.file(folder)
    this.paths.deciding.add(path.join(home, 'package.json'))
    const { main } = readPackage(home)
    const own = this.mainOf(folder) ?? (typeof main === 'string' ? path.posix.join(folder, main) : undefined)
    const bases = [...(own === undefined ? [] : [own, path.posix.join(own, 'index')]), `${folder}/index`]
    return bases.flatMap((base) => [base, ...extensions.map((extension) => base + extension)])
  }

  /** The entry of a package that is not in the app itself. */
  private mainOf(folder: string): string | undefined {
    const name = folder.startsWith(NPM) ? folder.slice(NPM.length) : ''
    if (name === '' || packageName(name) !== name) return undefined
    const found = this.paths.packages.find(name)
    if (!found || this.paths.file(folder) !== path.join(found.folder)) return undefined
    return path.posix.join(folder, path.relative(found.folder, found.main).split(path.sep).join('/'))
  }

  private firstFile(names: readonly string[]): string | undefined {
    return names.find((name) => /\.(ts|js|json)$/.test(name) && this.paths.exists(name, ''))
  }
}
