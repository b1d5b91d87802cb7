import * as fc from 'fast-check'
import { initialState } from '../../src/machine/state'
import { transition } from '../../src/machine/transition'
import { diff } from '../../src/view/diff'
import { project, type Shown } from '../../src/view/project'
import { audio, enter, joined, play, userJoined, userLeft, video } from '../fakes/inputs'
import { runs } from '../fakes/runs'
import { anyWalk } from '../fakes/walks'

const room = play([enter(), joined(), userJoined('bob'), userJoined('carol')]).state

const seen = (state = room): Shown => ({ state, view: project(state) })

const crowded = play(
  Array.from({ length: 120 }, (_, index) => userJoined(`audience${index}`)),
  room,
).state

test('knowing what is shown gives the same view, for every step of every walk', () => {
  fc.assert(
    fc.property(fc.constantFrom(initialState, crowded), anyWalk, (start, inputs) => {
      let shown = seen(start)
      for (const input of inputs) {
        const { state } = transition(shown.state, input)
        const view = project(state, shown)
        expect(view).toEqual(project(state))
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

test('of those on another page nothing is sent while there is nothing to hear', () => {
  const crowd = Array.from({ length: 12 }, (_, index) => userJoined(`user${index}`))
  const { state } = play(crowd, room)
  const { tiles, pages, seats } = project(state)
  expect([tiles, pages]).toEqual([6, 3])
  expect(seats.slice(5)).toEqual(seats.slice(5).map(({ key }) => ({ key, userID: '' })))
  expect(diff(project(state), project(play([userJoined('one more')], state).state))).toEqual({
    'seats[14]': { key: 15, userID: '' },
  })
})
