import type { AppPage } from './app-code'
import type { CodePaths } from './code-paths'
import type { Diagnostic, SourceFile } from './diagnostic'
import { isObject, stringEntries } from './json-config'
import type { JsonObject } from './json-config'
import { ProjectReader } from './project-reader'

/** What app.json says. */
export interface AppManifest {
  readonly config: JsonObject
  /** The file of app.json's `themeLocation`: the values for each theme. */
  readonly themes: JsonObject
  readonly pages: readonly AppPage[]
  readonly source: SourceFile | undefined
  readonly script: string | undefined
  readonly problems: readonly Diagnostic[]
  readonly files: ReadonlySet<string>
}

/** Reads app.json. Collects problems instead of throwing, so that one run reports all. */
export function readManifest(paths: CodePaths): AppManifest {
  const reader = new ProjectReader(paths)
  const source = reader.open('app', '.json')
  const config = source ? reader.parse(source) : {}
  if (!source) reader.absent('app', '.json', 'app.json is missing')
  const pages = pagesOf(config, source, reader)
  const themes = themesOf(config, source, reader)
  const { problems, files } = reader
  return { config, themes, pages, source, script: reader.scriptOf('app'), problems, files }
}

function pagesOf(config: JsonObject, source: SourceFile | undefined, reader: ProjectReader): AppPage[] {
  const named = [...namedPages(config, '')]
  if (source && named.length === 0 && reader.problems.length === 0) {
    const text = 'app.json names no page'
    reader.problems.push(source.problem(source.positionOf('"pages"'), text))
  }
  return named.filter(({ path, subpackage = '' }) => {
    if (reader.paths.exists(path, '.wxml') || reader.paths.script(path) !== undefined) return true
    for (const extension of ['.wxml', '.ts', '.js']) reader.watch(path, extension)
    const name = path.slice(subpackage.length)
    if (source) reader.report(source, name, `page "${path}": there is no ${path}.wxml and no script`)
    return false
  })
}

function* namedPages({ pages }: JsonObject, root: string): Generator<AppPage> {
  for (const name of Array.isArray(pages) ? pages : [])
    if (typeof name === 'string')
      yield { path: root + name.replace(/^\//, ''), ...(root === '' ? {} : { subpackage: root }) }
}

function themesOf(
  { themeLocation }: JsonObject,
  source: SourceFile | undefined,
  reader: ProjectReader,
): JsonObject {
  if (typeof themeLocation !== 'string' || !source) return {}
  const themes = reader.open(themeLocation.replace(/\.json$/, ''), '.json')
  if (themes) return reader.parse(themes)
  reader.report(source, themeLocation, `themeLocation: there is no ${themeLocation}`)
  return {}
}

export const aliasesOf = ({ resolveAlias }: JsonObject): Record<string, string> => stringEntries(resolveAlias)

/** The defaults of abstract nodes. */
export function defaultsIn({ componentGenerics }: JsonObject): Record<string, string> {
  const generics = isObject(componentGenerics) ? Object.entries(componentGenerics) : []
  return stringEntries(
    Object.fromEntries(generics.map(([tag, value]) => [tag, isObject(value) ? value['default'] : undefined])),
  )
}
