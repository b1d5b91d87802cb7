import type { Trace } from './trace'
import type { Level } from './trace-entry'

const methods = { log: 'info', info: 'info', debug: 'info', warn: 'warn', error: 'error' } as const

/** Records what is printed; it is still printed. */
export function watchConsole(trace: Trace): void {
  for (const [method, level] of Object.entries(methods) as [keyof typeof methods, Level][]) {
    const original = console[method].bind(console)
    console[method] = (...args: unknown[]) => {
      original(...args)
      trace.record({ kind: 'console', name: args.map(line).join(' '), level, ...details(args) })
    }
  }
}

function line(value: unknown): string {
  if (typeof value === 'string') return value
  if (value instanceof Error) return value.stack ?? value.message
  return typeof value === 'object' && value !== null ? (Array.isArray(value) ? '[…]' : '{…}') : String(value)
}

function details(args: readonly unknown[]): { detail?: unknown } {
  const objects = args.filter((one) => typeof one === 'object' && one !== null && !(one instanceof Error))
  return objects.length === 0 ? {} : { detail: objects.length === 1 ? objects[0] : objects }
}
