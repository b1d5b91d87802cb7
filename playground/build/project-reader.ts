import fs from 'node:fs'
import type { CodePaths } from './code-paths'
import { SourceFile } from './diagnostic'
import type { Diagnostic } from './diagnostic'
import { parseJson } from './json-config'
import type { JsonObject } from './json-config'

/** Reads files of the mini program, and keeps what is wrong with them and which ones were asked for. */
export class ProjectReader {
  readonly problems: Diagnostic[] = []
  readonly files = new Set<string>()

  constructor(readonly paths: CodePaths) {}

  /** Watches the file even if it is missing, so that its creation is noticed. */
  open(path: string, extension: string): SourceFile | undefined {
    const file = this.watch(path, extension)
    return fs.existsSync(file) ? SourceFile.read(file) : undefined
  }

  parse(source: SourceFile): JsonObject {
    const result = parseJson(source)
    if ('value' in result) return result.value
    this.problems.push(result.problem)
    return {}
  }

  /** The key of a page's or a component's script. */
  scriptOf(path: string): string | undefined {
    const script = this.paths.script(path)
    this.files.add(script === undefined ? this.paths.file(path, '.ts') : this.paths.file(script))
    if (script === undefined) this.watch(path, '.js')
    return script
  }

  watch(path: string, extension: string): string {
    const file = this.paths.file(path, extension)
    this.files.add(file)
    return file
  }

  absent(path: string, extension: string, text: string): void {
    const source = SourceFile.of(this.paths.file(path, extension), '')
    this.problems.push(source.problem({ line: 1, column: 1 }, text))
  }

  /** Reports what stands in a file, at its first occurrence. */
  report(source: SourceFile, quoted: string, text: string, severity: Diagnostic['severity'] = 'error'): void {
    this.problems.push(source.problem(source.positionOf(JSON.stringify(quoted)), text, severity))
  }
}
