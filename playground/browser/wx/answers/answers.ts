import { phoneQuery } from '../../phone-query'
import { answerTable } from './answer-table'
import type { Answer } from './answer-table'
import type { ListedAnswer } from './listed-answer'

type Changes = Readonly<Record<string, Answer>>

/** What functions that need WeChat answer on this phone. A person may change it. */
export class Answers {
  constructor(
    private readonly storage: Pick<Storage, 'getItem' | 'setItem'>,
    private readonly key: string,
  ) {}

  get list(): readonly ListedAnswer[] {
    const changes = this.read()
    return Object.keys(answerTable).map((name) => ({
      name,
      value: this.get(name),
      isChanged: name in changes,
      legal: legalOf(name),
    }))
  }

  get(name: string): Answer {
    return this.read()[name] ?? rowOf(name).value
  }

  /** Throws a TypeError that names what is legal. */
  set(name: string, value: Answer): void {
    check(name, value)
    this.write({ ...this.read(), [name]: value })
  }

  reset(name: string): void {
    const { [name]: _, ...rest } = this.read()
    this.write(rest)
  }

  /** The result of a call. Throws if the answer is that it fails. */
  answer(name: string, options: Answer): Answer {
    const value = this.get(name)
    if (typeof value['fail'] === 'string') throw new Error(value['fail'])
    return rowOf(name).fit?.(value, options) ?? value
  }

  private read(): Changes {
    try {
      return JSON.parse(this.storage.getItem(this.key) ?? '{}') as Changes
    } catch {
      return {} // Somebody has edited the storage.
    }
  }

  private write(changes: Changes): void {
    this.storage.setItem(this.key, JSON.stringify(changes))
  }
}

function rowOf(name: string): (typeof answerTable)[string] {
  const row = answerTable[name]
  if (!row)
    throw new TypeError(`answers: there is no "${name}"; there are ${Object.keys(answerTable).join(', ')}`)
  return row
}

const legalOf = (name: string): string => rowOf(name).legal ?? `like ${JSON.stringify(rowOf(name).value)}`

function check(name: string, value: unknown): void {
  const { value: usual } = rowOf(name)
  const came = JSON.stringify(value)
  const wrong = (why: string): TypeError =>
    new TypeError(`answers: ${name} ${why}, not ${came}; legal: ${legalOf(name)}, or { fail: 'reason' }`)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong('must be an object')
  const fields = value as Answer
  if ('fail' in fields && typeof fields['fail'] !== 'string') throw wrong('must have a text in fail')
  for (const [field, one] of Object.entries(usual))
    if (field in fields && typeof fields[field] !== typeof one)
      throw wrong(`must have a ${typeof one} in ${field}`)
}

// The phones of the wall are different users' but share one origin. Not among the keys of `wx.setStorage`.
export const answers = new Answers(localStorage, `playground-answers/${phoneQuery.rest['user'] ?? ''}`)
