import fs from 'node:fs'
import path from 'node:path'

/** One problem of the mini program, with its position. Lines and columns count from 1, as in editors. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning'
  readonly file: string
  readonly line: number
  readonly column: number
  readonly lineText: string
  readonly text: string
  /** Whether one of these is enough, wherever it stands. */
  readonly once?: boolean
  /** Nothing can be shown because of it. */
  readonly fatal?: boolean
}

export interface Position {
  readonly line: number
  readonly column: number
}

/** A file's text, with conversion of offsets to lines. */
export class SourceFile {
  private constructor(
    readonly path: string,
    readonly text: string,
  ) {}

  static read(file: string): SourceFile {
    return new SourceFile(file, fs.readFileSync(file, 'utf8'))
  }

  static of(file: string, text: string): SourceFile {
    return new SourceFile(file, text)
  }

  positionAt(offset: number): Position {
    const before = this.text.slice(0, offset)
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
  }

  /** The first position of `needle`; the file's beginning if it does not occur. */
  positionOf(needle: string): Position {
    return this.positionAt(Math.max(0, this.text.indexOf(needle)))
  }

  problem(position: Position, text: string, severity: Diagnostic['severity'] = 'error'): Diagnostic {
    const lineText = this.text.split('\n')[position.line - 1]?.replace(/\r$/, '') ?? ''
    return { severity, file: displayPath(this.path), ...position, lineText, text }
  }
}

/** Paths are relative to the working directory, so that terminals make them links. */
export function displayPath(file: string): string {
  const relative = path.relative(process.cwd(), file)
  return (relative.startsWith('..') ? file : relative).split(path.sep).join('/')
}

/** Two lines per problem: `file:line:column: error: text` and the line itself with a caret. */
export function formatDiagnostic({ file, line, column, severity, text, lineText }: Diagnostic): string {
  const head = `${file}:${line}:${column}: ${severity}: ${text}`
  if (lineText.trim() === '') return head
  const gutter = `  ${line} | `
  const caret = ' '.repeat(gutter.length) + lineText.slice(0, column - 1).replace(/[^\t]/g, ' ') + '^'
  return `${head}\n${gutter}${lineText}\n${caret}`
}
