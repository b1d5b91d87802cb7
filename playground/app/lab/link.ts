/** What one lab sends another, as text in the picture. */
interface Message {
  readonly lab: 1
  readonly from: string
  /** Everybody when it is `*`. */
  readonly to: string
  /** Of the question that is asked or answered. */
  readonly number: number
  readonly ask?: string
  readonly given?: Given
  readonly answer?: unknown
}

export type Given = Readonly<Record<string, unknown>>

export interface LinkOptions {
  /** Of this phone; stays when the userID changes. */
  readonly id: string
  send(text: string): Promise<unknown>
  answer(ask: string, given: Given): unknown
}

/** Messages travel with the picture and may be lost, so a question is asked again until it is answered. */
const AGAIN = 1000
const EVERYBODY = '*'

/** Questions and answers between two phones of a room. */
export class Link {
  /** The other phone, once it has answered. */
  private partner = EVERYBODY
  private asked = 0
  private readonly open = new Map<number, (answer: unknown) => void>()
  private readonly answers = new Map<string, unknown>()

  constructor(private readonly options: LinkOptions) {}

  /** Undefined when the other phone has not answered within the time, in milliseconds. */
  ask(name: string, given: Given = {}, within = 8000): Promise<unknown> {
    const number = (this.asked += 1)
    const question = { to: this.partner, number, ask: name, given }
    return new Promise((resolve) => {
      const again = setInterval(() => this.send(question), AGAIN)
      const end = (answer?: unknown): void => {
        clearInterval(again)
        clearTimeout(timer)
        this.open.delete(number)
        resolve(answer)
      }
      const timer = setTimeout(end, within)
      this.open.set(number, end)
      this.send(question)
    })
  }

  /** Takes the text of a `seimessage`; other people's texts are left alone. */
  receive(text: string): void {
    const message = parse(text)
    if (!message || message.from === this.options.id) return
    if (message.to !== this.options.id && message.to !== EVERYBODY) return
    if (message.ask !== undefined) void this.reply(message, message.ask)
    else if (this.open.has(message.number)) {
      this.partner = message.from
      this.open.get(message.number)?.(message.answer)
    }
  }

  /** A question that comes again is not carried out again; its answer was lost. */
  private async reply({ from, number, given }: Message, ask: string): Promise<void> {
    const key = `${from} ${number}`
    if (!this.answers.has(key)) this.answers.set(key, this.options.answer(ask, given ?? {}))
    this.send({ to: from, number, answer: (await this.answers.get(key)) ?? null })
  }

  private send(message: Omit<Message, 'lab' | 'from'>): void {
    this.options.send(JSON.stringify({ lab: 1, from: this.options.id, ...message })).catch(() => undefined)
  }
}

function parse(text: string): Message | undefined {
  try {
    const message = JSON.parse(text) as Message | null
    return message?.lab === 1 ? message : undefined
  } catch {
    return undefined
  }
}
