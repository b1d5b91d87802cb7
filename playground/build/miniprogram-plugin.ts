import path from 'node:path'
import type { OnLoadResult, Plugin } from 'esbuild'
import { drawnTags, engineTags, undrawnTags } from '../browser/tags/tag-names'
import { checkTags } from './check-tags'
import type { TemplateUse } from './check-tags'
import { CodePaths } from './code-paths'
import type { ProjectOptions } from './code-paths'
import { collectApp } from './collect-app'
import type { CollectedApp, ComponentSource } from './collect-app'
import { compileStyles } from './compile-styles'
import { compileTemplates } from './compile-templates'
import type { CompiledTemplates } from './compile-templates'
import type { Diagnostic } from './diagnostic'
import { isObject } from './json-config'
import { writeModule } from './write-module'

export interface PluginOptions extends ProjectOptions {
  readonly onProblems: (problems: readonly Diagnostic[]) => void
}

const MODULE = 'virtual:miniprogram'

/**
 * An esbuild plugin: `virtual:miniprogram` contains all pages of an app.json and all components that they
 * use.
 */
export function miniprogram(options: PluginOptions): Plugin {
  const paths = new CodePaths(options)
  return {
    name: 'miniprogram',
    setup(build) {
      for (const [name, { main }] of Object.entries(options.packages ?? {})) {
        build.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: main }))
      }
      build.onResolve({ filter: new RegExp(`^${MODULE}$`) }, () => ({
        path: MODULE,
        namespace: 'miniprogram',
      }))
      build.onLoad({ filter: /.*/, namespace: 'miniprogram' }, () => load(options, paths))
    },
  }
}

function load(options: PluginOptions, paths: CodePaths): OnLoadResult {
  const app = collectApp(options)
  const templates = compileTemplates(
    paths,
    app.components.map(({ path }) => path),
  )
  const styles = compileStyles(paths, app.components)
  const tagProblems = templateUses(app, templates).flatMap((use) => checkTags(use, knownTags))
  options.onProblems([...app.problems, ...templates.problems, ...styles.problems, ...tagProblems])
  const watchFiles = [...app.files, ...templates.files, ...styles.files].map((file) => path.resolve(file))
  return {
    contents: writeModule({ app, templates, styles }),
    loader: 'js',
    resolveDir: paths.root,
    watchFiles,
  }
}

const knownTags = {
  drawn: new Set<string>([...drawnTags, ...engineTags]),
  missing: new Set<string>(undrawnTags),
}

/** A file imported by several components may use the tags that any of them declares. */
function templateUses({ components }: CollectedApp, { filesOf }: CompiledTemplates): TemplateUse[] {
  const tagsOf = new Map<string, Set<string>>()
  for (const component of components) {
    for (const file of filesOf.get(component.path) ?? []) {
      const tags = tagsOf.get(file) ?? new Set()
      declaredTags(component).forEach((tag) => tags.add(tag))
      tagsOf.set(file, tags)
    }
  }
  return [...tagsOf].map(([file, tags]) => ({ file, tags }))
}

function declaredTags({ using, config }: ComponentSource): string[] {
  const generics = config['componentGenerics']
  return [...Object.keys(using), ...(isObject(generics) ? Object.keys(generics) : [])]
}
