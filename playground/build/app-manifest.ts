import type { AppPage, Subpackage } from './app-code'
import type { CodePaths } from './code-paths'
import { checkKeys } from './config-keys'
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
  readonly entry: string | undefined
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
  if (source) reader.problems.push(...unusedKeys(config, source))
  const { problems, files } = reader
  const entry = entryOf(config, pages)
  return { config, themes, pages, entry, source, script: reader.scriptOf('app'), problems, files }
}

function unusedKeys(config: JsonObject, source: SourceFile): Diagnostic[] {
  const { window } = config
  const inWindow = isObject(window) ? checkKeys(window, 'window of app.json', source) : []
  return [...checkKeys(config, 'app.json', source), ...inWindow]
}

function entryOf({ entryPagePath }: JsonObject, pages: readonly AppPage[]): string | undefined {
  const named =
    typeof entryPagePath === 'string' ? entryPagePath.replace(/^\//, '').replace(/\.html$/, '') : ''
  return (pages.find(({ path }) => path === named) ?? pages[0])?.path
}

function pagesOf(config: JsonObject, source: SourceFile | undefined, reader: ProjectReader): AppPage[] {
  const named = [...allPages(config, source, reader)]
  if (source && named.length === 0 && reader.problems.length === 0) {
    const text = 'app.json names no page'
    reader.problems.push(source.problem(source.positionOf('"pages"'), text))
  }
  return named.filter(({ path, subpackage }) => {
    if (reader.paths.exists(path, '.wxml') || reader.paths.script(path) !== undefined) return true
    for (const extension of ['.wxml', '.ts', '.js']) reader.watch(path, extension)
    const name = path.slice(subpackage?.root.length ?? 0)
    if (source) reader.report(source, name, `page "${path}": there is no ${path}.wxml and no script`)
    return false
  })
}

function* allPages(
  config: JsonObject,
  source: SourceFile | undefined,
  reader: ProjectReader,
): Generator<AppPage> {
  yield* namedPages(config)
  for (const list of [config['subpackages'], config['subPackages']]) {
    for (const subpackage of Array.isArray(list) ? (list as unknown[]) : []) {
      if (!isObject(subpackage) || typeof subpackage['root'] !== 'string') continue
      const root = `${subpackage['root'].replace(/^\/|\/$/g, '')}/`
      const entry = scriptNamed(subpackage['entry'], root, source, reader)
      const independent = subpackage['independent'] === true
      yield* namedPages(subpackage, { root, independent, ...(entry !== undefined && { entry }) })
    }
  }
}

function* namedPages({ pages }: JsonObject, subpackage?: Subpackage): Generator<AppPage> {
  for (const name of Array.isArray(pages) ? pages : [])
    if (typeof name === 'string')
      yield { path: (subpackage?.root ?? '') + name.replace(/^\//, ''), ...(subpackage && { subpackage }) }
}

/** The `entry` of a subpackage: a script in its folder. */
function scriptNamed(
  entry: unknown,
  root: string,
  source: SourceFile | undefined,
  reader: ProjectReader,
): string | undefined {
  if (typeof entry !== 'string' || entry === '') return undefined
  const path = root + entry.replace(/^\.?\//, '').replace(/\.[jt]s$/, '')
  const script = reader.scriptOf(path)
  if (script === undefined && source) reader.report(source, entry, `entry: there is no ${path}.ts or .js`)
  return script
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
