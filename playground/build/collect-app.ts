import fs from 'node:fs'
import { CodePaths } from './code-paths'
import type { ProjectOptions } from './code-paths'
import { SourceFile } from './diagnostic'
import type { Diagnostic } from './diagnostic'
import { isObject, parseJson, stringEntries } from './json-config'
import type { JsonObject } from './json-config'

/** A page or a component with the contents of its .json; `using` maps tags to code paths. */
export interface ComponentSource {
  readonly path: string
  readonly config: JsonObject
  readonly using: Readonly<Record<string, string>>
  /** The defaults of abstract nodes: tags to code paths. */
  readonly defaults: Readonly<Record<string, string>>
  readonly script: string
  readonly isPage: boolean
}

export interface CollectedApp {
  readonly config: JsonObject
  /** The file of app.json's `themeLocation`: the values for each theme. */
  readonly themes: JsonObject
  readonly pages: readonly string[]
  /** In dependency order, because the engine resolves names when it registers a component. */
  readonly components: readonly ComponentSource[]
  readonly script: string | undefined
  readonly problems: readonly Diagnostic[]
  readonly files: ReadonlySet<string>
}

interface Reference {
  readonly path: string
  readonly isPage: boolean
  readonly missing: () => void
}

/**
 * Reads app.json, its pages and all usingComponents. Collects problems instead of throwing, so that one run
 * reports all.
 */
export function collectApp(options: ProjectOptions): CollectedApp {
  return new AppWalk(new CodePaths(options)).run()
}

class AppWalk {
  private readonly components: ComponentSource[] = []
  private readonly seen = new Set<string>()
  private readonly problems: Diagnostic[] = []
  private readonly files = new Set<string>()
  private shared: Readonly<Record<string, string>> = {}

  constructor(private readonly paths: CodePaths) {}

  run(): CollectedApp {
    const source = this.open('app', '.json')
    const config = source ? this.parse(source) : {}
    if (!source) this.problems.push(this.absent('app', '.json', 'app.json is missing'))
    this.shared = source ? this.usingOf(config, 'app', source) : {}
    const pages = this.pagesOf(config, source).filter((page) => this.visit(page))
    return {
      config,
      themes: this.themesOf(config, source),
      pages: pages.map(({ path }) => path),
      components: this.components,
      script: this.scriptOf('app'),
      problems: this.problems,
      files: this.files,
    }
  }

  private absent(path: string, extension: string, text: string): Diagnostic {
    return SourceFile.of(this.paths.file(path, extension), '').problem({ line: 1, column: 1 }, text)
  }

  private pagesOf(config: JsonObject, source: SourceFile | undefined): Reference[] {
    const names = Array.isArray(config['pages'])
      ? config['pages'].filter((name) => typeof name === 'string')
      : []
    if (source && names.length === 0 && this.problems.length === 0) {
      this.problems.push(source.problem(source.positionOf('"pages"'), 'app.json names no page'))
    }
    return names.map((name) => this.referTo(name, true, source, `page "${name}"`, name))
  }

  private themesOf({ themeLocation }: JsonObject, source: SourceFile | undefined): JsonObject {
    if (typeof themeLocation !== 'string' || !source) return {}
    const themes = this.open(themeLocation.replace(/\.json$/, ''), '.json')
    if (themes) return this.parse(themes)
    const position = source.positionOf(JSON.stringify(themeLocation))
    this.problems.push(source.problem(position, `themeLocation: there is no ${themeLocation}`))
    return {}
  }

  private usingOf(config: JsonObject, from: string, source: SourceFile): Record<string, string> {
    return this.targetsOf(stringEntries(config['usingComponents']), from, source)
  }

  private targetsOf(
    references: Readonly<Record<string, string>>,
    from: string,
    source: SourceFile,
  ): Record<string, string> {
    const using: Record<string, string> = {}
    for (const [tag, reference] of Object.entries(references)) {
      if (/^(plugin|dynamicLib|ext):\/\//.test(reference)) {
        this.problems.push(
          source.problem(source.positionOf(JSON.stringify(reference)), `<${tag}>: plugins cannot run here`),
        )
        continue
      }
      const target = this.paths.resolve(reference, from)
      if (this.visit(this.referTo(target, false, source, `component <${tag}>`, reference)))
        using[tag] = target
    }
    return using
  }

  private referTo(
    path: string,
    isPage: boolean,
    source: SourceFile | undefined,
    what: string,
    as: string,
  ): Reference {
    const missing = (): void => {
      const wanted = isPage ? '.wxml and no script' : '.json'
      const position = source?.positionOf(JSON.stringify(as))
      if (source && position)
        this.problems.push(source.problem(position, `${what}: there is no ${path}${wanted}`))
    }
    return { path, isPage, missing }
  }

  /** Collects one component and those it uses. False if there is no such component. */
  private visit({ path, isPage, missing }: Reference): boolean {
    // Also true for a component that is still being visited: components may be recursive.
    if (this.seen.has(path)) return true
    const source = this.open(path, '.json')
    const found = isPage
      ? this.paths.exists(path, '.wxml') || this.paths.script(path) !== undefined
      : source !== undefined
    if (!found) {
      missing()
      return false
    }
    this.seen.add(path)
    this.open(path, '.wxml')
    const config = source ? this.parse(source) : {}
    const using = { ...this.shared, ...(source ? this.usingOf(config, path, source) : {}) }
    const defaults = source ? this.targetsOf(defaultsIn(config), path, source) : {}
    const script = this.scriptOf(path) ?? this.noScript(path)
    this.components.push({ path, config, using, defaults, script, isPage })
    return true
  }

  private noScript(path: string): string {
    this.problems.push(this.absent(path, '.js', `there is no ${path}.ts or .js`))
    return ''
  }

  private scriptOf(path: string): string | undefined {
    const script = this.paths.script(path)
    this.files.add(script ?? this.paths.file(path, '.ts'))
    return script
  }

  /** Watches the file even if it is missing, so that its creation is noticed. */
  private open(path: string, extension: string): SourceFile | undefined {
    const file = this.paths.file(path, extension)
    this.files.add(file)
    return fs.existsSync(file) ? SourceFile.read(file) : undefined
  }

  private parse(source: SourceFile): JsonObject {
    const result = parseJson(source)
    if ('value' in result) return result.value
    this.problems.push(result.problem)
    return {}
  }
}

function defaultsIn({ componentGenerics }: JsonObject): Record<string, string> {
  const generics = isObject(componentGenerics) ? Object.entries(componentGenerics) : []
  return stringEntries(
    Object.fromEntries(generics.map(([tag, value]) => [tag, isObject(value) ? value['default'] : undefined])),
  )
}
