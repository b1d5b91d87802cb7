import type { Input } from '../../src/machine/inputs'
import { initialState } from '../../src/machine/state'
import { project } from '../../src/view/project'
import { lines } from '../fakes/effect-line'
import * as given from '../fakes/inputs'

const { alarm, background, disconnected, enter, exit, hidden, joined, play, shown, stateIn, stopped } = given

const native = /^(pusher|player)\//
const both: Input = { type: 'setPusher', attributes: { enableCamera: true, enableMic: true } }

describe('in the background', () => {
  test('5000 and 5001 suspend the room, and the page brings it back without being asked', () => {
    const { state, effects } = play([given.interrupted(), hidden(), shown()], stateIn('inRoom'))
    expect(state.phase).toBe('retrying')
    expect(lines(effects).slice(-2)).toEqual(['timer retryDue 500', 'pusher/stop'])
    const back = play([alarm('retryDue'), joined()], state)
    expect(back.state.phase).toBe('inRoom')
    expect(lines(back.effects)).not.toContain('localjoin alice')
  })

  test('a client that enters again by itself is believed', () => {
    expect(play([given.interrupted(), joined(), shown()], stateIn('inRoom')).state.phase).toBe('inRoom')
  })

  test('a client that enters again after we have stopped it is not, and the way back goes on', () => {
    const stopped = [given.networkChanged(), given.interrupted(), joined(), shown()]
    const { state } = play(stopped, stateIn('inRoom'))
    expect(state.phase).toBe('retrying')
    expect(play([alarm('retryDue'), joined()], state).state.phase).toBe('inRoom')
  })

  test('what an interrupted client tells of leaves waits for the new entry', () => {
    const room = play([given.userJoined('bob')], stateIn('inRoom')).state
    const { effects } = play([given.interrupted(), given.userLeft('bob')], room)
    expect(lines(effects)).not.toContain('remoteuserleave bob')
  })

  test.each([
    ['a link that is lost', [hidden(), disconnected(), alarm('retryDue')], ['pusher/stop', 'pusher/start']],
    ['a retry that falls due', [disconnected(), hidden(), alarm('retryDue')], ['pusher/start']],
    [
      'a client that takes too long',
      [given.reconnecting(), hidden(), alarm('retryDue')],
      ['pusher/stop', 'pusher/start'],
    ],
    [
      'a change of the network',
      [hidden(), given.networkChanged(), alarm('retryDue')],
      ['pusher/stop', 'pusher/start'],
    ],
  ])('%s waits for the page', (_, story, calls) => {
    const { state, effects } = play(story, stateIn('inRoom'))
    expect(state.phase).toBe('retrying')
    expect(lines(effects)).not.toContain('pusher/start')
    const back = play([shown(), alarm('retryDue'), joined()], state)
    expect(lines(back.effects).filter((line) => native.test(line))).toEqual(calls)
    expect(back.state.phase).toBe('inRoom')
  })

  test('coming back begins the count of tries anew', () => {
    const tries = Array.from({ length: 5 }, () => [disconnected(), alarm('retryDue')]).flat()
    const saved = play([...tries.slice(0, -1), hidden(), shown()], stateIn('inRoom'))
    expect(saved.state.attempt).toBe(1)
  })

  test('coming back while the link is lost is no change of the phase', () => {
    const { effects } = play([hidden(), shown()], stateIn('retrying'))
    expect(lines(effects).filter((line) => line.startsWith('statechange'))).toEqual([])
  })

  test('a client that comes back by itself is believed, as the pusher was not stopped', () => {
    const { state } = play([hidden(), disconnected(), joined()], stateIn('inRoom'))
    expect(state).toMatchObject({ phase: 'inRoom', clientReconnecting: false })
  })

  test('a time for the entry that runs out waits for the page, and begins anew when the pusher was not started', () => {
    const { state, effects } = play([enter(), hidden(), alarm('entryExpired'), shown()])
    expect(state).toMatchObject({ phase: 'entering', expired: false })
    expect(lines(effects).slice(-1)).toEqual(['timer entryExpired 10000'])
  })

  test.each([
    ['a first entry', [enter(), given.started()]],
    ['a recovery', [enter(), joined(), disconnected(), alarm('retryDue'), given.started()]],
  ])('%s that got no answer there is tried again when the page is shown', (_, story) => {
    const { state, effects } = play([...story, hidden(), alarm('entryExpired'), shown()])
    expect(state).toMatchObject({ phase: 'retrying', attempt: 1 })
    expect(lines(effects)).not.toContain('error enterTimeout')
    expect(play([alarm('retryDue'), joined()], state).state.phase).toBe('inRoom')
  })

  test.each([
    ['before the page is hidden', [given.refused('enterFailed'), hidden(), alarm('refusalDue')]],
    ['while it is', [hidden(), given.refused('enterFailed'), alarm('refusalDue')]],
    ['and the timer fires only after the page is shown', [hidden(), given.refused('enterFailed')]],
  ])('a first entry refused without a cause %s is tried again when it is shown', (_, story) => {
    const { state, effects } = play([enter(), given.started(), ...story, shown(), alarm('refusalDue')])
    expect(state).toMatchObject({ phase: 'retrying', attempt: 1, lastError: '' })
    expect(lines(effects)).not.toContain('error enterFailed')
    const again = play([alarm('retryDue'), given.started()], state)
    expect(play([joined()], again.state).state.phase).toBe('inRoom')
    expect(lines(play([alarm('entryExpired')], again.state).effects)).toContain('error enterFailed')
  })

  test('being told twice changes nothing', () => {
    const { state } = play([hidden()], stateIn('inRoom'))
    expect(play([hidden()], state).state).toBe(state)
    const back = play([shown()], state).state
    expect(play([shown()], back).state).toBe(back)
  })
})

describe('a player that was added in the background', () => {
  const keys = (story: readonly Input[]) => play(story, room).state.seats.map(({ key }) => key)
  const room = play(
    [given.userJoined('bob'), given.video('bob'), given.userJoined('carol')],
    stateIn('inRoom'),
  ).state
  const [bob = 0, carol = 0] = keys([])

  test.each<[string, Input[], number[]]>([
    [
      'of somebody who came meanwhile',
      [given.userJoined('dave'), given.video('dave')],
      [bob, carol, carol + 2],
    ],
    ['of somebody who was there without media', [given.audio('carol')], [bob, carol + 1]],
    ['of a screen', [given.screen('bob')], [bob, carol, carol + 2]],
  ])('is built anew when the page is shown, and no other: %s', (_, news, after) => {
    expect(keys([hidden(), ...news, shown()])).toEqual(after)
  })

  test.each<[string, Input[]]>([
    ['nothing came', []],
    ['somebody came without media', [given.userJoined('dave')]],
    ['somebody came and left', [given.userJoined('dave'), given.video('dave'), given.userLeft('dave')]],
    ['a camera was turned off and on', [given.video('bob', false), given.video('bob')]],
  ])('is none where %s: every node stays', (_, news) => {
    const { state } = play([hidden(), ...news], room)
    expect(play([shown()], state).state.seats).toBe(state.seats)
  })

  test('is not the next key of a seat either', () => {
    const { state } = play([hidden(), given.audio('carol'), shown(), given.userJoined('dave')], room)
    expect(new Set(state.seats.map(({ key }) => key)).size).toBe(3)
  })

  test('is one that came since the page was hidden, not before', () => {
    const again = [hidden(), shown(), given.userJoined('dave'), given.video('dave'), hidden(), shown()]
    expect(keys(again)).toEqual([bob, carol, carol + 1])
  })
})

describe('leaving in the background', () => {
  test('cleans up at once, tells the leave after a time, and stops the pusher when the page is back', () => {
    const { state, effects } = play([hidden(), exit(), alarm('leaveExpired')], stateIn('inRoom'))
    expect(lines(effects)).toEqual([
      'statechange inRoom>idle',
      'timer leaveExpired 2000',
      'localleave exit unconfirmed',
      'settle exit',
    ])
    expect(state).toMatchObject({ phase: 'idle', entry: null, seats: [] })
    const back = play([shown(), stopped()], state)
    expect(lines(back.effects)).toEqual(['pusher/stop'])
    expect(back.state).toEqual({ ...initialState, entryID: 1 })
  })

  test.each([
    ['that cannot be stopped', [both, hidden(), exit()]],
    ['that does not stop', [both, exit()]],
  ])('nobody is seen or heard meanwhile: attributes reach a pusher %s', (_, story) => {
    const { state } = play(story, stateIn('inRoom'))
    expect(project(state).pusher).toMatchObject({ enableCamera: false, enableMic: false })
    expect(project(play([shown(), stopped()], state).state).pusher).toMatchObject({ enableCamera: true })
  })

  test('a room that is wanted meanwhile waits for the page, and for the last room to let go', () => {
    const { state, effects } = play(
      [hidden(), enter(8), alarm('leaveExpired'), given.left()],
      stateIn('inRoom'),
    )
    expect(state).toMatchObject({ phase: 'idle', entry: { roomID: 8 } })
    expect(lines(effects).join()).not.toMatch(/pusher/)
    const back = play([shown(), stopped(1)], state)
    expect(lines(back.effects)).toEqual([
      'timer entryExpired 10000',
      'pusher/stop',
      'statechange idle>entering',
      'pusher/start',
    ])
  })

  test('a first room that is wanted in the background has its time from when the page is shown', () => {
    const { state, effects } = play([hidden(), enter()])
    expect(lines(effects)).toEqual(['statechange idle>entering'])
    expect(lines(play([shown()], state).effects)).toEqual(['timer entryExpired 10000', 'pusher/start'])
  })

  test('who calls enterRoom when the page is shown again waits for the stop that was owed', () => {
    const { state } = play([hidden(), exit(), alarm('leaveExpired'), shown(), enter(8)], stateIn('inRoom'))
    expect(state).toMatchObject({ phase: 'idle', entry: { roomID: 8 } })
    expect(play([stopped(1)], state).state.phase).toBe('entering')
  })
})

describe('the option background', () => {
  test('keep changes nothing', () => {
    const before = play([both], stateIn('inRoom')).state
    const { state, effects } = play([hidden()], before)
    expect([project(state), effects]).toEqual([project(before), []])
  })

  test('mute silences camera and microphone, and what was wanted comes back with the page', () => {
    const before = play([background('mute'), both], stateIn('inRoom')).state
    const away = play([hidden()], before)
    expect(away.effects).toEqual([])
    expect(project(away.state).pusher).toMatchObject({ enableCamera: false, enableMic: false })
    const changed: Input = { type: 'setPusher', attributes: { enableCamera: false } }
    const back = play([changed, shown()], away.state).state
    expect(project(back).pusher).toMatchObject({ enableCamera: false, enableMic: true })
  })

  test('leave leaves the room without calling the pusher', () => {
    const { state, effects } = play([background('leave'), hidden(), alarm('leaveExpired')], stateIn('inRoom'))
    expect(lines(effects)).toEqual([
      'statechange inRoom>idle',
      'timer leaveExpired 2000',
      'localleave exit unconfirmed',
      'settle exit',
    ])
    expect(state.entry).toBeNull()
  })

  test.each([
    ['an entry under way', [enter()]],
    ['an entry that waits', [enter(7), enter(8)]],
  ])('leave gives up %s', (_, story) => {
    const { state, effects } = play([background('leave'), ...story, hidden()])
    expect(lines(effects)).toContain('settle enter cancelled')
    expect(state.entry).toBeNull()
  })
})
