import { tagTable } from '../browser/tags/tag-table'
import type { TagKind } from '../browser/tags/tag-table'
import { SourceFile } from './diagnostic'
import type { Diagnostic } from './diagnostic'
import { scanWxml } from './wxml-scan'

/** The tags that a template file may use, collected from all components that render it. */
export interface TemplateUse {
  readonly file: string
  readonly tags: ReadonlySet<string>
}

/** Warns of tags that WeChat does not have: of each once per file, and of elements of HTML all together. */
export function checkTags({ file, tags }: TemplateUse): Diagnostic[] {
  const source = SourceFile.read(file)
  const offsets = new Map<string, number>()
  for (const { name, offset } of scanWxml(source.text))
    if (!tags.has(name) && !offsets.has(name)) offsets.set(name, offset)
  const names = (kind: TagKind | undefined): string[] =>
    [...offsets.keys()].filter((name) => tagTable.get(name) === kind)
  const warn = (name: string, text: string): Diagnostic =>
    source.problem(source.positionAt(offsets.get(name) ?? 0), text, 'warning')
  const [first, ...others] = names('html')
  const html = first === undefined ? [] : [warn(first, explainHtml([first, ...others]))]
  const unknown = names(undefined).map((name) =>
    warn(name, `<${name}> is neither a built-in tag nor named in usingComponents`),
  )
  return [...html, ...unknown]
}

const explainHtml = (names: readonly string[]): string =>
  `elements of HTML are drawn here, but WeChat does not have them: ${names.map((name) => `<${name}>`).join(', ')}`
