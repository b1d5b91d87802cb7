import type { Place } from '../../src/machine/places'
import { placementsOf, styleOf } from '../../src/view/placements'
import { audio, enter, joined, play, screen, userJoined, userLeft } from '../fakes/inputs'

const place = (streamID: string, wanted: Partial<Place> = {}): Place => ({
  ...{ streamID, left: '', top: '', width: '', height: '', zIndex: '' },
  ...{ visible: true, orientation: '' },
  ...wanted,
})

test.each<[what: string, place: Place | undefined, style: string]>([
  ['no place', undefined, ''],
  ['a place that leaves everything to the layout', place('bob_main'), ''],
  ['one length', place('bob_main', { width: '50%' }), 'width:50%'],
  [
    'all lengths',
    place('bob_main', { left: '1px', top: '2px', width: '3px', height: '4px', zIndex: '5' }),
    'left:1px;top:2px;width:3px;height:4px;z-index:5',
  ],
  ['a hidden tile', place('bob_main', { visible: false }), 'visibility:hidden'],
  ['a hidden tile with a length', place('bob_main', { top: '0', visible: false }), 'top:0;visibility:hidden'],
])('%s has the style', (_, given, style) => {
  expect(styleOf(given)).toBe(style)
})

describe('the placements of the seats', () => {
  const users = ['bob', 'carol', 'dave'].map(userJoined)
  const { seats } = play([enter(), joined(), ...users, screen('bob'), audio('bob')]).state
  const plain = { style: '', orientation: '' }
  const left = (style: string) => ({ style, orientation: '' })

  test('are none while the page has placed nobody', () => {
    expect(placementsOf(seats, [])).toEqual([])
    expect(placementsOf(seats, [place(''), place('eve_main', { left: '1px' })])).toEqual([])
  })

  test('end with the last tile that has one', () => {
    expect(placementsOf(seats, [place('carol_main', { left: '1px' })])).toEqual([plain, left('left:1px')])
    expect(placementsOf(seats, [place('bob_main', { left: '2px' })])).toEqual([left('left:2px')])
  })

  test('belong to a stream: the screen of a user is another tile', () => {
    const places = [place('bob_aux', { left: '1px' })]
    expect(placementsOf(seats, places)).toEqual([plain, plain, plain, left('left:1px')])
  })

  test('include the orientation of the picture', () => {
    expect(placementsOf(seats, [place('bob_main', { orientation: 'vertical' })])).toEqual([
      { style: '', orientation: 'vertical' },
    ])
  })

  test('leave with their user', () => {
    const after = play([userLeft('bob')], play([enter(), joined(), ...users]).state).state
    expect(placementsOf(after.seats, [place('bob_main', { left: '1px' })])).toEqual([])
  })
})
