/** A message between two labs, sent as text with the video. */
interface Message {
  readonly lab: 1
  readonly from: string
  /** The recipient; `*` for all. */
  readonly to: string
  /** ID of the request that is sent or answered. */
  readonly number: number
  readonly ask?: string
  readonly given?: Given
  readonly answer?: unknown
}

export type Given = Readonly<Record<string, unknown>>

export interface LinkOptions {
  /** ID of this phone; does not change with the userID. */
  readonly id: string
  send(text: string): Promise<unknown>
  answer(ask: string, given: Given): unknown
}

/** Messages are sent with the video and may be lost, so a request is repeated until it is answered. */
const AGAIN = 1000
const EVERYBODY = '*'

/** Requests and answers between two phones of a room. */
export class Link {
  /** The other phone, once it has answered. */
  private partner = EVERYBODY
  private asked = 0
  private readonly open = new Map<number, (answer: unknown) => void>()
  private readonly answers = new Map<string, unknown>()

  constructor(private readonly options: LinkOptions) {}

  /** Undefined if the other phone does not answer within the timeout, ms. */
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

  /** Handles the text of a `seimessage`; other texts are ignored. */
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

  /** A repeated request is not executed again; its answer was lost. */
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
