import { initialState } from '../../src/machine/state'

test('an app that has chosen nothing gets what the guide shows', () => {
  expect(initialState).toMatchObject({
    ...{ phase: 'idle', start: 'auto', entry: null, facing: 'front', lastError: '', places: [] },
    speaker: { userID: '', volume: 0, rival: '', lead: 0 },
    options: {
      ...{ autoSubscribe: 'all', layout: 'auto', teacher: '', thumbnails: 'auto', maxPlayers: 6 },
      ...{ pinnedUser: '', volumeInterval: 0, enterTimeout: 10_000, background: 'keep' },
    },
  })
})
