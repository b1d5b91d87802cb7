import { nodeIDOf, streamDetail } from '../../src/schema/stream-id'

test.each([
  ['bob_main', 'bob', 'main'],
  ['bob_aux', 'bob', 'aux'],
  ['a_bob_aux', 'a_bob', 'aux'],
  ['bob_aux_main', 'bob_aux', 'main'],
  ['bob', '', 'main'],
  ['_main', '', 'main'],
  ['', '', 'main'],
])('%j is a stream of %j', (streamID, userID, streamType) => {
  expect(streamDetail(streamID)).toEqual({ userID, streamType, streamID })
})

test.each([
  ['bob_main', 'bob_main'],
  ['b-0B_aux', 'b-0B_aux'],
  ['a.b', 'x-61-2e-62'],
  ['李', 'x-674e'],
  ['😀', 'x-1f600'],
  ['a b', 'x-61-20-62'],
  ['', 'x-'],
])('the node of %j is %j', (streamID, node) => {
  expect(nodeIDOf(streamID)).toBe(node)
})
