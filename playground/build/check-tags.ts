import { SourceFile } from './diagnostic'
import type { Diagnostic } from './diagnostic'
import { scanWxml } from './wxml-scan'

/** The tags that a template file may use, collected from all components that render it. */
export interface TemplateUse {
  readonly file: string
  readonly tags: ReadonlySet<string>
}

export interface KnownTags {
  /** Tags that the engine handles or the playground supports. */
  readonly drawn: ReadonlySet<string>
  /** Tags of WeChat that the playground does not support. */
  readonly missing: ReadonlySet<string>
}

/** Unknown tags would be rendered silently as empty elements: reports each of them. */
export function checkTags({ file, tags }: TemplateUse, { drawn, missing }: KnownTags): Diagnostic[] {
  const source = SourceFile.read(file)
  return scanWxml(source.text)
    .filter(({ name }) => !drawn.has(name) && !tags.has(name))
    .map(({ name, offset }) => source.problem(source.positionAt(offset), explain(name, missing)))
}

function explain(name: string, missing: ReadonlySet<string>): string {
  if (missing.has(name)) return `<${name}> is a WeChat tag that the playground does not draw`
  return `<${name}> is neither a built-in tag nor named in usingComponents`
}
