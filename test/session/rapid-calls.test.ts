import { setImmediate } from 'node:timers'
import { initialState } from '../../src/machine/state'
import { Session } from '../../src/session/session'
import { project } from '../../src/view/project'
import { FakeClock } from '../fakes/clock'
import { fate } from '../fakes/fate'
import { FakeHost, FakeLog } from '../fakes/host'
import { joined, params, stopped } from '../fakes/inputs'

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** A phone that stops pushing at once and answers late. */
class SlowPusher {
  readonly host = new FakeHost(project(initialState))
  readonly clock = new FakeClock()
  readonly session = new Session({ host: this.host, log: new FakeLog(), clock: this.clock.clock })
  isPushing = false
  private seen = 0

  constructor(private readonly late: number) {}

  obey(): void {
    for (const line of this.host.did.slice(this.seen)) {
      if (line.startsWith('pusher/start')) this.isPushing = true
      if (line.startsWith('pusher/stop')) this.stop(Number(/\d+/.exec(line)?.[0]))
    }
    this.seen = this.host.did.length
  }

  private stop(entryID: number): void {
    this.isPushing = false
    this.clock.clock(() => this.session.send(stopped(entryID)), this.late)
  }
}

test.each([0, 50, 300, 5000])(
  'of a hundred joins and leaves, with stop() answered after %d ms, the last word counts and every promise settles',
  async (late) => {
    const pusher = new SlowPusher(late)
    const { session, clock } = pusher
    const answers: Promise<void>[] = []
    for (let i = 0; i < 100; i++) {
      answers.push(session.enterRoom({ ...params, roomID: 7 + (i % 3) }))
      pusher.obey()
      clock.advance(i % 7)
      if (i % 4 === 0 && pusher.isPushing) session.send(joined())
      answers.push(session.exitRoom())
      pusher.obey()
      clock.advance(i % 5)
    }
    const last = session.enterRoom(params)
    for (let i = 0; i < 60; i++) {
      pusher.obey()
      clock.advance(100)
      await settled()
    }
    expect(pusher.isPushing).toBe(true)
    session.send(joined())
    expect(await fate(last)).toBe('kept')
    for (const answer of answers) expect(await fate(answer)).not.toBe('open')
    expect(session.state).toMatchObject({ phase: 'inRoom', entry: { roomID: 7 } })
  },
)
