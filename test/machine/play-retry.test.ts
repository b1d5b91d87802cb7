import { lines } from '../fakes/effect-line'
import {
  disconnected,
  alarm,
  exit,
  hidden,
  interrupted,
  joined,
  play,
  played,
  playRetryDue,
  shown,
  stalled,
  stateIn,
  userJoined,
  userLeft,
  video,
} from '../fakes/inputs'

const watching = play(
  [userJoined('bob'), video('bob'), userJoined('carol'), video('carol')],
  stateIn('inRoom'),
).state

test('a player that gives up is played again with growing pauses, and is an error after the last', () => {
  let state = watching
  const did: string[] = []
  for (let tries = 0; tries < 7; tries++) {
    const next = play([stalled('bob_main'), playRetryDue('bob_main')], state)
    state = next.state
    did.push(...lines(next.effects))
  }
  expect(did).toEqual([
    'timer playRetryDue 500',
    'player/play bob_main',
    'timer playRetryDue 2000',
    'player/play bob_main',
    'timer playRetryDue 5000',
    'player/play bob_main',
    'timer playRetryDue 10000',
    'player/play bob_main',
    'error playFailed',
  ])
})

test('one that plays again has all its tries back', () => {
  const { state, effects } = play(
    [stalled('bob_main'), playRetryDue('bob_main'), played('bob_main'), stalled('bob_main')],
    watching,
  )
  expect(lines(effects)).toEqual(['timer playRetryDue 500', 'player/play bob_main', 'timer playRetryDue 500'])
  expect(play([played('bob_main')], state).state).toEqual(watching)
})

test('a player that plays as it should is no news', () => {
  const { state, effects } = play([played('bob_main')], watching)
  expect(state).toBe(watching)
  expect(effects).toEqual([])
})

test('the page being shown gives back all its tries', () => {
  const again = [stalled('bob_main'), playRetryDue('bob_main')]
  const { effects } = play(
    [
      ...again,
      ...again,
      stalled('bob_main'),
      hidden(),
      shown(),
      playRetryDue('bob_main'),
      stalled('bob_main'),
    ],
    watching,
  )
  expect(
    lines(effects)
      .filter((line) => line.startsWith('timer'))
      .slice(-2),
  ).toEqual(['timer playRetryDue 500', 'timer playRetryDue 2000'])
})

test('a client that enters again in the background plays nothing yet', () => {
  const { state } = play([stalled('bob_main'), hidden(), interrupted()], watching)
  expect(lines(play([joined()], state).effects).join()).not.toContain('playRetryDue')
})

test('coming back to players that all play leaves them alone', () => {
  expect(play([hidden(), shown()], watching).state.playbacks).toBe(watching.playbacks)
})

test('told twice counts once, and nobody else is touched', () => {
  const { state, effects } = play([stalled('bob_main'), stalled('bob_main')], watching)
  expect(lines(effects)).toEqual(['timer playRetryDue 500'])
  expect(state.playbacks[1]).toBe(watching.playbacks[1])
  expect(state.seats).toBe(watching.seats)
})

test.each([
  ['in the background', [hidden()], [shown()]],
  ['while the link is lost', [disconnected()], [alarm('retryDue'), joined()]],
])('a player that gives up %s is played when that is over', (_, away, back) => {
  const { state, effects } = play([...away, stalled('bob_main'), playRetryDue('bob_main')], watching)
  expect(lines(effects).join()).not.toMatch(/play/)
  expect(play([stalled('bob_main')], play(away, watching).state).effects).toEqual([])
  const { effects: after } = play([...back, playRetryDue('bob_main')], state)
  expect(lines(after)).toEqual(expect.arrayContaining(['timer playRetryDue 500', 'player/play bob_main']))
})

test.each([
  ['whose user has left', [userLeft('bob')]],
  ['of a room that was left', [exit()]],
])('a player %s is left alone', (_, story) => {
  const { effects } = play([stalled('bob_main'), ...story, playRetryDue('bob_main')], watching)
  expect(lines(effects)).not.toContain('player/play bob_main')
})
