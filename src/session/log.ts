import type { DiagnosticLine } from '../schema/diagnostics'

/** Log of a session. Secrets are masked before. */
export interface Log {
  info(message: string, ...facts: unknown[]): void
  warn(message: string, ...facts: unknown[]): void
  error(message: string, ...facts: unknown[]): void
  /** The last lines, if they are kept for a report. */
  readonly kept?: readonly DiagnosticLine[]
}

const levels = ['info', 'warn', 'error', 'silent'] as const

export type LogLevel = (typeof levels)[number]

/** Number of lines kept for a report. */
const KEPT = 500

/**
 * Writes lines of its level and above to the console (DevTools, WeChat’s vConsole), and keeps the last lines of all
 * levels.
 */
export class ConsoleLog implements Log {
  private readonly lines: DiagnosticLine[] = []

  constructor(
    private level: LogLevel,
    private readonly now: () => number = Date.now,
  ) {}

  show(level: LogLevel): void {
    this.level = level
  }

  /** The last lines of all levels, the newest at the end. */
  get kept(): readonly DiagnosticLine[] {
    return this.lines
  }

  info(message: string, ...facts: unknown[]): void {
    this.write('info', message, facts)
  }

  warn(message: string, ...facts: unknown[]): void {
    this.write('warn', message, facts)
  }

  error(message: string, ...facts: unknown[]): void {
    this.write('error', message, facts)
  }

  private write(level: DiagnosticLine['level'], message: string, facts: unknown[]): void {
    this.keep({ at: this.now(), level, message: [message, ...facts.map(String)].join(' ') })
    if (levels.indexOf(level) < levels.indexOf(this.level)) return
    // eslint-disable-next-line no-console -- the one place that may
    console[level](`[trtc-room] ${message}`, ...facts)
  }

  private keep(line: DiagnosticLine): void {
    this.lines.push(line)
    if (this.lines.length > KEPT) this.lines.shift()
  }
}
