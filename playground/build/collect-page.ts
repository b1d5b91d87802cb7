import { defaultsIn } from './app-manifest'
import type { AppManifest } from './app-manifest'
import type { Diagnostic, SourceFile } from './diagnostic'
import { stringEntries } from './json-config'
import type { JsonObject } from './json-config'
import { ProjectReader } from './project-reader'
import type { CodePaths } from './code-paths'
import type { TemplateUses } from './template-uses'

/** A page or a component with the contents of its .json; `using` maps tags to code paths. */
export interface ComponentSource {
  readonly path: string
  readonly config: JsonObject
  readonly using: Readonly<Record<string, string>>
  /** The defaults of abstract nodes: tags to code paths. */
  readonly defaults: Readonly<Record<string, string>>
  /** The key of its script. */
  readonly script: string | undefined
  readonly isPage: boolean
}

export interface CollectedPage {
  /** In dependency order: what is used comes first. */
  readonly components: readonly ComponentSource[]
  readonly problems: readonly Diagnostic[]
  readonly files: ReadonlySet<string>
}

/** A page and the components that its templates use, of those that app.json and each .json name. */
export function collectPage(
  paths: CodePaths,
  uses: TemplateUses,
  app: AppManifest,
  page: string,
): CollectedPage {
  const walk = new PageWalk(new ProjectReader(paths), uses, app)
  walk.visit(page, true)
  return { components: walk.components, problems: walk.reader.problems, files: walk.reader.files }
}

class PageWalk {
  readonly components: ComponentSource[] = []
  private readonly seen = new Set<string>()
  private readonly shared: Readonly<Record<string, string>>

  constructor(
    readonly reader: ProjectReader,
    private readonly uses: TemplateUses,
    { config, source }: AppManifest,
  ) {
    this.shared = source ? this.targetsOf(stringEntries(config['usingComponents']), 'app', source) : {}
  }

  /** Collects a component after those that it uses. One that is being visited is recursive. */
  visit(path: string, isPage: boolean): void {
    if (this.seen.has(path)) return
    this.seen.add(path)
    const source = this.reader.open(path, '.json')
    this.reader.watch(path, '.wxml')
    const config = source ? this.reader.parse(source) : {}
    const own = source ? this.targetsOf(stringEntries(config['usingComponents']), path, source) : {}
    const using = this.used({ ...this.shared, ...own }, path)
    const defaults = source ? this.targetsOf(defaultsIn(config), path, source) : {}
    for (const target of [...Object.values(using), ...Object.values(defaults)]) this.visit(target, false)
    this.components.push({ path, config, using, defaults, script: this.scriptOf(path), isPage })
  }

  private used(using: Readonly<Record<string, string>>, path: string): Record<string, string> {
    const tags = this.uses.tagsOf(path)
    return Object.fromEntries(Object.entries(using).filter(([tag]) => tags.has(tag)))
  }

  private targetsOf(
    references: Readonly<Record<string, string>>,
    from: string,
    source: SourceFile,
  ): Record<string, string> {
    const found = Object.entries(references).flatMap(([tag, reference]) => {
      const target = this.targetOf(tag, reference, from, source)
      return target === undefined ? [] : [[tag, target]]
    })
    return Object.fromEntries(found) as Record<string, string>
  }

  private targetOf(tag: string, reference: string, from: string, source: SourceFile): string | undefined {
    if (/^(plugin|dynamicLib|ext):\/\//.test(reference)) {
      this.reader.report(source, reference, `<${tag}>: plugins cannot run here`)
      return undefined
    }
    const target = this.reader.paths.resolve(reference, from)
    if (this.reader.paths.exists(target, '.json')) return target
    this.reader.watch(target, '.json')
    this.reader.report(source, reference, `component <${tag}>: there is no ${target}.json`)
    return undefined
  }

  private scriptOf(path: string): string | undefined {
    const script = this.reader.scriptOf(path)
    if (script === undefined) this.reader.absent(path, '.js', `there is no ${path}.ts or .js`)
    return script
  }
}
