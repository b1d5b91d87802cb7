/** Fields whose values are never recorded, in the spelling of any API. */
const SECRET_NAME =
  /^(user_?sig|private_?map_?key|(sdk_?)?secret_?key|password|access_?token|authorization)$/i

/** The same in texts: in a query, in JSON, or encoded. */
const NAMED =
  /((?:user_?sig|private_?map_?key|secret_?key|password|access_?token)["']?\s*(?:=|:|%3D)\s*["']?)(?:(?!%26)[^&\s"',;}])+/gi

/** A userSig by its form, zipped and in Base64: apps that sign by themselves print it. */
const SIGNATURE = /\beJ[\w*+/-]{40,}=*/g

/** It cannot be encoded. */
const LONE_SURROGATE = /\p{Surrogate}/u

const SHORTEST = 8
export const MASK = '***'

/** Masks secrets by the names of their fields, and wherever else their values are repeated. */
export class Secrets {
  private readonly known = new Set<string>()

  /** Whether a field of this name holds a secret; a text in it is masked everywhere from now on. */
  isSecret(name: string, value?: unknown): boolean {
    if (!SECRET_NAME.test(name)) return false
    if (typeof value === 'string' && value.length >= SHORTEST) this.note(value)
    return true
  }

  mask(text: string): string {
    let clean = text.replace(NAMED, `$1${MASK}`).replace(SIGNATURE, MASK)
    for (const secret of this.known) clean = clean.split(secret).join(MASK)
    return clean
  }

  private note(secret: string): void {
    this.known.add(secret)
    if (!LONE_SURROGATE.test(secret)) this.known.add(encodeURIComponent(secret))
  }
}
