import { initialState, type RoomState } from '../../src/machine/state'
import { failure } from '../../src/schema/errors'
import { Callers } from '../../src/session/callers'
import { Timers } from '../../src/session/timers'
import { FakeClock } from '../fakes/clock'
import { fate } from '../fakes/fate'
import { entryTo } from '../fakes/inputs'

function open() {
  const clock = new FakeClock()
  return { clock, callers: new Callers(new Timers(clock.clock, () => clock.time)) }
}

const entering = { entryID: 1, phase: 'entering' } as const
const inRoom = { entryID: 1, phase: 'inRoom' } as const
const retrying = { entryID: 1, phase: 'retrying' } as const
const state = (facts: Partial<RoomState>): RoomState => ({ ...initialState, entry: entryTo(7), ...facts })
const leaving = { entry: entryTo(7), entryID: 1, reason: 'exit', announces: true, done: false } as const

describe('who calls for an entry', () => {
  test('gets one promise until it is settled, and in the room that one still', async () => {
    const { callers } = open()
    const first = callers.entering(entering)
    expect(callers.entering(retrying)).toBe(first)
    callers.settle(state(inRoom))
    expect(await fate(first)).toBe('kept')
    expect(callers.entering(inRoom)).toBe(first)
  })

  test('is not kept when a hundred later rooms have ended, which nobody called for', () => {
    const { callers } = open()
    for (let entryID = 1; entryID <= 100; entryID++) {
      callers.settleEntry(entryID, failure('kickedOut'))
      callers.settle(state({ entryID, entry: null, phase: 'idle' }))
    }
    expect(Reflect.get(callers, 'entries')).toHaveProperty('size', 1)
  })

  test('gets a new one when the connection of a confirmed room is lost', async () => {
    const { callers } = open()
    const first = callers.entering(entering)
    callers.settle(state(inRoom))
    const second = callers.entering(retrying)
    expect(second).not.toBe(first)
    expect(await fate(second)).toBe('open')
    callers.settle(state(inRoom))
    expect(await fate(second)).toBe('kept')
  })

  test('gets the refusal of an entry that failed before it was called for', async () => {
    const { callers } = open()
    callers.settleEntry(1, failure('userSigRefused'))
    expect(await fate(callers.entering({ entryID: 1, phase: 'idle' }))).toBe('userSigRefused')
  })

  test('is answered by the entry that was called for, and while it lasts', async () => {
    const { callers } = open()
    const first = callers.entering(entering)
    const second = callers.entering({ entryID: 2, phase: 'entering' })
    callers.settle(state({ entryID: 2, phase: 'entering' }))
    expect([await fate(first), await fate(second)]).toEqual(['cancelled', 'open'])
    callers.settle(state({ entryID: 2, phase: 'idle', entry: null }))
    expect(await fate(second)).toBe('cancelled')
  })

  test('is cancelled when the page goes', async () => {
    const { callers, clock } = open()
    const [entered, left] = [callers.entering(entering), callers.leaving(state({ leaving }))]
    callers.settleAll()
    expect([await fate(entered), await fate(left)]).toEqual(['cancelled', 'kept'])
    expect(clock.pending).toBe(0)
  })
})

describe('who leaves', () => {
  test('need not wait when there is nothing to leave', async () => {
    const { callers, clock } = open()
    expect(await fate(callers.leaving(state({})))).toBe('kept')
    expect(await fate(callers.leaving(state({ leaving: { ...leaving, done: true } })))).toBe('kept')
    expect(clock.pending).toBe(0)
  })

  test('waits for two seconds at most, however often it is asked', async () => {
    const { callers, clock } = open()
    const first = callers.leaving(state({ leaving }))
    clock.advance(1500)
    expect(callers.leaving(state({ leaving }))).toBe(first)
    clock.advance(499)
    expect(await fate(first)).toBe('open')
    clock.advance(1)
    expect(await fate(first)).toBe('kept')
  })

  test('is answered when it is done, and waits anew for the next room', async () => {
    const { callers, clock } = open()
    const first = callers.leaving(state({ leaving }))
    callers.settleExit()
    expect([await fate(first), clock.pending]).toEqual(['kept', 0])
    expect(await fate(callers.leaving(state({ leaving })))).toBe('open')
  })
})
