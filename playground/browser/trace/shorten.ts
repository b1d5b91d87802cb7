import { MASK } from './secrets'
import type { Secrets } from './secrets'

export interface Limits {
  readonly depth: number
  /** Characters of a text. */
  readonly text: number
  /** Fields or items of one value. */
  readonly width: number
  /** Values in all. */
  readonly size: number
}

export const entryLimits: Limits = { depth: 6, text: 400, width: 60, size: 240 }
export const stateLimits: Limits = { depth: 12, text: 2000, width: 200, size: 4000 }

/** A copy as plain JSON that is short enough to keep and to send, without secrets. */
export function shorten(value: unknown, secrets: Secrets, limits: Limits = entryLimits): unknown {
  return new Shortener(secrets, limits).copy(value, 0)
}

class Shortener {
  private size = 0
  private readonly above: object[] = []

  constructor(
    private readonly secrets: Secrets,
    private readonly limits: Limits,
  ) {}

  copy(value: unknown, depth: number): unknown {
    this.size += 1
    if (typeof value === 'string') return this.text(value)
    if (typeof value === 'function') return `ƒ ${value.name}`
    if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
    if (typeof value === 'bigint' || typeof value === 'symbol') return String(value)
    if (typeof value !== 'object' || value === null) return value ?? null
    return this.named(value) ?? this.inside(value, depth)
  }

  private text(value: string): string {
    const clean = this.secrets.maskValue(value)
    const rest = clean.length - this.limits.text
    return rest > 0 ? `${clean.slice(0, this.limits.text)}… +${rest}` : clean
  }

  /** Values that say more by their name than by their fields. */
  private named(value: object): string | undefined {
    if (value instanceof Error) return this.text(`${value.name}: ${value.message}`)
    if (value instanceof ArrayBuffer) return `ArrayBuffer(${value.byteLength})`
    if (ArrayBuffer.isView(value)) return `${value.constructor.name}(${value.byteLength})`
    if (value instanceof Date || value instanceof RegExp) return String(value)
    if (isPlain(value)) return undefined
    // Components of a page have the path of their code.
    return `[${'is' in value ? String(value.is) : value.constructor?.name || 'object'}]`
  }

  private inside(value: object, depth: number): unknown {
    if (this.above.includes(value)) return '↻'
    if (depth >= this.limits.depth) return Array.isArray(value) ? `[… ${value.length}]` : '{…}'
    this.above.push(value)
    const copy = Array.isArray(value) ? this.list(value, depth) : this.fields(value, depth)
    this.above.pop()
    return copy
  }

  private list(value: readonly unknown[], depth: number): unknown[] {
    const copies: unknown[] = []
    for (const item of value) {
      if (this.isFull(copies.length)) return [...copies, `… +${value.length - copies.length}`]
      copies.push(this.copy(item, depth + 1))
    }
    return copies
  }

  private fields(value: object, depth: number): object {
    const copies: [string, unknown][] = []
    const names = Object.keys(value)
    for (const name of names) {
      if (this.isFull(copies.length)) {
        copies.push(['…', `+${names.length - copies.length}`])
        break
      }
      copies.push([name, this.field(name, read(value, name), depth)])
    }
    return Object.fromEntries(copies)
  }

  private field(name: string, value: unknown, depth: number): unknown {
    const last = name.split('.').at(-1) ?? name
    const isSecret =
      this.secrets.isSecret(last, value) && value !== '' && value !== undefined && value !== null
    return isSecret ? MASK : this.copy(value, depth + 1)
  }

  private isFull(count: number): boolean {
    return count >= this.limits.width || this.size >= this.limits.size
  }
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** A getter of an app may throw. */
function read(value: object, name: string): unknown {
  try {
    return (value as Readonly<Record<string, unknown>>)[name]
  } catch (error) {
    return error
  }
}
