import type { Input } from '../../src/machine/inputs'
import type { Options, RoomState } from '../../src/machine/state'
import { rendered } from '../fakes/rendered'
import { pickBy } from '../../src/schema/pick-by'
import { project } from '../../src/view/project'
import { audio, enter, entryTo, joined, play, screen, stalled, userJoined, video } from '../fakes/inputs'

const grid: Input = { type: 'setOptions', options: { layout: 'grid', thumbnails: 'auto' } }

/** The definitions that grid tiles request, for a number of remote users. */
function definitions(others: number, encsmall: 0 | 1 = 1): readonly string[] {
  const users = Array.from({ length: others }, (_, index) => `user${index}`)
  const news = users.flatMap((user) => [userJoined(user), video(user)])
  const { state } = play([grid, { type: 'enter', entry: entryTo(7, { encsmall }) }, joined(), ...news])
  return asked(state)
}

const asked = (state: RoomState): readonly string[] =>
  project(state).seats.map((seat) => /streamtype=(\w+)/.exec('src' in seat ? seat.src : '')?.[1] ?? '')

test('four tiles, ours among them, ask for the large picture; the fifth makes all of them ask for the small one', () => {
  expect(definitions(3)).toEqual(['main', 'main', 'main'])
  expect(definitions(4)).toEqual(['small', 'small', 'small', 'small'])
})

test('where senders do not publish it nobody asks for the small picture', () => {
  expect(new Set(definitions(4, 0))).toEqual(new Set(['main']))
})

describe('which definition a tile asks for', () => {
  type Row = [what: string, options: Partial<Options>, encsmall: 0 | 1, definitions: string[]]
  const auto = 'auto' as const

  test.each<Row>([
    ['beside a large tile the small ones', { layout: 'speaker', thumbnails: auto }, 1, ['main', 'small']],
    ['nobody when the page wants none', { layout: 'speaker', thumbnails: 'main' }, 1, ['main', 'main']],
    ['nobody when senders have none', { layout: 'speaker', thumbnails: auto }, 0, ['main', 'main']],
    ['unless the page knows better', { layout: 'speaker', thumbnails: 'small' }, 0, ['main', 'small']],
    ['nobody in a layout of its own', { layout: 'custom', thumbnails: 'small' }, 1, ['main', 'main']],
  ])('the small one: %s', (_, options, encsmall, expected) => {
    const users = ['bob', 'carol'].flatMap((user) => [userJoined(user), video(user)])
    const entry = entryTo(7, { encsmall })
    const { state } = play([{ type: 'setOptions', options }, { type: 'enter', entry }, joined(), ...users])
    expect(asked(state)).toEqual(expected)
  })

  test('in a layout of its own, the full one also in a crowd', () => {
    const users = ['a', 'b', 'c', 'd', 'e'].flatMap((user) => [userJoined(user), video(user)])
    const options = { layout: 'custom', thumbnails: 'small' } as const
    const { state } = play([{ type: 'setOptions', options }, enter(), joined(), ...users])
    expect(new Set(asked(state))).toEqual(new Set(['main']))
  })

  test('what the page chose for a stream wins, and a screen has one definition', () => {
    const { state } = play([
      { type: 'setOptions', options: { layout: 'speaker', thumbnails: 'small' } },
      enter(),
      joined(),
      ...['bob', 'carol'].flatMap((user) => [userJoined(user), video(user), screen(user)]),
      { type: 'switchStream', streamID: 'carol_main', definition: 'main' },
    ])
    expect(asked(state)).toEqual(['small', 'aux', 'main', 'aux'])
  })
})

describe('the player of a tile', () => {
  const room = play([enter(), joined(), userJoined('bob'), video('bob')]).state
  const after = (...inputs: Input[]) => project(play(inputs, room).state).seats
  const bob = (attributes: object): Input => ({ type: 'setStream', streamID: 'bob_main', attributes })
  /** What a player has besides its address and what every tile has. */
  const ofPlayer = (seat: object | undefined): object =>
    pickBy({ ...seat }, (_value, name) => !['key', 'userID', 'flags', 'order', 'src'].includes(name))

  test.each<[what: string, inputs: Input[], attributes: object]>([
    ['has few by default', [], { muteVideo: false }],
    ['is muted', [bob({ muteVideo: true, muteAudio: true })], { muteVideo: true, muteAudio: true }],
    ['shows the whole picture', [bob({ objectFit: 'contain' })], { muteVideo: false, objectFit: 'contain' }],
  ])('%s', (_, inputs, attributes) => {
    const [seat] = after(...inputs)
    expect(ofPlayer(seat)).toEqual(attributes)
  })

  test('of a screen says that it is one', () => {
    const [, aux] = after(screen('bob'))
    expect(aux).toMatchObject({ userID: 'bob', streamType: 'aux', muteVideo: false })
  })

  test('receives no video where only sound is shown, nor beyond the pictures that a phone can decode', () => {
    const muted = (...inputs: Input[]) =>
      after(userJoined('carol'), video('carol'), ...inputs).map(
        (seat) => 'muteVideo' in seat && seat.muteVideo,
      )
    expect(muted()).toEqual([false, false])
    expect(muted({ type: 'setOptions', options: { layout: 'audio' } })).toEqual([true, true])
    expect(muted({ type: 'setOptions', options: { layout: 'custom', maxPlayers: 1 } })).toEqual([false, true])
  })

  test('has a node id that WeChat can find, whatever the name of the user', () => {
    const [seat] = project(play([userJoined('李'), video('李')], play([enter(), joined()]).state).state).seats
    expect(seat).toMatchObject({ userID: '李', node: 'x-674e-5f-6d-61-69-6e' })
    expect(after()[0]).not.toHaveProperty('node')
  })
})

describe('a seat whose view cannot change', () => {
  const names = Array.from({ length: 30 }, (_, index) => `user${index}`)
  const crowd = play([grid, enter(), joined(), ...names.map(userJoined)]).state

  /** How often a seat on another page is read for the next view. */
  function reads(change: (state: RoomState) => RoomState): number {
    let count = 0
    const counted = (seat: object) =>
      new Proxy(seat, { get: (target, name) => (count++, Reflect.get(target, name) as unknown) })
    const seats = crowd.seats.map((seat, index) => (index === 20 ? (counted(seat) as typeof seat) : seat))
    const state = { ...crowd, seats }
    const view = project(state)
    count = 0
    project(change(state), { state, view })
    return count
  }

  test.each<[what: string, change: (state: RoomState) => RoomState]>([
    ['nothing changes', (state) => ({ ...state, stats: { ...state.stats, volume: 3 } })],
    ['a player of another user does', (state) => ({ ...state, playbacks: [] })],
    ['another seat does', ({ seats, ...state }) => ({ ...state, seats: [...seats.slice(0, -1), seats[0]!] })],
  ])('is not looked at when %s', (_, change) => {
    expect(reads(change)).toBe(0)
  })

  test('is looked at when the layout does', () => {
    const speaker = play([{ type: 'setOptions', options: { layout: 'speaker' } }], crowd).state.tileLayout
    expect(reads((state) => ({ ...state, tileLayout: speaker }))).toBeGreaterThan(0)
  })

  test('comes into view with the same name as without what was shown', () => {
    const turned = play([{ type: 'turnPage', page: 3 }, audio('user20')], crowd).state
    const view = project(turned, { state: crowd, view: project(crowd) })
    expect(rendered(view)).toEqual(rendered(project(turned)))
  })
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
    ['there is a player of those on the page', [rule('visible')], ['bob']],
    ['they change with the page', [rule('visible'), turn(1)], ['', 'carol']],
    ['and come back', [rule('visible'), turn(1), turn(0)], ['bob']],
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
    expect(rendered(shown.view)).toEqual(rendered(project(shown.state)))
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
