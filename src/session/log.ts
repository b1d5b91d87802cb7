/** Where the lines of a session go. What is secret never reaches it. */
export interface Log {
  info(message: string, ...facts: unknown[]): void
  warn(message: string, ...facts: unknown[]): void
  error(message: string, ...facts: unknown[]): void
}

const levels = ['info', 'warn', 'error', 'silent'] as const

export type LogLevel = (typeof levels)[number]

/** Writes lines of its level and above to the console, which DevTools and WeChat's vConsole show. */
export class ConsoleLog implements Log {
  constructor(private level: LogLevel) {}

  show(level: LogLevel): void {
    this.level = level
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

  private write(level: Exclude<LogLevel, 'silent'>, message: string, facts: unknown[]): void {
    if (levels.indexOf(level) < levels.indexOf(this.level)) return
    // eslint-disable-next-line no-console -- the one place that may
    console[level](`[trtc-room] ${message}`, ...facts)
  }
}
