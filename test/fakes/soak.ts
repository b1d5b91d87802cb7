import * as fc from 'fast-check'
import { Session } from '../../src/session/session'
import { FakeClock } from './clock'
import { FakeLog } from './host'
import { joined, params, stopped, userJoined, userLeft, video } from './inputs'
import { anyStep } from './steps'
import { PhoneModel } from './phone-model'

/** What remains of a room. */
export interface Footprint {
  /** Number of pending timers. */
  readonly timers: number
  /** Length of the state as text. */
  readonly state: number
}

/** Repeatedly enters a room, receives three users and leaves; `each` gets what remains each time. */
export function enterAndExit(times: number, each: (footprint: Footprint) => void): void {
  const clock = new FakeClock()
  const nothing = (): void => undefined
  const run = { 'pusher/start': nothing, 'pusher/stop': nothing, 'player/play': nothing, emit: nothing }
  const host = { render: (_: object, done: () => void) => done(), run }
  const session = new Session({ host, log: new FakeLog(), clock: clock.clock })
  for (let cycle = 1; cycle <= times; cycle++) {
    void session.enterRoom({ ...params, roomID: cycle })
    session.send(joined())
    for (const user of ['bob', 'carol', 'dave']) session.send(userJoined(user), video(user), userLeft(user))
    void session.exitRoom()
    session.send(stopped(cycle))
    clock.advance(15_000)
    const { entryID: _1, nextKey: _2, ...left } = session.state
    each({ timers: clock.pending, state: JSON.stringify(left).length })
  }
  session.stop()
}

/** Follows random steps for `minutes` of the model's clock; `each` gets what remains after every minute. */
export function churn(minutes: number, seed: number, each: (footprint: Footprint) => void): void {
  const phone = new PhoneModel()
  const steps = fc.sample(anyStep, { numRuns: minutes * 240, seed })
  for (let minute = 0; minute < minutes; minute++) {
    for (const step of steps.slice(minute * 240, (minute + 1) * 240)) {
      phone.follow(step)
      if (phone.host.rendersUnderWay > 0) phone.host.finishRender()
      phone.clock.advance(250)
    }
    phone.forget()
    each({ timers: phone.clock.pending, state: JSON.stringify(phone.session.state).length })
  }
  phone.leave()
}
