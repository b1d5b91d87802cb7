import type { AppCode, ModuleAnswer, ModuleCodes, PageCode } from './app-code'
import { aliasesOf, readManifest } from './app-manifest'
import type { AppManifest } from './app-manifest'
import { checkTags } from './check-tags'
import type { TemplateUse } from './check-tags'
import { CodePaths } from './code-paths'
import type { ProjectOptions } from './code-paths'
import { collectPage } from './collect-page'
import type { ComponentSource } from './collect-page'
import { ComponentCompiler } from './compile-component'
import type { CompiledComponent } from './compile-component'
import type { Diagnostic } from './diagnostic'
import { FileCache } from './file-cache'
import { isObject } from './json-config'
import { ModuleResolver } from './module-resolver'
import { ScriptModules } from './script-modules'
import { TemplateUses } from './template-uses'

/** Something compiled, with what is wrong in it and the files that it was made from. */
export interface Compiled<T> {
  readonly code: T
  readonly problems: readonly Diagnostic[]
  readonly files: readonly string[]
}

/** Compiles the mini program piece by piece, as phones ask for it. */
export class AppCompiler {
  readonly paths: CodePaths
  readonly scripts: ScriptModules
  private readonly components: ComponentCompiler
  private readonly uses: TemplateUses
  private readonly pages = new FileCache<Compiled<PageCode>>()

  constructor(options: ProjectOptions) {
    this.paths = new CodePaths(options)
    this.scripts = new ScriptModules(this.paths)
    this.components = new ComponentCompiler(this.paths)
    this.uses = new TemplateUses(this.paths)
  }

  async app(): Promise<Compiled<AppCode>> {
    const manifest = readManifest(this.paths)
    const { config, themes, pages, entry, script } = manifest
    const style = this.components.style('app')
    const scripts = await this.modules(script === undefined ? [] : [script], manifest)
    return {
      code: { config, themes, pages, entry, script, style: style.style?.css ?? '', modules: scripts.modules },
      problems: [...manifest.problems, ...style.problems, ...scripts.problems],
      files: [...manifest.files, ...style.files, ...scripts.files],
    }
  }

  page(path: string): Promise<Compiled<PageCode>> {
    return this.pages.getLater(path, async () => {
      const value = await this.compilePage(path)
      return { value, files: [...value.files, ...this.paths.deciding] }
    })
  }

  private async compilePage(path: string): Promise<Compiled<PageCode>> {
    const manifest = readManifest(this.paths)
    const page = collectPage(this.paths, this.uses, manifest, path)
    const components = page.components.map((source) => this.components.compile(source))
    const entry = manifest.pages.find((one) => one.path === path)?.subpackage?.entry
    const keys = [entry, ...page.components.map(({ script }) => script)].filter((key) => key !== undefined)
    const scripts = await this.modules(keys, manifest)
    const tags = templateUses(page.components, components).flatMap((use) => checkTags(use))
    const parts = [page, ...components, scripts]
    return {
      code: {
        components: components.map(({ code }) => code),
        placeholders: page.placeholders,
        modules: scripts.modules,
      },
      problems: [...parts.flatMap(({ problems }) => problems), ...tags],
      files: [manifest, ...parts].flatMap(({ files }) => [...files]),
    }
  }

  /** What a script requires with a text that only its run time knows. */
  async module(specifier: string, from: string): Promise<Compiled<ModuleAnswer> | undefined> {
    const manifest = readManifest(this.paths)
    const key = new ModuleResolver(this.paths, aliasesOf(manifest.config)).resolve(specifier, from)
    if (key === undefined) return undefined
    const { modules, problems, files } = await this.modules([key], manifest)
    return { code: { key, modules }, problems, files: [...files] }
  }

  private modules(keys: readonly string[], { config }: AppManifest): ReturnType<ScriptModules['reach']> {
    return this.scripts.reach(keys, new ModuleResolver(this.paths, aliasesOf(config)))
  }
}

/** The modules that a phone does not have yet. */
export const withoutModules = (modules: ModuleCodes, known: ReadonlySet<string>): ModuleCodes =>
  Object.fromEntries(Object.entries(modules).filter(([key]) => !known.has(key)))

/** A file imported by several components may use the tags that any of them declares. */
function templateUses(
  sources: readonly ComponentSource[],
  compiled: readonly CompiledComponent[],
): TemplateUse[] {
  const tagsOf = new Map<string, Set<string>>()
  sources.forEach((source, index) => {
    for (const file of compiled[index]?.templates ?? []) {
      const tags = tagsOf.get(file) ?? new Set()
      declaredTags(source).forEach((tag) => tags.add(tag))
      tagsOf.set(file, tags)
    }
  })
  return [...tagsOf].map(([file, tags]) => ({ file, tags }))
}

function declaredTags({ declared, config }: ComponentSource): string[] {
  const generics = config['componentGenerics']
  return [...declared, ...(isObject(generics) ? Object.keys(generics) : [])]
}
