/** Fields whose values are never recorded, in the spelling of any API. */
const SECRET_NAME =
  /^(user_?sig|private_?map_?key|(sdk_?)?secret_?key|password|access_?token|authorization)$/i

/** Fields of a page whose texts are never recorded. */
const SECRET_FIELD = /pass|pwd|secret|token|sig(nature)?\b|密码|密钥|口令|签名|验证码/i

/** By what a field is called: its id, name and placeholder. */
export const isSecretField = (names: readonly unknown[]): boolean => SECRET_FIELD.test(names.join(' '))

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
  /** Too short to be masked inside of other texts. */
  private readonly typed = new Set<string>()

  /** Whether a field of this name holds a secret; a text in it is masked everywhere from now on. */
  isSecret(name: string, value?: unknown): boolean {
    if (!SECRET_NAME.test(name)) return false
    if (typeof value === 'string' && value.length >= SHORTEST) this.note(value)
    return true
  }

  /** A text that was typed where secrets are: it is masked as a value of its own, from now on. */
  hide(text: string): void {
    if (text === '') return
    this.typed.add(text)
    if (text.length >= SHORTEST) this.note(text)
  }

  maskValue(text: string): string {
    return this.typed.has(text) ? MASK : this.mask(text)
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
