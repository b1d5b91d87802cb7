import type { CDPSession, Page } from 'playwright-core'

/** The browser's counters of a phone's page: ms of its main thread, and nodes of its document. */
export interface Counters {
  readonly task: number
  readonly script: number
  readonly layout: number
  readonly nodes: number
}

// The browser's own counter includes the internals of players, and garbage.
const nodesOfDocument = `(() => {
  const nodes = document.createTreeWalker(document)
  let count = 0
  while (nodes.nextNode()) count += 1
  return count
})()`

const twoFrames = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))'

/** A phone of the playground whose view layer is measured. */
export class Phone {
  private constructor(
    private readonly page: Page,
    private readonly devTools: CDPSession,
  ) {}

  /** Opens it in an empty room. `hasEntered` is an expression of its page. */
  static async open(page: Page, hasEntered: string): Promise<Phone> {
    const devTools = await page.context().newCDPSession(page)
    await devTools.send('Performance.enable', { timeDomain: 'threadTicks' })
    const phone = new Phone(page, devTools)
    await page.waitForFunction(`window.phone?.page && ${hasEntered}`)
    await page.evaluate(twoFrames)
    return phone
  }

  /** Adds users, in the syntax of the playground's `?bots=`; resolves when each has a player. */
  async invite(people: readonly string[]): Promise<void> {
    await this.page.evaluate(`phone.setBots(${JSON.stringify(people.join())})`)
    await this.page.waitForFunction(`document.querySelectorAll('live-player').length === ${people.length}`)
    await this.page.evaluate(twoFrames)
  }

  /** Adds users one after another; each is shown before the next joins. */
  inviteInTurn(people: readonly string[]): Promise<void> {
    return this.page.evaluate(`(async () => {
      const people = ${JSON.stringify(people)}
      for (let count = 1; count <= people.length; count++) {
        phone.setBots(people.slice(0, count).join())
        while (document.querySelectorAll('live-player').length < count) await new Promise(requestAnimationFrame)
        await ${twoFrames}
      }
    })()`)
  }

  /** Removes the users and waits until the browser's one-time work, such as decoding a font, is done. */
  dismiss(): Promise<void> {
    return this.invite([])
  }

  /** Milliseconds until a remote video plays. */
  untilPicture(): Promise<number> {
    return this.page.evaluate<number>(`(async () => {
      const from = performance.now()
      const isMoving = ({ currentTime }) => currentTime > 0
      while (![...document.querySelectorAll('live-player video')].some(isMoving))
        await new Promise(requestAnimationFrame)
      return performance.now() - from
    })()`)
  }

  async count(): Promise<Counters> {
    const { metrics } = await this.devTools.send('Performance.getMetrics')
    const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0
    return {
      task: value('TaskDuration') * 1000,
      script: value('ScriptDuration') * 1000,
      layout: (value('LayoutDuration') + value('RecalcStyleDuration')) * 1000,
      nodes: await this.page.evaluate<number>(nodesOfDocument),
    }
  }

  close(): Promise<void> {
    return this.page.close()
  }
}
