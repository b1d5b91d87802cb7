import { initialState } from '../../src/machine/state'
import { Session } from '../../src/session/session'
import { project } from '../../src/view/project'
import { FakeClock } from '../fakes/clock'
import { FakeHost, FakeLog } from '../fakes/host'
import { hidden, joined, params, shown } from '../fakes/inputs'

/** In a room with a userSig of an hour; the phone's timers stand still while it sleeps, its wall clock does not. */
function inRoom() {
  const clock = new FakeClock()
  const host = new FakeHost(project(initialState))
  let slept = 0
  const now = () => clock.time + slept
  const session = new Session({ host, log: new FakeLog(), clock: clock.clock, now })
  void session.enterRoom({ ...params, userSigExpire: 3600 })
  session.send(joined())
  host.take()
  const sleep = (seconds: number) => void (slept += seconds * 1000)
  const warnings = () => host.take().filter((line) => line.startsWith('usersigexpiring'))
  return { clock, session, sleep, warnings }
}

describe('the end of a userSig after a phone has slept', () => {
  test('is told in time', () => {
    const { clock, session, sleep, warnings } = inRoom()
    session.send(hidden())
    sleep(3000)
    session.send(shown())
    clock.advance(299_000)
    expect(warnings()).toEqual([])
    clock.advance(1000)
    expect(warnings()).toEqual(['usersigexpiring 300'])
  })

  test('is told at once, with what is left, when it slept too long', () => {
    const { clock, session, sleep, warnings } = inRoom()
    session.send(hidden())
    sleep(3400)
    session.send(shown())
    clock.advance(0)
    expect(warnings()).toEqual(['usersigexpiring 200'])
    clock.advance(3_600_000)
    expect(warnings()).toEqual([])
  })

  test('is told in its time when the wall clock was set back', () => {
    const { clock, session, sleep, warnings } = inRoom()
    session.send(hidden())
    sleep(-86_400)
    session.send(shown())
    clock.advance(3_300_000)
    expect(warnings()).toEqual(['usersigexpiring 300'])
  })
})
