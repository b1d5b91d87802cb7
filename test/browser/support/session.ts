import path from 'node:path'
import { launch, Room } from '../../../playground/test/main'
import { fixtureApp } from './playground'

export const artifacts = path.resolve(__dirname, '../../../artifacts')

/** A playground and a browser for the tests of one file. */
export class Session extends Room {
  /** Runs the fixture, or the mini program in the folder `app`. */
  static async open(app = fixtureApp): Promise<Session> {
    const { playground, browser } = await launch({ app })
    return new Session(playground, browser)
  }

  /** Rejects if an issued userSig appeared in a console or a request: only the native tag may send it. */
  override async close(): Promise<void> {
    await super.close()
    const [place] = this.browser.leaks
    if (place !== undefined) throw new Error(`a userSig was seen in a ${place}`)
  }
}

/** Creates tests that save screenshots and logs in artifacts/ when they fail. */
export const testIn =
  (session: () => Room) =>
  (name: string, run: () => Promise<void>): void =>
    test(name, async () => {
      try {
        await run()
      } catch (error) {
        await session().keepEvidence(artifacts, name)
        throw error
      }
    })
