import fs from 'node:fs'
import type { CodePaths } from './code-paths'
import type { ComponentSource } from './collect-app'
import { compileWxss } from './compile-wxss'
import type { Diagnostic } from './diagnostic'

export interface ComponentStyle {
  readonly css: string
  readonly scope: string | undefined
}

export interface CompiledStyles {
  /** app.wxss under 'app', and one entry per component that has a .wxss. */
  readonly sheets: ReadonlyMap<string, ComponentStyle>
  readonly problems: readonly Diagnostic[]
  readonly files: ReadonlySet<string>
}

export function compileStyles(paths: CodePaths, components: readonly ComponentSource[]): CompiledStyles {
  const sheets = new Map<string, ComponentStyle>()
  const problems: Diagnostic[] = []
  const files = new Set<string>()
  const add = (codePath: string, scope: string | undefined): void => {
    const file = paths.file(codePath, '.wxss')
    files.add(file)
    if (!fs.existsSync(file)) return
    const compiled = compileWxss(file, {
      scope,
      resolveAbsolute: (reference) => paths.file(reference.slice(1)),
    })
    sheets.set(codePath, { css: compiled.css, scope })
    problems.push(...compiled.problems)
    compiled.files.forEach((one) => files.add(one))
  }
  add('app', undefined)
  components.forEach((component, index) =>
    add(component.path, isShared(component) ? undefined : `s${index.toString(36)}`),
  )
  return { sheets, problems, files }
}

/** Whether names are unscoped: by default for pages, on request for components. Same rules as the engine. */
function isShared({ config }: ComponentSource): boolean {
  const isolation = config['styleIsolation']
  if (isolation === undefined) return config['component'] !== true
  return isolation === 'shared' || isolation === 'page-shared'
}
