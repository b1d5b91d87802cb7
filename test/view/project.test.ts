import * as fc from 'fast-check'
import { initialState } from '../../src/machine/state'
import { transition } from '../../src/machine/transition'
import { diff, type Patch } from '../../src/view/diff'
import { project, type Shown } from '../../src/view/project'
import type { Input } from '../../src/machine/inputs'
import {
  audio,
  background,
  enter,
  exit,
  hidden,
  joined,
  play,
  refused,
  shown,
  stopped,
  userJoined,
  userLeft,
  video,
} from '../fakes/inputs'
import { rendered } from '../fakes/rendered'
import { runs } from '../fakes/runs'
import { anyWalk } from '../fakes/walks'

const room = play([enter(), joined(), userJoined('bob'), userJoined('carol')]).state

const seen = (state = room): Shown => ({ state, view: project(state) })

const crowded = play(
  Array.from({ length: 120 }, (_, index) => userJoined(`audience${index}`)),
  room,
).state

test('knowing what is shown renders the same, for every step of every walk', () => {
  fc.assert(
    fc.property(fc.constantFrom(initialState, crowded), anyWalk, (start, inputs) => {
      let shown = seen(start)
      for (const input of inputs) {
        const { state } = transition(shown.state, input)
        const view = project(state, shown)
        expect(rendered(view)).toEqual(rendered(project(state)))
        expect(diff(shown.view, view)).toEqual(diff({ ...shown.view, seats: [...shown.view.seats] }, view))
        shown = { state, view }
      }
    }),
    runs(200),
  )
})

test('what has not changed is the same object', () => {
  const shown = seen()
  const { pusher, seats } = project(play([video('bob')], room).state, shown)
  expect(pusher).toBe(shown.view.pusher)
  expect(seats[1]).toBe(shown.view.seats[1])
  expect(project({ ...room }, shown).seats).toBe(shown.view.seats)
})

test('somebody silent costs their name, with media everything that a player needs, and gone their seat', () => {
  const after = (...inputs: Parameters<typeof play>[0]) => project(play(inputs, room).state)
  const patch = (view: object) => diff(seen().view, view)
  expect(seen().view.seats[0]).toEqual({
    key: 1,
    userID: 'bob',
    flags: 'blank muted',
    order: 1_000_001,
  })
  expect(Object.keys(patch(after(audio('bob'))))).toEqual(['seats[0]'])
  expect(after(audio('bob')).seats[0]).toMatchObject({ muteVideo: false, flags: 'blank' })
  expect(patch(after(userLeft('bob')))).toEqual({
    currentLayout: '1v1',
    barPlace: 'floating',
    tiles: 2,
    'seats[0]': { key: 1, userID: '' },
    'seats[1].flags': 'large blank muted',
    'seats[1].order': -5_000_000,
    'own.flags': 'floating blank muted',
  })
})

describe('of those on another page, while there is nothing to hear,', () => {
  const crowd = Array.from({ length: 12 }, (_, index) => userJoined(`user${index}`))
  const onPage = ['bob', 'carol', 'user0', 'user1', 'user2']
  const { state } = play([...crowd, ...onPage.map((name) => audio(name))], room)
  const shown = seen(state)
  const after = (...inputs: Parameters<typeof play>[0]): Patch => {
    const next = play(inputs, state).state
    return diff(shown.view, project(next, shown))
  }

  test('nothing is sent, neither when they come nor when they go', () => {
    const { tiles, pages, seats } = shown.view
    expect([tiles, pages, seats.length]).toEqual([6, 3, 5])
    expect(after(userJoined('one more'))).toEqual({})
    expect(after(userLeft('user9'), userJoined('another'))).toEqual({})
  })

  test('an empty seat is sent with the next one that is heard, each with a key of its own', () => {
    const patch = after(userJoined('one more'), audio('user4'))
    expect(patch).toMatchObject({ 'seats[6]': { userID: 'user4', flags: 'away' } })
    expect(patch).toHaveProperty(['seats[5]'], { key: 6, userID: '' })
    expect(Object.keys(patch)).toEqual(['seats[5]', 'seats[6]'])
  })

  test('whoever takes a seat that was sent gets a new key once they are heard', () => {
    const patches: Patch[] = []
    let last = seen(play([audio('user4')], state).state)
    for (const input of [userLeft('user4'), userJoined('another'), audio('another')]) {
      const next = play([input], last.state).state
      const view = project(next, last)
      patches.push(diff(last.view, view))
      last = { state: next, view }
    }
    expect(patches.slice(0, 2)).toEqual([{ 'seats[6]': { key: 7, userID: '' } }, {}])
    expect(patches[2]).toMatchObject({ 'seats[6]': { key: 15, userID: 'another' } })
  })
})

describe('what the pusher publishes', () => {
  const wanted = { enableCamera: true, enableMic: true }
  const sending = play([{ type: 'setPusher', attributes: wanted }], room).state
  const obstacles = (...found: ('cameraDenied' | 'micBlocked')[]): Input => ({
    type: 'obstaclesFound',
    obstacles: found,
  })
  const silent = { enableCamera: false, enableMic: false }

  test.each<[what: string, inputs: readonly Input[], attributes: object]>([
    ['is what the page wants', [], wanted],
    ['has no camera that may not be used', [obstacles('cameraDenied')], { ...wanted, enableCamera: false }],
    ['has no microphone that may not be used', [obstacles('micBlocked')], { ...wanted, enableMic: false }],
    ['goes on in the background', [hidden()], wanted],
    ['stops in the background where the page wants that', [background('mute'), hidden()], silent],
    ['comes back with the page', [background('mute'), hidden(), shown()], wanted],
    ['ends with a leave', [exit()], silent],
    ['is free again after it', [exit(), stopped()], wanted],
  ])('%s', (_, inputs, attributes) => {
    const { state } = play(inputs, sending)
    expect(project(state).pusher).toMatchObject(attributes)
    expect(project(state, seen(sending)).pusher).toEqual(project(state).pusher)
  })

  test('keeps the url until the pusher has stopped, and goes also in the background', () => {
    const leaving = play([background('mute'), hidden(), exit()], sending).state
    expect(project(leaving).pusher.url).toContain('roomid=7')
    const gone = play([stopped()], leaving).state
    expect(project(gone, seen(leaving)).pusher.url).toBe('')
  })
})

test.each<[what: string, state: typeof initialState, view: object]>([
  ['nowhere', initialState, { phase: 'idle', lastError: '', localUserID: '', pages: 1, page: 0 }],
  ['in a room', room, { phase: 'inRoom', localUserID: 'alice', currentLayout: 'grid', barPlace: 'docked' }],
  ['after a refusal', play([enter(), refused()]).state, { phase: 'idle', lastError: 'userSigRefused' }],
  ['in a room with a second page', play([{ type: 'turnPage', page: 1 }], crowded).state, { page: 1 }],
  [
    'with an obstacle',
    play([{ type: 'obstaclesFound', obstacles: ['privacy'] }]).state,
    { obstacles: ['privacy'] },
  ],
  [
    'with more tiles than a style sheet tells apart',
    play([{ type: 'setOptions', options: { layout: 'custom' } }], crowded).state,
    { tiles: 17 },
  ],
])('the page binds what it needs %s', (_, state, view) => {
  expect(project(state)).toMatchObject(view)
})

test.each<[what: string, inputs: readonly Input[], own: object]>([
  ['after the large one', [], { order: -4_000_000, style: '' }],
  [
    'first when it is the large one',
    [{ type: 'setOptions', options: { layout: 'speaker', pinnedUser: 'alice' } }],
    { order: -5_000_000 },
  ],
  [
    'where the page has placed it',
    [{ type: 'place', streamID: '', place: { left: '1px' } }],
    { style: 'left:1px' },
  ],
  [
    'where it was when another tile is placed',
    [{ type: 'place', streamID: 'bob_main', place: { left: '1px' } }],
    { style: '' },
  ],
])('our own tile lies %s', (_, inputs, own) => {
  expect(project(play(inputs, room).state).own).toMatchObject(own)
})
