import type { ComponentCode } from './app-code'
import type { CodePaths } from './code-paths'
import type { ComponentSource } from './collect-page'
import { compileStyle, StyleScopes } from './compile-styles'
import type { CompiledStyle } from './compile-styles'
import { compileTemplates } from './compile-templates'
import type { CompiledTemplates } from './compile-templates'
import type { Diagnostic } from './diagnostic'
import { FileCache } from './file-cache'
import { isObject } from './json-config'
import type { JsonObject } from './json-config'

export interface CompiledComponent {
  readonly code: ComponentCode
  readonly problems: readonly Diagnostic[]
  readonly files: readonly string[]
  /** The template files that it renders. */
  readonly templates: ReadonlySet<string>
}

/** Compiles templates and styles of components, each until one of its files changes. */
export class ComponentCompiler {
  private readonly templates = new FileCache<CompiledTemplates>()
  private readonly styles = new FileCache<CompiledStyle>()
  private readonly scopes = new StyleScopes()

  constructor(private readonly paths: CodePaths) {}

  compile(source: ComponentSource): CompiledComponent {
    const { path, isPage, script } = source
    const templates = this.template(path)
    const styles = this.style(path, this.scopes.of(path, source.config))
    return {
      code: {
        path,
        isPage,
        script,
        config: resolvedConfig(source),
        style: styles.style,
        template: `(() => { const all = ${templates.code}; return { groupList: all, content: all[${JSON.stringify(path)}] } })()`,
      },
      problems: [...templates.problems, ...styles.problems],
      files: [...templates.files, ...styles.files],
      templates: templates.filesOf.get(path) ?? new Set(),
    }
  }

  style(path: string, scope?: string): CompiledStyle {
    return this.styles.get(`${path} ${scope}`, () => {
      const value = compileStyle(this.paths, path, scope)
      return { value, files: value.files }
    })
  }

  private template(path: string): CompiledTemplates {
    return this.templates.get(path, () => {
      const value = compileTemplates(this.paths, [path])
      // Whether a missing template is a problem depends on the component's other files.
      const siblings = ['.json', '.ts', '.js'].map((extension) => this.paths.file(path, extension))
      return { value, files: [...value.files, ...siblings] }
    })
  }
}

/** The component's .json with code paths that start at the root. */
function resolvedConfig({ config, using, defaults }: ComponentSource): JsonObject {
  const generics = isObject(config['componentGenerics']) ? config['componentGenerics'] : {}
  return {
    ...config,
    usingComponents: mapValues(using, (target) => `/${target}`),
    componentGenerics: { ...generics, ...mapValues(defaults, (target) => ({ default: `/${target}` })) },
  }
}

function mapValues<T, U>(values: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]))
}
