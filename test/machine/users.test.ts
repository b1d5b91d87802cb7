import * as fc from 'fast-check'
import type { Input } from '../../src/machine/inputs'
import { isTaken } from '../../src/machine/seats'
import { initialState, type RoomState } from '../../src/machine/state'
import { remoteUsers } from '../../src/view/remote-users'
import { lines } from '../fakes/effect-line'
import {
  audio,
  play,
  playUrl,
  screen,
  stateIn,
  outOfOrderExpired,
  userJoined,
  userLeft,
  video,
} from '../fakes/inputs'
import { runs } from '../fakes/runs'

const tell = (...inputs: Input[]) => {
  const { state, effects } = play(inputs, stateIn('inRoom'))
  return { state, told: lines(effects).filter((did) => !/^(timer|layout|page)/.test(did)) }
}
const seatOf = (state: RoomState, userID: string) =>
  state.seats.filter(isTaken).find((seat) => seat.userID === userID)

test('a user joins, is seen, is heard, and leaves: each told once and in order', () => {
  const { told, state } = tell(userJoined('bob'), audio('bob'), video('bob'), userLeft('bob'))
  expect(told).toEqual([
    'remoteuserjoin bob',
    'remoteaudioadd bob_main',
    'remotevideoadd bob_main',
    'remotevideoremove bob_main',
    'remoteaudioremove bob_main',
    'remoteuserleave bob',
  ])
  expect(remoteUsers(state)).toEqual([])
})

test('what is told twice counts once', () => {
  const { told } = tell(
    userJoined('bob'),
    userJoined('bob'),
    video('bob'),
    video('bob'),
    userLeft('bob'),
    userLeft('bob'),
  )
  expect(told).toEqual([
    'remoteuserjoin bob',
    'remotevideoadd bob_main',
    'remotevideoremove bob_main',
    'remoteuserleave bob',
  ])
})

test('a camera that was on and off before its user is told joins with the user, and is off', () => {
  const early = [video('bob'), video('bob', false), userJoined('bob')]
  for (const phase of ['entering', 'inRoom'] as const) {
    const { state, effects } = play(early, stateIn(phase))
    expect(lines(effects).filter((line) => line.startsWith('remote'))).toEqual(['remoteuserjoin bob'])
    expect(remoteUsers(state)).toMatchObject([{ userID: 'bob', hasMainVideo: false }])
  }
})

test('a leave that is told before we are confirmed is of the last room: the user may join', () => {
  const { state } = play([userLeft('bob'), userJoined('bob')], stateIn('entering'))
  expect(remoteUsers(state)).toMatchObject([{ userID: 'bob' }])
})

test('a camera told between a leave and its late join is that of the next join', () => {
  const { told } = tell(userLeft('bob'), video('bob'), userJoined('bob'), userJoined('bob'))
  expect(told).toEqual(['remoteuserjoin bob', 'remotevideoadd bob_main'])
})

test('a stream that never was does not end', () => {
  const { told, state } = tell(userJoined('bob'), video('bob', false), screen('bob', false))
  expect(told).toEqual(['remoteuserjoin bob'])
  expect(state.seats).toHaveLength(1)
})

test('turning a camera off and on keeps the seat, its key and what was set for it', () => {
  const before = tell(userJoined('bob'), video('bob'), audio('bob')).state
  const muted = play(
    [{ type: 'setStream', streamID: 'bob_main', attributes: { muteAudio: true } }],
    before,
  ).state
  const after = play([video('bob', false), audio('bob', false), video('bob'), audio('bob')], muted).state
  expect(after.seats).toEqual(muted.seats)
})

test('nobody else moves when somebody leaves, and a freed seat is taken with a new key', () => {
  const full = tell(userJoined('a'), userJoined('b'), userJoined('c')).state
  const without = play([userLeft('b')], full).state
  expect(without.seats.map(({ userID }) => userID)).toEqual(['a', '', 'c'])
  expect([without.seats[0], without.seats[2]]).toEqual([full.seats[0], full.seats[2]])
  const refilled = play([userJoined('d')], without).state
  expect(refilled.seats.map(({ userID }) => userID)).toEqual(['a', 'd', 'c'])
  expect(refilled.seats[1]?.key).toBeGreaterThan(full.seats[2]?.key ?? 0)
  expect(remoteUsers(refilled).map(({ userID }) => userID)).toEqual(['a', 'c', 'd'])
})

test('a shared screen has a seat of its own, letter-boxed and never muted, until it ends', () => {
  const { state, told } = tell(userJoined('bob'), screen('bob'))
  expect(state.seats).toHaveLength(2)
  expect(state.seats[1]).toMatchObject({
    streamType: 'aux',
    objectFit: 'contain',
    muteAudio: false,
    hasVideo: true,
  })
  expect(told).toEqual(['remoteuserjoin bob', 'remotevideoadd bob_aux'])
  const ended = play([screen('bob', false)], state)
  expect(lines(ended.effects)).toEqual(['remotevideoremove bob_aux', 'layoutchange 1v1'])
  expect(ended.state.seats.filter(isTaken)).toHaveLength(1)
})

test.each([
  ['all', { muteVideo: false, muteAudio: false }, { muteVideo: false, muteAudio: false }],
  ['audio', { muteVideo: true, muteAudio: false }, { muteVideo: true, muteAudio: false }],
  ['none', { muteVideo: true, muteAudio: true }, { muteVideo: true, muteAudio: false }],
  ['visible', { muteVideo: false, muteAudio: false }, { muteVideo: false, muteAudio: false }],
] as const)(
  'autoSubscribe %s says what is received of those who come and those who are here',
  (autoSubscribe, main, aux) => {
    const rule: Input = { type: 'setOptions', options: { autoSubscribe } }
    const stories = [
      [rule, userJoined('bob'), screen('bob')],
      [userJoined('bob'), screen('bob'), rule],
    ]
    for (const story of stories) {
      const { seats } = tell(...story).state
      expect(seats).toMatchObject([main, aux])
    }
  },
)

test('the platform names the play address; the usual form stands in where it does not', () => {
  const named = { ...video('bob'), src: 'room://rtc.tencent.com?userid=bob&streamtype=main' } as Input
  expect(seatOf(tell(userJoined('bob'), named).state, 'bob')?.src).toBe(
    'room://rtc.tencent.com?userid=bob&streamtype=main',
  )
  const unnamed = { ...video('bob'), src: '' } as Input
  expect(seatOf(tell(userJoined('bob'), unnamed).state, 'bob')?.src).toBe(playUrl('bob'))
})

test('a second time without an address keeps the first one', () => {
  const unnamed = { ...video('bob'), src: '' } as Input
  const first = { ...audio('bob'), src: 'room://first' } as Input
  expect(seatOf(tell(userJoined('bob'), first, unnamed).state, 'bob')?.src).toBe('room://first')
})

describe('news out of order', () => {
  test('streams told before their user appear with the user', () => {
    const { told } = tell(video('bob'), audio('bob'), userJoined('bob'))
    expect(told).toEqual(['remoteuserjoin bob', 'remotevideoadd bob_main', 'remoteaudioadd bob_main'])
  })

  test('streams whose user is never told appear after a while', () => {
    const { told, state } = tell(video('bob'), outOfOrderExpired('bob'))
    expect(told).toEqual(['remoteuserjoin bob', 'remotevideoadd bob_main'])
    expect(state.outOfOrder).toEqual([])
  })

  test('a leave before the join means that the join is over', () => {
    const { told, state } = tell(userLeft('bob'), userJoined('bob'), video('bob'), outOfOrderExpired('bob'))
    expect(told).toEqual([])
    expect(state.outOfOrder).toEqual([])
  })

  test('a user who sends after a leave is back when no join comes: the leave was that of another device', () => {
    const twice = [userJoined('bob'), audio('bob'), userJoined('bob'), userLeft('bob')]
    const { told, state } = tell(...twice, video('bob'), audio('bob'), outOfOrderExpired('bob'))
    expect(told.slice(-3)).toEqual([
      'remoteuserjoin bob',
      'remotevideoadd bob_main',
      'remoteaudioadd bob_main',
    ])
    expect(remoteUsers(state)).toMatchObject([{ userID: 'bob', hasMainVideo: true, hasMainAudio: true }])
    expect(state.outOfOrder).toEqual([])
  })

  test.each([
    ['who ends something', [video('bob', false)]],
    ['who begins and ends something', [video('bob'), video('bob', false)]],
  ])('a user %s after the leave stays away', (_, news) => {
    const { told } = tell(userJoined('bob'), userLeft('bob'), ...news, outOfOrderExpired('bob'))
    expect(told).toEqual(['remoteuserjoin bob', 'remoteuserleave bob'])
  })

  test('a user of whom only a leave was told, and then media, is there', () => {
    expect(tell(userLeft('bob'), video('bob'), outOfOrderExpired('bob')).told).toEqual([
      'remoteuserjoin bob',
      'remotevideoadd bob_main',
    ])
  })

  test('who left and comes back at once is back', () => {
    const { state } = tell(userJoined('bob'), userLeft('bob'), userJoined('bob'), video('bob'))
    expect(remoteUsers(state)).toEqual([
      { userID: 'bob', hasMainVideo: true, hasMainAudio: false, hasAuxVideo: false },
    ])
  })

  test('a flood of unknown users does not grow without bound', () => {
    const flood = Array.from({ length: 1000 }, (_, index) => video(`user${index}`))
    expect(tell(...flood).state.outOfOrder).toHaveLength(200)
  })

  const stay = [userJoined('bob'), video('bob'), audio('bob'), screen('bob')]

  test('every order of a join and its streams leads to the same room', () => {
    const shape = (inputs: Input[]) => remoteUsers(tell(...inputs).state)
    fc.assert(
      fc.property(fc.shuffledSubarray(stay, { minLength: stay.length }), (order) => {
        expect(shape(order)).toEqual(shape(stay))
      }),
      runs(100),
    )
  })

  test('every order of a whole stay ends alike: there is whoever joins before the leave and sends after it', () => {
    const whole = [...stay, userLeft('bob')]
    fc.assert(
      fc.property(fc.shuffledSubarray(whole, { minLength: whole.length }), (order) => {
        const { state, told } = tell(...order, outOfOrderExpired('bob'))
        const [before = [], after = []] = splitAt(order, 'userLeft')
        const isBack = before.some(({ type }) => type === 'userJoined') && after.length > 0
        expect(remoteUsers(state)).toEqual(isBack ? remoteUsers(tell(userJoined('bob'), ...after).state) : [])
        expect(state.outOfOrder).toEqual([])
        const open = (event: string) => told.filter((line) => line.startsWith(event)).length
        expect(open('remoteuserjoin') - open('remoteuserleave')).toBe(isBack ? 1 : 0)
      }),
      runs(100),
    )
  })
})

function splitAt(inputs: readonly Input[], type: Input['type']): readonly [Input[], Input[]] {
  const at = inputs.findIndex((input) => input.type === type)
  return [inputs.slice(0, at), inputs.slice(at + 1)]
}

test.each(['main', 'a_main', 'bob_aux', 'constructor', '__proto__', 'toString'])(
  'a user named %s is a user like any other',
  (name) => {
    const { state, told } = tell(userJoined(name), video(name), screen(name), userLeft(name))
    expect(told).toEqual([
      `remoteuserjoin ${name}`,
      `remotevideoadd ${name}_main`,
      `remotevideoadd ${name}_aux`,
      `remotevideoremove ${name}_main`,
      `remotevideoremove ${name}_aux`,
      `remoteuserleave ${name}`,
    ])
    expect(state.seats.filter(isTaken)).toEqual([])
  },
)

describe('how long news out of order waits', () => {
  const waits = (...inputs: Input[]) =>
    play(inputs, stateIn('inRoom')).effects.flatMap((effect) =>
      effect.type === 'timer/set' && effect.alarm.type === 'outOfOrderExpired' ? [effect] : [],
    )

  test.each<[string, Input[], number]>([
    ['media before a join', [video('bob')], 1],
    ['a leave before a join', [userLeft('bob')], 1],
    ['a leave', [userJoined('bob'), userLeft('bob')], 1],
    ['each of the media', [video('bob'), audio('bob')], 2],
    ['nothing that came in order', [userJoined('bob'), video('bob')], 0],
    ['nothing more after a second leave', [userJoined('bob'), userLeft('bob'), userLeft('bob')], 1],
    ['nothing more after a second leave before the join', [userLeft('bob'), userLeft('bob')], 1],
    ['nothing of a join that was over', [userLeft('bob'), userJoined('bob')], 1],
  ])('two seconds for %s', (_, story, times) => {
    const wait = {
      type: 'timer/set',
      alarm: { type: 'outOfOrderExpired', userID: 'bob' },
      ms: 2000,
      spread: 0,
    }
    expect(waits(...story)).toEqual(Array.from({ length: times }, () => wait))
  })
})

test('a leave told before anybody of this room belongs to the last one', () => {
  const before = stateIn('entering')
  expect(play([userLeft('bob')], before)).toEqual({ state: before, effects: [] })
  expect(remoteUsers(play([userLeft('bob'), userJoined('bob')], before).state)).toHaveLength(1)
})

test('who leaves twice and joins is back', () => {
  expect(
    remoteUsers(tell(userJoined('bob'), userLeft('bob'), userLeft('bob'), userJoined('bob')).state),
  ).toHaveLength(1)
})

test('media between a leave and its join are those of the stay that is over, until new ones come', () => {
  const { state } = tell(userLeft('bob'), video('bob'), userJoined('bob'), outOfOrderExpired('bob'))
  expect([remoteUsers(state), state.outOfOrder]).toEqual([[], []])
})

test('the spotlight and the word are of nobody once their user has left', () => {
  const loud: Input = { type: 'volumeMeasured', streamID: 'bob_main', volume: 80 }
  const before = tell(userJoined('bob'), audio('bob'), userJoined('carol'), loud, loud, loud).state
  expect([before.spotlight, before.speaker.userID]).toEqual(['bob', 'bob'])
  const { state } = play([userLeft('bob')], before)
  expect([state.spotlight, state.speaker]).toEqual(['', initialState.speaker])
  const other = play([userLeft('carol')], before).state
  expect([other.spotlight, other.speaker.userID]).toEqual(['bob', 'bob'])
})

test('keys are never used twice, whatever comes and goes', () => {
  const { state } = tell(userJoined('bob'), screen('bob'), userJoined('carol'), screen('carol'))
  expect(state.seats.map(({ key }) => key)).toEqual([1, 2, 3, 4])
  const next = play(
    [screen('bob', false), userLeft('carol'), userJoined('dave'), screen('dave')],
    state,
  ).state
  expect(next.seats.filter(isTaken).map(({ userID, key }) => [userID, key])).toEqual([
    ['bob', 1],
    ['dave', 5],
    ['dave', 6],
  ])
  expect(next.nextKey).toBe(7)
})

test('a freed seat of the lowest key is taken first', () => {
  const { state } = tell(...['a', 'b', 'c', 'd'].map(userJoined), userLeft('c'), userLeft('b'))
  const names = (story: Input[]) => play(story, state).state.seats.map(({ userID }) => userID)
  expect(names([userJoined('e')])).toEqual(['a', 'e', '', 'd'])
  expect(names([userJoined('e'), userJoined('f'), userJoined('g')])).toEqual(['a', 'e', 'f', 'd', 'g'])
})

test('a picture that is asked for is waited for, its sound is not', () => {
  const waiting = (...inputs: Input[]) =>
    tell(userJoined('bob'), ...inputs).state.playbacks.map(({ awaitsFrame }) => awaitsFrame)
  expect(waiting(video('bob'))).toEqual([true])
  expect(waiting(audio('bob'))).toEqual([false])
  expect(waiting(audio('bob'), video('bob'))).toEqual([true])
})

test('the time to the first picture is taken for each that begins, not for sound nor for an end', () => {
  const { effects } = play(
    [userJoined('bob'), audio('bob'), video('bob'), video('bob', false), screen('bob')],
    stateIn('inRoom'),
  )
  expect(effects.filter(({ type }) => type === 'watch/start')).toEqual([
    { type: 'watch/start', stream: { userID: 'bob', streamType: 'main', streamID: 'bob_main' } },
    { type: 'watch/start', stream: { userID: 'bob', streamType: 'aux', streamID: 'bob_aux' } },
  ])
})

test('a player is there from the first media to the leave, that of a screen to its end', () => {
  const players = (...inputs: Input[]) =>
    tell(userJoined('bob'), ...inputs).state.playbacks.map(
      ({ userID, streamType }) => `${userID}_${streamType}`,
    )
  expect(players()).toEqual([])
  expect(players(screen('bob'), audio('bob'), video('bob'))).toEqual(['bob_aux', 'bob_main'])
  expect(players(video('bob'), video('bob', false))).toEqual(['bob_main'])
  expect(players(screen('bob'), audio('bob'), screen('bob', false))).toEqual(['bob_main'])
  expect(players(screen('bob'), audio('bob'), userLeft('bob'))).toEqual([])
})

test('a crowd of a thousand is seated and no more', () => {
  const { state } = tell(...Array.from({ length: 1001 }, (_, index) => userJoined(`user${index}`)))
  expect(state.seats).toHaveLength(1000)
})
