import type { Input } from '../machine/inputs'
import { secretFields, type Entry } from '../schema/entry-fields'
import { mapValues } from '../schema/map-values'
import { RoomError } from '../schema/room-error'

/** A secret given by the platform's parameter name, also with an encoded `=` or in JSON. */
const NAMED = /((?:usersig|privatemapkey)["']?\s*(?:=|:|%3D)\s*["']?)(?:(?!%26)[^&\s"',;}])+/gi

/**
 * All secrets that a session was ever given. The platform may repeat the push url, even long after its room was left:
 * its texts are masked before they become inputs or answers, so that later code need not care.
 */
export class Secrets {
  /** Longest first: a secret may be part of another. */
  private given: readonly string[] = []

  /** The input with its texts masked; secrets of an entry are remembered. */
  maskedInput(input: Input): Input {
    if (input.type === 'enter') this.note(input.entry)
    // Spreading an error does not copy its message.
    if ('failure' in input)
      return { ...input, failure: { ...input.failure, message: this.mask(input.failure.message) } }
    if (input.type === 'reported')
      return { ...input, detail: this.masked(input.detail, ['message', 'direction']) } as Input
    if (input.type === 'netMeasured')
      return { ...input, netStatus: this.masked(input.netStatus, Object.keys(input.netStatus)) }
    return input
  }

  mask(text: string): string {
    return this.given.reduce((clean, secret) => clean.split(secret).join('***'), text).replace(NAMED, '$1***')
  }

  /** The error of a native call with its message masked. */
  maskedError(error: unknown): unknown {
    if (!(error instanceof RoomError)) return error
    const { reason, code, fatal, message } = error
    return new RoomError({ reason, code, fatal, message: this.mask(message) })
  }

  /** The answer of a native method with its message masked. */
  maskedAnswer<T extends { readonly errMsg?: unknown }>(answer: T): T {
    return this.masked(Object(answer) as T, ['errMsg'])
  }

  private note(entry: Entry): void {
    const news = secretFields.map((name) => entry[name]).filter((secret) => secret !== '')
    this.given = [...new Set([...this.given, ...news, ...news.map(encoded)])].sort(
      (a, b) => b.length - a.length,
    )
  }

  private masked<T extends object>(facts: T, names: readonly string[]): T {
    return mapValues(facts, (name) => {
      const fact = facts[name]
      return typeof fact === 'string' && names.includes(name) ? this.mask(fact) : fact
    }) as T
  }
}

function encoded(secret: string): string {
  try {
    return encodeURIComponent(secret)
  } catch {
    return secret // A lone surrogate has no encoded form.
  }
}
