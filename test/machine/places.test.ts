import { findPlace, withPlace, type Place } from '../../src/machine/places'

const nowhere = { left: '', top: '', width: '', height: '', zIndex: '', visible: true, orientation: '' }

test('a place leaves to the layout what the page does not say', () => {
  const places = withPlace([], 'bob_main', { left: '1px' })
  expect(places).toEqual([{ ...nowhere, streamID: 'bob_main', left: '1px' }])
  expect(withPlace(places, 'bob_main', { top: '2px', visible: false })).toEqual([
    { ...nowhere, streamID: 'bob_main', left: '1px', top: '2px', visible: false },
  ])
})

test('a place belongs to one stream, and the others keep theirs', () => {
  const [bob, carol] = withPlace(withPlace([], 'bob_main', {}), 'carol_main', { left: '1px' }) as [
    Place,
    Place,
  ]
  const places = withPlace([bob, carol], 'carol_main', { left: '3px' })
  expect(places[0]).toBe(bob)
  expect(findPlace(places, 'carol_main')).toMatchObject({ left: '3px' })
  expect(findPlace(places, '')).toBeUndefined()
})

test('of 200 places the oldest goes for the next one', () => {
  const ids = Array.from({ length: 201 }, (_, index) => `user${index}_main`)
  const places = ids.reduce<readonly Place[]>((all, streamID) => withPlace(all, streamID, {}), [])
  expect(places.map(({ streamID }) => streamID)).toEqual(ids.slice(1))
  expect(withPlace(places, 'user7_main', { left: '1px' })).toHaveLength(200)
})
