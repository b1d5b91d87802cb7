export type Answers = { readonly success?: (result: object) => void; readonly fail?: (error: object) => void }

/** A fake native tag: records its calls, and answers at once or when the test requests it. */
export class FakeTag {
  readonly calls: string[] = []
  /** The options of each call. */
  readonly options: Readonly<Record<string, unknown>>[] = []
  /** Fields of each method's answer besides errMsg. */
  answers: Readonly<Record<string, object>> = {}
  answersAtOnce = true
  onCall: (name: string) => void = () => undefined
  private waiting: { name: string; answers: Answers }[] = []

  readonly context = new Proxy(
    {},
    {
      get: (_, name: string) => (answers: Answers) => {
        const {
          success: _,
          fail: _fail,
          complete: _complete,
          ...options
        } = answers as Record<string, unknown>
        this.calls.push(name)
        this.options.push(options)
        this.onCall(name)
        this.waiting.push({ name, answers })
        if (this.answersAtOnce) this.answer(name)
      },
    },
  )

  answer(name: string, error?: object): void {
    const index = this.waiting.findIndex((call) => call.name === name)
    const [call] = this.waiting.splice(index, 1)
    if (index < 0 || !call) throw new Error(`${name} was not called`)
    if (error) call.answers.fail?.(error)
    else call.answers.success?.({ errMsg: `${name}:ok`, ...this.answers[name] })
  }

  answerAll(): void {
    for (const { name } of [...this.waiting]) this.answer(name)
  }
}
