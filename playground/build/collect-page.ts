import { defaultsIn } from './app-manifest'
import type { AppManifest } from './app-manifest'
import type { Diagnostic, SourceFile } from './diagnostic'
import { isObject, stringEntries } from './json-config'
import type { JsonObject } from './json-config'
import { checkKeys } from './config-keys'
import { ProjectReader } from './project-reader'
import type { CodePaths } from './code-paths'
import type { TemplateUses } from './template-uses'

/** A page or a component with the contents of its .json; `using` maps tags to code paths. */
export interface ComponentSource {
  readonly path: string
  readonly config: JsonObject
  readonly using: Readonly<Record<string, string>>
  /** All tags that it may use, also those whose component is missing. */
  readonly declared: readonly string[]
  /** The defaults of abstract nodes: tags to code paths. */
  readonly defaults: Readonly<Record<string, string>>
  /** The key of its script. */
  readonly script: string | undefined
  readonly isPage: boolean
}

export interface CollectedPage {
  /** In dependency order: what is used comes first. */
  readonly components: readonly ComponentSource[]
  /** Tags of components that cannot run here, with a name to show. */
  readonly placeholders: Readonly<Record<string, string>>
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
  if (hasOwnTabBar(app.config, page)) walk.visit('custom-tab-bar/index', false)
  walk.visit(page, true)
  const { components, placeholders } = walk
  return { components, placeholders, problems: walk.reader.problems, files: walk.reader.files }
}

function hasOwnTabBar({ tabBar }: JsonObject, page: string): boolean {
  if (!isObject(tabBar) || tabBar['custom'] !== true || !Array.isArray(tabBar['list'])) return false
  const list = tabBar['list'] as unknown[]
  return list.some((item) => isObject(item) && String(item['pagePath']).replace(/^\//, '') === page)
}

/** A tag with the component that a .json names for it. */
interface NamedComponent {
  readonly tag: string
  readonly reference: string
  readonly from: string
  readonly source: SourceFile
}

class PageWalk {
  readonly components: ComponentSource[] = []
  readonly placeholders: Record<string, string> = {}
  private readonly seen = new Set<string>()
  private readonly shared: readonly NamedComponent[]
  private readonly extended: readonly string[]

  constructor(
    readonly reader: ProjectReader,
    private readonly uses: TemplateUses,
    { config, source }: AppManifest,
  ) {
    this.shared = source ? namesIn(config['usingComponents'], 'app', source) : []
    this.extended = extendedLibraries(config)
  }

  /** Collects a component after those that it uses. One that is being visited is recursive. */
  visit(path: string, isPage: boolean): void {
    if (this.seen.has(path)) return
    this.seen.add(path)
    const source = this.reader.open(path, '.json')
    this.reader.watch(path, '.wxml')
    const config = source ? this.reader.parse(source) : {}
    if (source) this.reader.problems.push(...checkKeys(config, '.json of a page', source))
    const own = source ? namesIn(config['usingComponents'], path, source) : []
    const using = this.targetsOf(own, this.shared, this.uses.tagsOf(path))
    const defaults = source ? this.targetsOf(namesIn(defaultsIn(config), path, source)) : {}
    for (const target of [...Object.values(using), ...Object.values(defaults)]) this.visit(target, false)
    const declared = [...own, ...this.shared].map(({ tag }) => tag)
    this.components.push({ path, config, using, declared, defaults, script: this.scriptOf(path), isPage })
  }

  /** The code paths of the tags that are used; without `used` of all. What is `shared` may be overruled. */
  private targetsOf(
    own: readonly NamedComponent[],
    shared: readonly NamedComponent[] = [],
    used?: ReadonlySet<string>,
  ): Record<string, string> {
    const named = new Map([...shared, ...own].map((one) => [one.tag, one]))
    const found: [string, string][] = []
    for (const one of named.values()) {
      if (used && !used.has(one.tag) && !own.includes(one)) continue
      const target = this.targetOf(one, used?.has(one.tag) === false)
      if (target !== undefined && used?.has(one.tag) !== false) found.push([one.tag, target])
    }
    return Object.fromEntries(found)
  }

  private targetOf({ tag, reference, from, source }: NamedComponent, isUnused: boolean): string | undefined {
    if (/^(plugin|plugin-private|dynamicLib|ext):\/\//.test(reference))
      return this.holdPlace(
        tag,
        reference,
        source,
        `<${tag}> comes from a plugin: a placeholder stands for it`,
      )
    const target = this.reader.paths.resolve(reference, from)
    if (this.reader.paths.exists(target, '.json')) return target
    this.reader.watch(target, '.json')
    const library = this.extended.find((name) => reference.startsWith(`${name}/`))
    if (library !== undefined)
      return this.holdPlace(tag, reference, source, `<${tag}> stands empty until ${library} is installed`)
    const severity = isUnused ? 'warning' : 'error'
    this.reader.report(source, reference, `component <${tag}>: there is no ${target}.json`, severity)
    return undefined
  }

  private holdPlace(tag: string, reference: string, source: SourceFile, text: string): undefined {
    this.placeholders[tag] = reference
    this.reader.report(source, reference, text, 'warning')
  }

  private scriptOf(path: string): string | undefined {
    const script = this.reader.scriptOf(path)
    if (script === undefined) this.reader.absent(path, '.js', `there is no ${path}.ts or .js`)
    return script
  }
}

function namesIn(references: unknown, from: string, source: SourceFile): NamedComponent[] {
  return Object.entries(stringEntries(references)).map(([tag, reference]) => ({
    tag,
    reference,
    from,
    source,
  }))
}

/** The packages that `useExtendedLib` brings in WeChat, and that a project has to install for us. */
function extendedLibraries({ useExtendedLib }: JsonObject): string[] {
  const packages: Readonly<Record<string, string>> = { weui: 'weui-miniprogram' }
  return isObject(useExtendedLib) ? Object.keys(useExtendedLib).flatMap((name) => packages[name] ?? []) : []
}
