import type { Input } from '../../src/machine/inputs'
import { project } from '../../src/view/project'
import { joined, play, userJoined, video, entryTo } from '../fakes/inputs'

const grid: Input = { type: 'setOptions', options: { layout: 'grid', thumbnails: 'auto' } }

/** The definitions that the tiles of a grid ask for, with so many others in the room. */
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
