import fs from 'node:fs'
import { sharedScope } from '../browser/engine/style-scope'
import type { StyleCode } from './app-code'
import type { CodePaths } from './code-paths'
import { compileWxss } from './compile-wxss'
import type { Diagnostic } from './diagnostic'
import type { JsonObject } from './json-config'
import { readStyle, styleExtensions } from './style-languages'

export interface CompiledStyle {
  readonly style: StyleCode | undefined
  readonly problems: readonly Diagnostic[]
  readonly files: readonly string[]
}

/** The style sheet of a page or a component, or of the app under `app`. */
export function compileStyle(paths: CodePaths, codePath: string, scope: string | undefined): CompiledStyle {
  const candidates = styleExtensions.map((extension) => paths.file(codePath, extension))
  const file = candidates.find((candidate) => fs.existsSync(candidate))
  if (file === undefined) return { style: undefined, problems: [], files: candidates }
  const holds = (target: string): boolean => paths.holds(target, codePath)
  const read = readStyle(file, holds)
  const { css, problems, files } = compileWxss(file, {
    scope: scope ?? sharedScope,
    source: read.source,
    resolveAbsolute: (reference) => paths.file(reference.slice(1)),
    holds,
  })
  return {
    style: { css, scope },
    problems: [...read.problems, ...problems],
    files: [...candidates, ...read.files, ...files],
  }
}

/** Prefixes of class names, one for each component. */
export class StyleScopes {
  private readonly scopes = new Map<string, string>()

  of(path: string, config: JsonObject): string | undefined {
    if (isShared(config)) return undefined
    const scope = this.scopes.get(path) ?? `s${this.scopes.size.toString(36)}`
    this.scopes.set(path, scope)
    return scope
  }
}

/** Whether names are unscoped: by default for pages, on request for components. Same rules as the engine. */
function isShared(config: JsonObject): boolean {
  const isolation = config['styleIsolation']
  if (isolation === undefined) return config['component'] !== true
  return isolation === 'shared' || isolation === 'page-shared'
}
