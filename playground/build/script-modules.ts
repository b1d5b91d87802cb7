import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'
import type { ModuleCode, ModuleCodes } from './app-code'
import type { CodePaths } from './code-paths'
import { compileScript } from './compile-script'
import type { CompiledScript } from './compile-script'
import { SourceFile } from './diagnostic'
import type { Diagnostic, Position } from './diagnostic'
import { FileCache } from './file-cache'
import type { ModuleResolver } from './module-resolver'

export interface ReachedModules {
  readonly modules: ModuleCodes
  readonly problems: readonly Diagnostic[]
  readonly files: ReadonlySet<string>
}

/** The scripts of the mini program, each compiled once until it changes. */
export class ScriptModules {
  private readonly compiled = new FileCache<Promise<CompiledScript>>()

  constructor(private readonly paths: CodePaths) {}

  /** The modules of these keys and all that they require by name. */
  async reach(keys: readonly string[], resolver: ModuleResolver): Promise<ReachedModules> {
    const walk = new ModuleWalk(this.paths, resolver, (key) => this.compile(key))
    await walk.visit(keys)
    return walk.result()
  }

  /** The source map of a module. */
  async map(key: string): Promise<string> {
    return (await this.compile(key)).map
  }

  /** Where in its file a position in the compiled module comes from. */
  async place(key: string, { line, column }: Position): Promise<string> {
    const map = await this.map(key)
    if (map === '') return `${key}:${line}:${column}`
    const found = originalPositionFor(new TraceMap(map), { line, column: column - 1 })
    return `${key}:${found.line ?? line}:${found.column === null ? column : found.column + 1}`
  }

  private compile(key: string): Promise<CompiledScript> {
    const file = this.paths.file(key)
    return this.compiled.get(key, () => ({
      value: compileScript(SourceFile.read(file), key),
      files: [file],
    }))
  }
}

class ModuleWalk {
  private readonly modules: Record<string, ModuleCode> = {}
  private readonly problems: Diagnostic[] = []
  private readonly files = new Set<string>()
  private readonly seen = new Set<string>()

  constructor(
    private readonly paths: CodePaths,
    private readonly resolver: ModuleResolver,
    private readonly compile: (key: string) => Promise<CompiledScript>,
  ) {}

  async visit(keys: readonly string[]): Promise<void> {
    const fresh = keys.filter((key) => !this.seen.has(key))
    fresh.forEach((key) => this.seen.add(key))
    await Promise.all(fresh.map((key) => this.add(key)))
  }

  /** In the order of names: files are compiled side by side, in any order. */
  result(): ReachedModules {
    const modules = Object.fromEntries(Object.entries(this.modules).sort(([a], [b]) => (a < b ? -1 : 1)))
    const problems = [...this.problems].sort((a, b) => (a.file < b.file ? -1 : 1))
    return { modules, problems, files: this.files }
  }

  private async add(key: string): Promise<void> {
    const file = this.paths.file(key)
    this.files.add(file)
    const { code, specifiers, problem } = await this.compile(key)
    if (problem) this.problems.push(problem)
    const requires: Record<string, string> = {}
    const missing: Record<string, string> = {}
    for (const specifier of specifiers) {
      const target = this.resolver.resolve(specifier, key)
      if (target === undefined) missing[specifier] = this.reportMissing(specifier, key)
      else requires[specifier] = target
    }
    const failure = problem && `${problem.file}:${problem.line}:${problem.column}: ${problem.text}`
    this.modules[key] = { code, requires, missing, ...(failure === undefined ? {} : { failure }) }
    await this.visit(Object.values(requires))
  }

  /** An import cannot be caught, so that it is an error; what a `require` throws may be expected. */
  private reportMissing(specifier: string, key: string): string {
    this.resolver.wanted(specifier, key).forEach((file) => this.files.add(file))
    const source = SourceFile.read(this.paths.file(key))
    const quoted = [`'${specifier}'`, `"${specifier}"`]
    const found = quoted.find((text) => source.text.includes(text)) ?? specifier
    const problem = source.problem(source.positionOf(found), `there is no module "${specifier}"`)
    if (quoted.some((text) => isImported(text, source.text))) this.problems.push(problem)
    return `${problem.file}:${problem.line}:${problem.column}`
  }
}

function isImported(quoted: string, text: string): boolean {
  const pattern = quoted.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  return new RegExp(`(\\bfrom|\\bimport)\\s*${pattern}`).test(text)
}
