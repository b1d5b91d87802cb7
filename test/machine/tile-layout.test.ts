import * as fc from 'fast-check'
import type { Options, RoomState } from '../../src/machine/state'
import type { Stream } from '../../src/machine/seats'
import { LARGE_RANK, OUR_RANK, rankOf } from '../../src/machine/ranks'
import { tileLayoutOf } from '../../src/machine/tile-layout'
import { NOBODY, OURS } from '../../src/machine/tiles'
import type { Input } from '../../src/machine/inputs'
import { transition } from '../../src/machine/transition'
import { project } from '../../src/view/project'
import type { PlayingSeat } from '../../src/view/seats'
import { audio, enter, joined, play, screen, userJoined, userLeft, video } from '../fakes/inputs'
import { runs } from '../fakes/runs'
import { anyWalk } from '../fakes/walks'

const choose = (options: Partial<Options>): Input => ({ type: 'setOptions', options })
const turn = (page: number): Input => ({ type: 'turnPage', page })
const swap: Input = { type: 'swap' }
const comes = (user: string): Input[] => [userJoined(user), video(user), audio(user)]
const loud = (user: string): Input[] =>
  Array.from({ length: 3 }, () => ({ type: 'volumeMeasured', streamID: `${user}_main`, volume: 80 }))

const roomOf = (...users: string[]): RoomState => play([enter(), joined(), ...users.flatMap(comes)]).state

/** The tileLayout as names: the large tile, the tiles of the page, and our own tiles among them. */
function seen({ tileLayout, seats }: RoomState): string {
  const name = (index: number): string => {
    const { userID, streamType } = seats[index] as Stream
    return streamType === 'aux' ? `${userID}'s screen` : userID
  }
  const large =
    tileLayout.large === NOBODY ? '' : `${tileLayout.large === OURS ? 'we' : name(tileLayout.large)} | `
  const rest = tileLayout.visible.filter((index) => index !== tileLayout.large).map(name)
  const ours = tileLayout.ours && tileLayout.large !== OURS ? ['we'] : []
  return `${tileLayout.layout}: ${large}${[...ours, ...rest].join(' ')}`.trim()
}

const eight = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']

// prettier-ignore
test.each<[given: string, state: RoomState, then: readonly Input[], sees: string]>([
  ['alone',                         roomOf(),              [],                                        '1v1: we |'],
  ['with one other',                roomOf('b'),           [],                                        '1v1: b | we'],
  ['with two others',               roomOf('b', 'c'),      [],                                        'grid: we b c'],
  ['when somebody shares',          roomOf('b', 'c'),      [screen('c')],                             "speaker: c's screen | we b c"],
  ['when the screen is gone',       roomOf('b', 'c'),      [screen('c'), screen('c', false)],         'grid: we b c'],
  ['in 1v1 with three',             roomOf('b', 'c'),      [choose({ layout: '1v1' })],               '1v1: b | we'],
  ['in 1v1 swapped',                roomOf('b'),           [swap],                                    '1v1: we | b'],
  ['in 1v1 swapped twice',          roomOf('b'),           [swap, swap],                              '1v1: b | we'],
  ['in 1v1 with us pinned',         roomOf('b'),           [choose({ pinnedUser: 'alice' })],         '1v1: we | b'],
  ['in speaker before anybody spoke', roomOf('b', 'c'),    [choose({ layout: 'speaker' })],           'speaker: b | we c'],
  ['in speaker when c speaks',      roomOf('b', 'c'),      [choose({ layout: 'speaker' }), ...loud('c')], 'speaker: c | we b'],
  ['in speaker when b is pinned',   roomOf('b', 'c'),      [choose({ layout: 'speaker', pinnedUser: 'b' }), ...loud('c')], 'speaker: b | we c'],
  ['in speaker when a screen comes', roomOf('b', 'c'),     [choose({ layout: 'speaker' }), ...loud('c'), screen('b')], "speaker: b's screen | we b c"],
  ['few pictures and a full strip', roomOf('b', 'c', 'd', 'e'), [choose({ maxPlayers: 2 }), screen('b')], "speaker: b's screen | we b c d"],
  ['a pin goes before a screen',    roomOf('b', 'c'),      [screen('b'), choose({ pinnedUser: 'c' })], "speaker: c | we b's screen b"],
  ['whoever spoke has left',        roomOf('b', 'c', 'd'), [choose({ layout: 'speaker' }), ...loud('d'), userLeft('d')], 'speaker: b | we c'],
  ['in a classroom without a name', roomOf('b', 'c'),      [choose({ layout: 'classroom' })],         'classroom: b | we c'],
  ['in a classroom with a teacher', roomOf('b', 'c'),      [choose({ layout: 'classroom', teacher: 'c' })], 'classroom: c | we b'],
  ['in a classroom of ours',        roomOf('b', 'c'),      [choose({ layout: 'classroom', teacher: 'alice' })], 'classroom: we | b c'],
  ['the teacher is still to come',  roomOf('b', 'c'),      [choose({ layout: 'classroom', teacher: 'zoe' })], 'classroom: b | we c'],
  ['a pin in a grid comes first',   roomOf('b', 'c', 'd'), [choose({ pinnedUser: 'd' })],             'grid: we d b c'],
  ['page one of nine',              roomOf(...eight),      [],                                        'grid: we b c d e f'],
  ['page two of nine',              roomOf(...eight),      [turn(1)],                                 'grid: g h i'],
  ['a page too far',                roomOf(...eight),      [turn(7)],                                 'grid: g h i'],
  ['page two of the strip',         roomOf(...eight),      [choose({ layout: 'speaker' }), turn(1)],  'speaker: b | f g h i'],
  ['a page of the strip too far',   roomOf(...eight),      [choose({ layout: 'speaker' }), turn(7)],  'speaker: b | f g h i'],
  ['a page too far, once users came', roomOf(),            [turn(7), ...eight.flatMap(comes)],        'grid: we b c d e f'],
  ['nine on a page',                roomOf(...eight),      [choose({ maxPlayers: 9 })],               'grid: we b c d e f g h i'],
  ['no limit',                      roomOf(...eight, 'j'), [choose({ maxPlayers: 0 })],               'grid: we b c d e f g h i'],
  ['the page is empty now',         roomOf(...eight),      [turn(1), ...['g', 'h', 'i'].map(userLeft)], 'grid: we b c d e f'],
  ['a silent pin and a full page',  roomOf(...eight),      [userJoined('j'), choose({ pinnedUser: 'j' })], 'grid: we j b c d e'],
  ['the silent come last',          roomOf(),              [userJoined('b'), ...comes('c'), ...comes('d')], 'grid: we c d b'],
  ['whoever comes goes to the end', roomOf('b', 'c', 'd'), [userLeft('b'), ...comes('e')],            'grid: we c d e'],
])('%s', (_, state, then, sees) => {
  expect(seen(play(then, state).state)).toBe(sees)
})

test.each<[state: string, inputs: readonly Input[], facts: object]>([
  ['1v1 has one page, whoever is there', [choose({ layout: '1v1' })], { pages: 1, cells: 2 }],
  ['the last page has as many cells as the others', [turn(1)], { pages: 2, cells: 6 }],
  ['the large tile is on each page of the strip', [choose({ layout: 'speaker' })], { pages: 2, cells: 5 }],
  ['the layout audio has no pictures', [choose({ layout: 'audio' })], { withVideo: [] }],
])('%s', (_, inputs, facts) => {
  expect(play(inputs, roomOf(...eight)).state.tileLayout).toMatchObject(facts)
})

test('of two who are here the one with a camera on has the only picture', () => {
  const only = choose({ layout: 'speaker', maxPlayers: 1 })
  const { state } = play([userJoined('b'), audio('b'), ...comes('c'), only], roomOf())
  expect(state.tileLayout.withVideo).toEqual([0, 1])
})

test('what moves no tile leaves the layout the same object', () => {
  const state = roomOf(...eight)
  const inputs = [video('b', false), video('b'), choose({ volumeInterval: 500 })]
  expect(play(inputs, state).state.tileLayout).toBe(state.tileLayout)
})

test('pages and layouts are told when they change', () => {
  const told = (inputs: readonly Input[], state: RoomState): object[] =>
    play(inputs, state).effects.flatMap((effect) =>
      effect.type === 'emit' && /^(PAGE|LAYOUT)/.test(effect.event) ? [effect.detail] : [],
    )
  const state = roomOf(...eight)
  expect(told([turn(1), turn(1), turn(0)], state)).toEqual([
    { page: 1, pages: 2 },
    { page: 0, pages: 2 },
  ])
  expect(told([choose({ layout: 'audio' })], state)).toEqual([{ layout: 'audio' }, { page: 0, pages: 1 }])
})

test('a page that was turned to is one that there is, and is shown again when its users are back', () => {
  const { state } = play([turn(7)], roomOf(...eight))
  expect(state.page).toBe(1)
  const fewer = play(['g', 'h', 'i'].map(userLeft), state).state
  expect([fewer.page, fewer.tileLayout.page]).toEqual([1, 0])
  const back = play(['g', 'h', 'i'].flatMap(comes), fewer).state
  expect(back.tileLayout.page).toBe(1)
  expect(play([turn(-2)], state).state.page).toBe(0)
  expect(play([turn(0.9)], state).state.page).toBe(0)
})

test('the large tile is the first, and ours the second: before the shared screen of a pinned user', () => {
  const { seats } = play([screen('b')], roomOf('b')).state
  const ranks = seats.map((seat) => rankOf(seat as Stream, 'b'))
  expect(Math.min(...ranks)).toBeGreaterThan(OUR_RANK)
  expect(OUR_RANK).toBeGreaterThan(LARGE_RANK)
})

const someOptions = fc.record({
  layout: fc.constantFrom('auto', '1v1', 'grid', 'speaker', 'classroom', 'audio', 'custom'),
  maxPlayers: fc.nat(12),
  pinnedUser: fc.constantFrom('', 'alice', 'bob', 'constructor'),
  teacher: fc.constantFrom('', 'alice', 'carol'),
}) as fc.Arbitrary<Partial<Options>>

const crowded = fc
  .tuple(someOptions, fc.nat(30), fc.nat(4), anyWalk)
  .map(([options, count, page, walk]): Input[] => [
    enter(),
    joined(),
    choose(options),
    ...Array.from({ length: count }, (_, index) => comes(`user${index}`)).flat(),
    turn(page),
    ...walk,
  ])

test('however it goes on: few pictures, everybody is heard, and each tile is on one page', () => {
  fc.assert(
    fc.property(crowded, (inputs) => {
      let state = play([]).state
      for (const input of inputs) {
        const before = state.tileLayout
        state = transition(state, input).state
        if (state.tileLayout !== before) expectBounded(state)
      }
      expect(state.tileLayout).toEqual(tileLayoutOf(state))
      expectEverybodyOnce(state)
    }),
    runs(60),
  )
})

const someUser = fc.integer({ min: 0, max: 14 }).map((index) => `user${index}`)
const step: fc.Arbitrary<Input> = fc.oneof(
  { weight: 4, arbitrary: someUser.map(userJoined) },
  { weight: 3, arbitrary: someUser.map(userLeft) },
  someUser.map((user) => video(user)),
  someUser.map((user) => screen(user)),
  someUser.map((pinnedUser) => choose({ pinnedUser })),
  fc.nat(3).map(turn),
)

const largeRoom = play(
  Array.from({ length: 120 }, (_, index) => userJoined(`audience${index}`)),
  roomOf(),
).state

test('whoever comes and goes, silent or not, pages are in the order of ranks, and the tileLayout is that of a room that was looked at anew', () => {
  fc.assert(
    fc.property(fc.boolean(), someOptions, fc.array(step, { maxLength: 60 }), (isLarge, options, steps) => {
      let { state } = play([choose(options)], isLarge ? largeRoom : roomOf())
      for (const input of steps) {
        state = transition(state, input).state
        expect(state.tileLayout).toEqual(tileLayoutOf({ ...state, seats: [...state.seats] }))
        expectEverybodyOnce(state)
      }
    }),
    runs(300),
  )
})

function expectBounded(state: RoomState): void {
  const { options, seats, tileLayout } = state
  const players = project(state).seats.filter((seat): seat is PlayingSeat => 'src' in seat)
  const pictures = players.filter(({ flags }) => flags.split(' ').includes('video'))
  const heard = players.filter(({ muteAudio }) => !muteAudio)
  const isReceived = (index: number) =>
    options.autoSubscribe !== 'visible' || tileLayout.visible.includes(index)
  const audible = seats.filter(
    (seat, index) => 'src' in seat && seat.src !== '' && !seat.muteAudio && isReceived(index),
  )
  const facts = [
    pictures.length <= (options.maxPlayers || Infinity),
    heard.length === audible.length,
    tileLayout.visible.every((index) => seats[index]?.userID),
  ]
  if (facts.includes(false)) throw new Error(`${String(facts)} for ${JSON.stringify(tileLayout)}`)
}

function expectEverybodyOnce(state: RoomState): void {
  const { tileLayout, seats } = state
  const pages = Array.from({ length: tileLayout.pages }, (_, page) => tileLayoutOf({ ...state, page }))
  const line = pages.flatMap(({ visible }) => visible.filter((index) => index !== tileLayout.large))
  expect(line).toEqual([...new Set(line)])
  const ranks = line.map((index) => rankOf(seats[index] as Stream, state.options.pinnedUser))
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
  expect(pages.filter(({ ours }) => ours)).toHaveLength(tileLayout.large === OURS ? tileLayout.pages : 1)
  const tiles = seats.filter(({ userID }) => userID !== '').length
  if (tileLayout.layout !== '1v1') expect(line.length + (tileLayout.large >= 0 ? 1 : 0)).toBe(tiles)
}

test('somebody who comes moves nobody', () => {
  fc.assert(
    fc.property(crowded, (inputs) => {
      const { state } = play(inputs)
      const next = play([userJoined('newcomer')], state).state
      const isStill =
        next.tileLayout.layout === state.tileLayout.layout && next.tileLayout.page === state.tileLayout.page
      if (!isStill || next.tileLayout.large !== state.tileLayout.large) return
      const known = next.tileLayout.visible.slice(0, state.tileLayout.visible.length)
      expect(known).toEqual(state.tileLayout.visible)
    }),
    runs(60),
  )
})
