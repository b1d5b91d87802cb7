import type { Input } from '../machine/inputs'
import { secretFields, type Entry } from '../schema/entry-fields'
import { mapValues } from '../schema/map-values'
import { RoomError } from '../schema/room-error'

/** A secret by the platform's name for it, from any source, also with an encoded `=` or in JSON. */
const NAMED = /((?:usersig|privatemapkey)["']?\s*(?:=|:|%3D)\s*["']?)(?:(?!%26)[^&\s"',;}])+/gi

/**
 * Every secret that a session was ever given. What the platform says may repeat the push url, long after its room was
 * left: it is masked before it becomes an input or an answer, so nothing behind has to think of it.
 */
export class Secrets {
  /** The longest first: one may be a part of another. */
  private given: readonly string[] = []

  /** The input with its texts masked; the secrets of an entry are noted. */
  maskedInput(input: Input): Input {
    if (input.type === 'enter') this.note(input.entry)
    // An error's own message is not among what a spread copies.
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

  /** The error of a native call with its words masked. */
  maskedError(error: unknown): unknown {
    if (!(error instanceof RoomError)) return error
    const { reason, code, fatal, message } = error
    return new RoomError({ reason, code, fatal, message: this.mask(message) })
  }

  /** What a native method answers, with its words masked. */
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
    return secret // Half a character: it has no encoded form.
  }
}
