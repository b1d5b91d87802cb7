import type { Input } from '../../src/machine/inputs'
import { findPlayback } from '../../src/machine/playbacks'
import type { RoomState } from '../../src/machine/state'
import type { Happening } from '../fakes/effect-line'
import { audio, play, screen, stateIn, userJoined, video } from '../fakes/inputs'

const room = play([userJoined('bob'), video('bob'), audio('bob'), screen('bob')], stateIn('inRoom')).state
const volume = (streamID: string, level: number): Input => ({
  type: 'volumeMeasured',
  streamID,
  volume: level,
})
const net = (streamID: string, netStatus: Readonly<Record<string, number>>): Input => ({
  type: 'netMeasured',
  streamID,
  netStatus,
})
const stuck = (streamID: string): Input =>
  ({
    type: 'reported',
    event: 'PLAYER_STUCK',
    detail: { userID: streamID.split('_')[0], streamType: 'main', streamID, code: 2105, message: '' },
  }) as Input
const framed: Input = { type: 'framed', streamID: 'bob_main' }

const emitted = (effects: readonly Happening[]) =>
  effects.flatMap((effect) => (effect.type === 'emit' ? [[effect.event, effect.detail]] : []))
const told = (inputs: readonly Input[], state = room) => emitted(play(inputs, state).effects)
const bob = { userID: 'bob', streamType: 'main', streamID: 'bob_main' } as const
const bobsScreen = { userID: 'bob', streamType: 'aux', streamID: 'bob_aux' } as const
const player = (state: RoomState) => findPlayback(state.playbacks, bob)

describe('a report of volume', () => {
  test('is told with what was measured, ours and that of others', () => {
    expect(told([volume('', 7)])).toEqual([['LOCAL_AUDIO_VOLUME_UPDATE', { volume: 7 }]])
    expect(told([volume('bob_main', 7)])).toEqual([['REMOTE_AUDIO_VOLUME_UPDATE', { ...bob, volume: 7 }]])
  })

  test('is kept for what is told together', () => {
    expect(play([volume('', 7)], room).state.stats.volume).toBe(7)
    expect(player(play([volume('bob_main', 7)], room).state)?.stats.volume).toBe(7)
  })

  test('is told without a room, too: the page previews', () => {
    const { state, effects } = play([volume('', 50)])
    expect(emitted(effects)).toEqual([['LOCAL_AUDIO_VOLUME_UPDATE', { volume: 50 }]])
    expect(state.speaker.userID).toBe('')
  })

  test.each([volume('carol_main', 50), net('carol_main', { videoFPS: 15 })])(
    'of a player that is gone is ignored: $type',
    (input) => {
      expect(play([input], room)).toEqual({ state: room, effects: [] })
    },
  )

  test.each(['', 'bob_main'])(
    'a word has gaps: "%s" counts as speaking for five quiet reports',
    (streamID) => {
      const holds = (state: RoomState) => (streamID === '' ? state.stats : player(state)?.stats)?.speakingHold
      let { state } = play([volume(streamID, 15)], room)
      const seen = [holds(state)]
      for (let report = 0; report < 6; report++) {
        state = play([volume(streamID, 14)], state).state
        seen.push(holds(state))
      }
      expect(seen).toEqual([5, 4, 3, 2, 1, 0, 0])
    },
  )
})

describe('a report of the network', () => {
  const good = { netQualityLevel: 1, videoBitrate: 400 }
  const bad = { netQualityLevel: 5, videoBitrate: 40 }

  test('is told, with the quality where that is another than before', () => {
    expect(told([net('', good)])).toEqual([
      ['LOCAL_NET_STATE_UPDATE', { netStatus: good }],
      ['NETWORK_QUALITY', { userID: 'alice', level: 1 }],
    ])
    expect(told([net('bob_main', good)])).toEqual([
      ['REMOTE_NET_STATE_UPDATE', { ...bob, netStatus: good }],
      ['NETWORK_QUALITY', { userID: 'bob', level: 1 }],
    ])
    const faster = { ...good, videoBitrate: 500 }
    expect(told([net('', good), net('', faster), net('', bad)]).slice(2)).toEqual([
      ['LOCAL_NET_STATE_UPDATE', { netStatus: faster }],
      ['LOCAL_NET_STATE_UPDATE', { netStatus: bad }],
      ['NETWORK_QUALITY', { userID: 'alice', level: 5 }],
    ])
  })

  test('of a shared screen says nothing of the quality of its user', () => {
    expect(told([net('bob_aux', good)])).toEqual([
      ['REMOTE_NET_STATE_UPDATE', { ...bobsScreen, netStatus: good }],
    ])
  })

  test.each([
    ['the same', good, []],
    ['another value', { ...good, videoBitrate: 401 }, ['REMOTE_NET_STATE_UPDATE']],
    ['a field more', { ...good, audioBitrate: 40 }, ['REMOTE_NET_STATE_UPDATE']],
    ['a field less', { netQualityLevel: 1 }, ['REMOTE_NET_STATE_UPDATE']],
    ['another field', { netQualityLevel: 1, audioBitrate: 40 }, ['REMOTE_NET_STATE_UPDATE']],
  ])('of a player that says %s as the last one', (_, next, events) => {
    const { state } = play([net('bob_main', good)], room)
    expect(told([net('bob_main', next)], state).map(([event]) => event)).toEqual(events)
    expect(player(play([net('bob_main', next)], state).state)?.stats.netStatus).toEqual(next)
  })

  test('is kept with the volume, and the other way round', () => {
    const { state } = play([volume('bob_main', 7), net('bob_main', good), volume('bob_main', 8)], room)
    expect(player(state)?.stats).toMatchObject({ volume: 8, netStatus: good })
    const own = play([volume('', 7), net('', good), volume('', 8)], room).state
    expect(own.stats).toMatchObject({ volume: 8, netStatus: good })
  })
})

describe('a picture', () => {
  const watches = (inputs: readonly Input[], state = room) =>
    play(inputs, state).effects.filter(({ type }) => type.startsWith('watch'))
  const moving = net('bob_main', { videoFPS: 15 })
  const still = net('bob_main', { videoFPS: 0 })

  test.each([
    ['a frame', framed],
    ['a report of moving pictures', moving],
  ])('ends the wait for the first one once: %s', (_, sign) => {
    const stop = { type: 'watch/stop', stream: bob }
    expect(watches([sign])).toEqual([stop])
    expect(watches([sign, framed, moving])).toEqual([stop])
    expect(player(play([sign], room).state)?.awaitsFrame).toBe(false)
  })

  test('that does not move ends no wait', () => {
    expect(watches([still])).toEqual([])
    expect(player(play([still], room).state)?.awaitsFrame).toBe(true)
  })

  test('of somebody who is gone ends none', () => {
    expect(watches([{ type: 'framed', streamID: 'carol_main' }])).toEqual([])
  })

  test('that stutters is told, and does until it moves or playing begins', () => {
    const { state, effects } = play([stuck('bob_main')], room)
    expect(emitted(effects).map(([event]) => event)).toEqual(['PLAYER_STUCK'])
    expect(player(state)?.stuck).toBe(true)
    expect(player(play([still], state).state)?.stuck).toBe(true)
    expect(player(play([moving], state).state)?.stuck).toBe(false)
    expect(player(play([{ type: 'played', streamID: 'bob_main' }], state).state)?.stuck).toBe(false)
  })

  test('of somebody who is gone is told all the same', () => {
    const { state, effects } = play([stuck('carol_main')], room)
    expect([state, emitted(effects).map(([event]) => event)]).toEqual([room, ['PLAYER_STUCK']])
  })

  test('no other news of a player is a stutter', () => {
    const other = { ...stuck('bob_main'), event: 'REMOTE_STATE_UPDATE' } as Input
    const { state, effects } = play([other], room)
    expect([state, emitted(effects).map(([event]) => event)]).toEqual([room, ['REMOTE_STATE_UPDATE']])
  })
})

describe('a small window', () => {
  const change = (streamID: string) =>
    ({
      type: 'reported',
      event: 'PICTURE_IN_PICTURE_CHANGE',
      detail: { streamID, active: true },
    }) as unknown as Input

  test('of ours names us, and one of others says what the platform said', () => {
    const ours = { userID: 'alice', streamType: 'main', streamID: 'alice_main' }
    expect(told([change('')])).toEqual([['PICTURE_IN_PICTURE_CHANGE', { active: true, ...ours }]])
    expect(told([change('bob_main')])).toEqual([
      ['PICTURE_IN_PICTURE_CHANGE', { active: true, streamID: 'bob_main' }],
    ])
  })
})
