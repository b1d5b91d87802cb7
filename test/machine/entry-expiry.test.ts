import type { Input } from '../../src/machine/inputs'
import type { ErrorReason } from '../../src/schema/errors'
import { lines } from '../fakes/effect-line'
import * as given from '../fakes/inputs'

const { alarm, play } = given

const told = (story: Input[]): string[] =>
  lines(play([alarm('entryExpired')], play(story).state).effects).filter((line) =>
    /^(settle|error)/.test(line),
  )

/** Entries that wait for the server's first confirmation, and what they fail with. */
const waiting: [string, Input[], ErrorReason][] = [
  ['waits for the last room to be left', [given.enter(), given.joined(), given.enter(8)], 'enterTimeout'],
  ['is under way', [given.enter()], 'enterTimeout'],
  ['is tried again', [given.enter(), given.disconnected()], 'linkLost'],
  ['is interrupted', [given.enter(), given.interrupted()], 'enterTimeout'],
]
const confirmed: [string, Input[]][] = [
  ['is tried again', [given.enter(), given.joined(), given.disconnected()]],
  ['is interrupted', [given.enter(), given.joined(), given.interrupted()]],
]

test.each(waiting)('an entry that %s fails at its time', (_, story, reason) => {
  expect(told(story)).toEqual([`settle enter ${reason}`, `error ${reason}`])
  const { state } = play([...story, alarm('entryExpired'), given.stopped(), alarm('retryDue'), given.shown()])
  expect([state.phase, state.push]).toEqual(['idle', null])
})

test.each(waiting)('... but not while the page is hidden, when it %s', (_, story) => {
  expect(told([...story, given.hidden()])).toEqual([])
})

test.each(waiting)('... nor at the time of an entry before it, when it %s', (_, story) => {
  const { state } = play(story)
  const { effects } = play([{ type: 'entryExpired', entryID: state.entryID - 1 }], state)
  expect(lines(effects)).toEqual([])
})

test.each(confirmed)('a room that was entered is not lost by that time, when it %s', (_, story) => {
  const { state } = play(story)
  const after = play([alarm('entryExpired')], state)
  expect([after.state.phase, lines(after.effects)]).toEqual([state.phase, []])
})
