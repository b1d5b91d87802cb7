import type { Input } from '../../src/machine/inputs'
import type { RoomState } from '../../src/machine/state'
import { project } from '../../src/view/project'
import { entryTo, joined, play, stalled, userJoined, video } from '../fakes/inputs'

const grid: Input = { type: 'setOptions', options: { layout: 'grid', thumbnails: 'auto' } }

/** The definitions that grid tiles request, for a number of remote users. */
function definitions(others: number, encsmall: 0 | 1 = 1): readonly string[] {
  const users = Array.from({ length: others }, (_, index) => `user${index}`)
  const news = users.flatMap((user) => [userJoined(user), video(user)])
  const { state } = play([grid, { type: 'enter', entry: entryTo(7, { encsmall }) }, joined(), ...news])
  return project(state).seats.map((seat) => /streamtype=(\w+)/.exec('src' in seat ? seat.src : '')?.[1] ?? '')
}

test('four tiles, ours among them, ask for the large picture; the fifth makes all of them ask for the small one', () => {
  expect(definitions(3)).toEqual(['main', 'main', 'main'])
  expect(definitions(4)).toEqual(['small', 'small', 'small', 'small'])
})

test('where senders do not publish it nobody asks for the small picture', () => {
  expect(new Set(definitions(4, 0))).toEqual(new Set(['main']))
})

describe("autoSubscribe 'visible'", () => {
  const rule = (autoSubscribe: 'all' | 'visible'): Input => ({
    type: 'setOptions',
    options: { autoSubscribe },
  })
  const room = [
    { type: 'setOptions', options: { layout: 'grid', maxPlayers: 2 } } as const,
    { type: 'enter', entry: entryTo(7, {}) } as const,
    joined(),
    ...['bob', 'carol'].flatMap((user) => [userJoined(user), video(user)]),
  ]
  const turn = (page: number): Input => ({ type: 'turnPage', page })
  const stateAfter = (...more: Input[]): RoomState => play([...room, ...more]).state
  const players = (state: RoomState): readonly string[] =>
    project(state).seats.map((seat) => ('src' in seat ? seat.userID : ''))

  test.each<[what: string, inputs: Input[], players: string[]]>([
    ['there is a player of those on the page', [rule('visible')], ['bob', '']],
    ['they change with the page', [rule('visible'), turn(1)], ['', 'carol']],
    ['and come back', [rule('visible'), turn(1), turn(0)], ['bob', '']],
    ['all have one without it', [rule('visible'), rule('all')], ['bob', 'carol']],
  ])('%s', (_, inputs, expected) => {
    expect(players(stateAfter(...inputs))).toEqual(expected)
    const shown = inputs.reduce(
      ({ state, view }, input) => {
        const next = play([input], state).state
        return { state: next, view: project(next, { state, view }) }
      },
      { state: stateAfter(), view: project(stateAfter()) },
    )
    expect(shown.view).toEqual(project(shown.state))
  })

  test('of a player that went with its page nothing is left: the next one is new', () => {
    const failed: Input[] = [
      { type: 'framed', streamID: 'bob_main' },
      { type: 'volumeMeasured', streamID: 'bob_main', volume: 80 },
      stalled('bob_main'),
    ]
    const flags = (state: RoomState): string =>
      project(state).seats.map((seat) => ('flags' in seat ? seat.flags : ''))[0] ?? ''
    const before = stateAfter(rule('visible'), ...failed)
    expect(flags(before)).toContain('lost')
    expect(flags(play([turn(1), turn(0)], before).state)).toBe('video blank muted waiting')
  })
})
