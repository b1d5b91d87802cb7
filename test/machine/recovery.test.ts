import type { Input } from '../../src/machine/inputs'
import { initialState, type RoomState } from '../../src/machine/state'
import { failure } from '../../src/schema/errors'
import { remoteUsers } from '../../src/view/remote-users'
import { lines, type Happening } from '../fakes/effect-line'
import * as given from '../fakes/inputs'

const { alarm, disconnected, joined, play, screen, userJoined, userLeft, video, audio } = given

const call = [given.enter(), joined(), userJoined('bob'), video('bob'), audio('bob'), userJoined('carol')]
const muted: Input = { type: 'setStream', streamID: 'bob_main', attributes: { muteAudio: true } }
const restarted = [disconnected(), alarm('retryDue'), joined()]

/** Emitted events only, without other effects. */
const told = (effects: readonly Happening[]) =>
  lines(effects).filter((line) => /^(remote|local|error|kicked)/.test(line))
const names = (state: RoomState) => remoteUsers(state).map(({ userID }) => userID)

describe('the way back', () => {
  test.each([
    ['-1307', disconnected()],
    ['a change of the network', given.networkChanged()],
    ['being out without having asked', given.left()],
  ])('after %s it is the same room with the same settings', (_, loss) => {
    const pusher: Input = { type: 'setPusher', attributes: { enableCamera: true, enableMic: true } }
    const before = play([...call, muted, pusher]).state
    const { state } = play([loss, alarm('retryDue'), joined(), alarm('rosterDue')], before)
    const { exits, push, pushes } = state
    expect(state).toEqual({ ...before, exits, push, pushes })
  })

  test('the client gets time to come back by itself, and nobody is told anew', () => {
    const before = play(call).state
    const { state, effects } = play([given.reconnecting(), given.reconnecting(), given.reconnected()], before)
    expect(play([alarm('rosterDue')], state)).toEqual({ state: before, effects: [] })
    expect(lines(effects)).toEqual([
      'statechange inRoom>retrying',
      'timer retryDue 12000',
      'statechange retrying>inRoom',
      'timer rosterDue 5000',
    ])
  })

  test.each([
    ['takes too long', alarm('retryDue')],
    ['gives up', disconnected()],
    ['leaves', given.left()],
  ])('a client that %s is restarted', (_, end) => {
    const { state, effects } = play([...call, given.reconnecting(), end])
    expect(lines(effects).slice(-2)).toEqual(['timer retryDue 500', 'pusher/stop'])
    expect(play([alarm('retryDue'), joined()], state).state.phase).toBe('inRoom')
  })

  test('a late word of the entry that was stopped is not taken for the new one', () => {
    const { state } = play([...call, disconnected(), joined()])
    expect(state.phase).toBe('retrying')
  })

  test('a refusal without a cause is tried again in a recovery, and fatal after the last try', () => {
    const refusal = [given.refused('enterFailed'), alarm('refusalDue'), alarm('retryDue')]
    let { state } = play([...call, disconnected(), alarm('retryDue')])
    expect(lines(play(refusal, state).effects)).toContain('timer retryDue 1000')
    for (let tries = 1; tries < 5; tries++) {
      state = play(refusal, state).state
      expect([tries, state.phase]).toEqual([tries, 'entering'])
    }
    const last = play(refusal, state)
    expect(last.state.phase).toBe('idle')
    expect(told(last.effects)).toEqual(['error enterFailed'])
  })

  test('a refusal that names its cause ends a recovery, unless newer secrets wait', () => {
    const refused = [...call, disconnected(), alarm('retryDue'), given.refused()]
    expect(play(refused).state.phase).toBe('idle')
    const renewal: Input = { type: 'enter', entry: given.entryTo(7, { userSig: 'newer' }) }
    const { state } = play([...call, disconnected(), alarm('retryDue'), renewal, given.refused()])
    expect(state.phase).toBe('retrying')
    expect(play([alarm('retryDue')], state).state.entry?.userSig).toBe('newer')
  })

  test.each([given.networkChanged(), given.reconnecting()])(
    'with a pusher of its own the page is told of $type and the rest is its business',
    (input) => {
      const before = play(call, { ...initialState, start: 'manual' }).state
      expect(play([input], before)).toEqual({ state: before, effects: [] })
    },
  )
})

describe('a restart', () => {
  test('waits a random part longer, and begins from nothing', () => {
    const { state, effects } = play([...call, disconnected()])
    expect(effects).toContainEqual({
      type: 'timer/set',
      alarm: { type: 'retryDue' },
      ms: 500,
      spread: 0.3,
    })
    expect(state).toMatchObject({ push: null, starting: false, expired: false, refusal: null })
  })

  test('is told to begin, and has its own connection', () => {
    const { state } = play([...call, disconnected(), alarm('retryDue')])
    expect(state).toMatchObject({ starting: true, push: { entryID: 1, attempt: 1 }, pushes: 2 })
  })

  test('of an entry that was refused in the last try without a cause ends with that', () => {
    const before = play([...call, disconnected(), alarm('retryDue')]).state
    const { effects } = play([given.refused('enterFailed'), alarm('refusalDue')], { ...before, attempt: 5 })
    expect(told(effects)).toEqual(['error enterFailed'])
  })

  test('takes no late time of a refusal that is over', () => {
    const { state } = play([...call, disconnected(), alarm('retryDue')])
    expect(play([alarm('refusalDue')], state)).toEqual({ state, effects: [] })
  })
})

describe('the cause', () => {
  test.each([
    ['a first entry', [given.enter()]],
    ['a recovery', [given.enter(), joined(), disconnected(), alarm('retryDue')]],
  ])('that the native layer named last is told when %s is given up', (_, story) => {
    const named: Input = {
      type: 'disconnected',
      failure: { ...failure('linkLost', -1307), message: 'no package' },
    }
    const { effects } = play([...story, named, alarm('retryDue')])
    let { state } = play([...story, named, alarm('retryDue')])
    expect(told(effects)).not.toContain('error linkLost')
    for (let tries = 0; tries < 9 && state.phase !== 'idle'; tries++) {
      const end = play([alarm('entryExpired'), alarm('retryDue')], state)
      state = end.state
      for (const effect of end.effects)
        if (effect.type === 'emit' && effect.event === 'ERROR')
          expect(effect.detail).toMatchObject({ reason: 'linkLost', code: -1307, message: 'no package' })
    }
    expect(state).toMatchObject({ phase: 'idle', lastError: 'linkLost' })
  })

  test('of a loss that is over is not told of the next one', () => {
    const lost = [...call, disconnected(), alarm('retryDue'), joined()]
    expect(play(lost).state.cause).toBeNull()
  })
})

describe('who is told to be there before an entry is given up', () => {
  test('has left with it, streams first', () => {
    const { effects } = play([given.enter(), userJoined('bob'), video('bob'), screen('bob'), given.exit()])
    expect(told(effects)).toEqual([
      'remoteuserjoin bob',
      'remotevideoadd bob_main',
      'remotevideoadd bob_aux',
      'remotevideoremove bob_main',
      'remotevideoremove bob_aux',
      'remoteuserleave bob',
    ])
  })

  test('our own leave says it where the server had confirmed us', () => {
    const { effects } = play([...call, given.exit(), given.stopped()])
    expect(told(effects).slice(-1)).toEqual(['localleave exit'])
  })
})

describe('who is there after it', () => {
  test('who is told again joins no second time', () => {
    const again = [userJoined('bob'), video('bob'), audio('bob'), userJoined('carol'), alarm('rosterDue')]
    const before = play([...call, muted]).state
    const { state, effects } = play([...restarted, ...again], before)
    expect(told(effects)).toEqual([])
    expect(state).toEqual({ ...before, push: state.push, pushes: state.pushes })
  })

  test('they may be told before we are confirmed', () => {
    const again = [userJoined('carol'), audio('bob'), video('bob')]
    const before = play(call).state
    const { state, effects } = play(
      [disconnected(), alarm('retryDue'), ...again, joined(), alarm('rosterDue')],
      before,
    )
    expect(told(effects)).toEqual([])
    expect(state.seats).toEqual(before.seats)
  })

  test('who is not told again has left, with the usual events', () => {
    const { state, effects } = play([...restarted, userJoined('carol'), alarm('rosterDue')], play(call).state)
    expect(told(effects)).toEqual([
      'remotevideoremove bob_main',
      'remoteaudioremove bob_main',
      'remoteuserleave bob',
    ])
    expect(names(state)).toEqual(['carol'])
    expect(state.roster).toBe('settled')
  })

  test('a camera that is not told again is off, a screen that is not has ended', () => {
    const before = play([...call, screen('bob')]).state
    const again = [userJoined('bob'), audio('bob'), userJoined('carol'), alarm('rosterDue')]
    const { state, effects } = play([...restarted, ...again], before)
    expect(told(effects)).toEqual(['remotevideoremove bob_main', 'remotevideoremove bob_aux'])
    expect(remoteUsers(state)[0]).toEqual({
      userID: 'bob',
      hasMainVideo: false,
      hasMainAudio: true,
      hasAuxVideo: false,
    })
  })

  test('who is told anew before we are confirmed, and then leaves, has left at once', () => {
    const again = [alarm('retryDue'), userJoined('carol'), userLeft('carol'), userLeft('bob')]
    const { state, effects } = play([disconnected(), ...again], play(call).state)
    expect(told(effects)).toEqual(['remoteuserleave carol'])
    expect(names(state)).toEqual(['bob'])
  })

  test('a camera that is told anew before we are confirmed, and then is off, is off at once', () => {
    const again = [alarm('retryDue'), userJoined('bob'), video('bob'), video('bob', false)]
    const { effects } = play([disconnected(), ...again], play(call).state)
    expect(told(effects)).toEqual(['remotevideoremove bob_main'])
  })

  test('a roster that tells everybody, and all they send, has no news', () => {
    const again = [userJoined('bob'), video('bob'), audio('bob'), userJoined('carol')]
    const { state } = play([...restarted, ...again], play(call).state)
    expect(play([alarm('rosterDue')], state).effects).toEqual([])
  })

  test('who is left out takes the shared screen along', () => {
    const { effects } = play(
      [screen('bob'), ...restarted, userJoined('carol'), alarm('rosterDue')],
      play(call).state,
    )
    expect(told(effects)).toEqual([
      'remotevideoadd bob_aux',
      'remotevideoremove bob_main',
      'remoteaudioremove bob_main',
      'remotevideoremove bob_aux',
      'remoteuserleave bob',
    ])
  })

  test.each([
    ['is off', video('bob', false)],
    ['is told without an address', { ...video('bob'), src: '' } as Input],
  ])('a camera that %s after it leaves the address that plays the sound', (_, news) => {
    const { state } = play([...call, ...restarted, userJoined('bob'), audio('bob'), news])
    expect(state.seats[0]).toMatchObject({ src: given.playUrl('bob'), hasAudio: true })
  })

  test('leaves that come with the loss may be our own: they wait for the new entry', () => {
    const before = play(call).state
    const loss = [disconnected(), video('bob', false), userLeft('bob'), userLeft('carol'), alarm('retryDue')]
    const again = [joined(), userJoined('bob'), video('bob'), audio('bob'), alarm('rosterDue')]
    const { effects } = play([...loss, ...again], before)
    expect(told(effects)).toEqual(['remoteuserleave carol'])
  })

  test('who leaves after it has left at once', () => {
    const { state, effects } = play([...restarted, userLeft('bob')], play(call).state)
    expect(told(effects).slice(0, 3)).toEqual([
      'remotevideoremove bob_main',
      'remoteaudioremove bob_main',
      'remoteuserleave bob',
    ])
    expect(names(state)).toEqual(['carol'])
  })

  test('who leaves and joins again while the roster is waited for is as anybody who is told', () => {
    const back = [userLeft('bob'), userJoined('bob'), video('bob'), userJoined('carol')]
    const { state, effects } = play([...restarted, ...back, alarm('rosterDue')], play(call).state)
    expect(told(effects).slice(-3)).toEqual([
      'remoteuserleave bob',
      'remoteuserjoin bob',
      'remotevideoadd bob_main',
    ])
    expect(names(state)).toEqual(['carol', 'bob'])
  })

  test('leaves told after an interruption wait for the new entry, also of those who were told while the client reconnected', () => {
    const way = [given.reconnecting(), userJoined('bob'), given.interrupted(), userLeft('bob')]
    const { state, effects } = play([...call, ...way])
    expect(told(effects).filter((line) => line.includes('leave'))).toEqual([])
    expect(names(state)).toEqual(['bob', 'carol'])
  })

  test('who came meanwhile joins; a leave out of order in the old entry swallows nobody in the new one', () => {
    const { state, effects } = play(
      [userLeft('dave'), ...restarted, userJoined('dave'), userJoined('bob'), userJoined('carol')],
      play(call).state,
    )
    expect(told(effects)).toEqual(['remoteuserjoin dave'])
    expect(names(state)).toEqual(['bob', 'carol', 'dave'])
  })

  test('a stream that is told again with another address plays from there, in the definition that was chosen', () => {
    const small: Input = { type: 'switchStream', streamID: 'bob_main', definition: 'small' }
    const moved = { ...video('bob'), src: 'room://other?userid=bob&streamtype=main' } as Input
    const { state } = play([...call, small, ...restarted, userJoined('bob'), moved])
    expect(state.seats[0]).toMatchObject({ src: 'room://other?userid=bob&streamtype=small' })
  })

  test('a page that stops its own pusher and starts it again gets the same care', () => {
    const before = play(call, { ...initialState, start: 'manual' }).state
    const { state, effects } = play([given.left(), joined(), userJoined('bob'), alarm('rosterDue')], before)
    expect(names(state)).toEqual(['bob'])
    expect(told(effects)).toEqual([
      'localjoin alice',
      'remotevideoremove bob_main',
      'remoteaudioremove bob_main',
      'remoteuserleave carol',
    ])
  })
})

describe('any sign of life', () => {
  const net = (streamID: string, netStatus: object): Input =>
    ({ type: 'netMeasured', streamID, netStatus }) as Input
  const volume = (streamID: string, level: number): Input => ({
    type: 'volumeMeasured',
    streamID,
    volume: level,
  })
  const newcomer = userJoined('dave')

  test('nobody is dropped where no roster was told', () => {
    const before = play(call).state
    const { state, effects } = play([...restarted, alarm('rosterDue')], before)
    expect(told(effects)).toEqual([])
    expect(state.seats).toEqual(before.seats)
  })

  test.each<[string, Input, boolean]>([
    ['is told to join', userJoined('bob'), true],
    ['is told to send', video('bob'), true],
    ['is told to stop sending', audio('bob', false), true],
    ['begins to share a screen', screen('bob'), true],
    ['is shown with pictures', net('bob_main', { videoFPS: 15 }), true],
    ['is shown with bits of video', net('bob_main', { videoBitrate: 300 }), true],
    ['is played with bits of audio', net('bob_main', { audioBitrate: 40 }), true],
    ['is received', net('bob_main', { netSpeed: 340 }), true],
    ['is heard', volume('bob_main', 3), true],
    ['shows a first picture', { type: 'framed', streamID: 'bob_main' }, true],
    ['has a player that answers our play()', given.played('bob_main'), false],
    ['is reported with nothing', net('bob_main', { videoFPS: 0, videoBitrate: 0, netSpeed: 0 }), false],
    ['is silent', volume('bob_main', 0), false],
    ['has a player that gives up', given.stalled('bob_main'), false],
  ])('a user who %s after a recovery: %s', (_, sign, stays) => {
    const { state } = play([...call, ...restarted, newcomer, sign, alarm('rosterDue')])
    expect(names(state)).toEqual(stays ? ['bob', 'dave'] : ['dave'])
  })

  test('a user who is left out and shares a screen that is received stays with everything', () => {
    const before = [...call, screen('bob')]
    const { state } = play([
      ...before,
      ...restarted,
      newcomer,
      net('bob_aux', { videoFPS: 5 }),
      alarm('rosterDue'),
    ])
    expect(remoteUsers(state)[0]).toMatchObject({ hasMainVideo: true, hasMainAudio: true, hasAuxVideo: true })
  })

  test('what a player reports before the room is confirmed is of the connection that was lost', () => {
    const early = net('bob_main', { videoFPS: 15 })
    const { state } = play([
      ...call,
      disconnected(),
      early,
      alarm('retryDue'),
      early,
      joined(),
      newcomer,
      alarm('rosterDue'),
    ])
    expect(names(state)).toEqual(['dave'])
  })

  test('what ends while the client reconnects is no sign of the next entry', () => {
    const way = [given.reconnecting(), video('bob', false), joined(), newcomer, alarm('rosterDue')]
    expect(names(play([...call, ...way]).state)).toEqual(['dave'])
  })

  test('that was there before changes nothing', () => {
    const { state } = play(call)
    expect(play([video('bob'), userJoined('bob')], state)).toEqual({ state, effects: [] })
    expect(play([video('bob')], state).state).toBe(state)
  })

  test.each([
    net('bob_main', { videoFPS: 15, videoBitrate: 0, netSpeed: 0 }),
    net('bob_main', { audioBitrate: 40 }),
  ])('that confirms what is confirmed leaves the seats as they are', (figures) => {
    const { state } = play(call)
    expect(play([figures], state).state.seats).toBe(state.seats)
  })

  test('1018 told twice drops nobody, whoever joins then', () => {
    const { state, effects } = play([...call, joined(), joined(), newcomer, alarm('rosterDue')])
    expect(told(effects).filter((line) => line.includes('leave'))).toEqual([])
    expect(state).toMatchObject({
      roster: 'settled',
      seats: [{ userID: 'bob' }, { userID: 'carol' }, { userID: 'dave' }],
    })
  })

  test('a second roster is swept like the first: who was told before and is left out has left', () => {
    const { state } = play([...call, joined(), userJoined('carol'), alarm('rosterDue')])
    expect(names(state)).toEqual(['carol'])
  })

  test.each([
    ['was lost and came back', [given.reconnecting(), given.reconnected()]],
    ['came back without having been lost', [given.reconnected()]],
  ])('a link that %s, then 1018 with a roster: those who are left out have left', (_, way) => {
    for (const roster of [[userJoined('carol')], [newcomer]]) {
      const { state } = play([...call, ...way, joined(), ...roster, alarm('rosterDue')])
      expect(names(state)).not.toContain('bob')
    }
    expect(names(play([...call, ...way, alarm('rosterDue')]).state)).toEqual(['bob', 'carol'])
  })
})

describe('a roster', () => {
  const waits = (...story: Input[]) =>
    lines(play(story, play(call).state).effects).filter((line) => line === 'timer rosterDue 5000').length

  test.each<[string, Input[], number]>([
    ['an entry that follows a lost link', restarted, 1],
    ['a client that enters again by itself', [given.reconnecting(), joined()], 1],
    ['1018 in the room', [joined()], 1],
    ['somebody who is told again in the room, from then on', [joined(), userJoined('carol')], 2],
    ['somebody new', [joined(), userJoined('dave')], 1],
    ['somebody who is told again after a lost link', [...restarted, userJoined('carol')], 1],
    [
      'somebody who is told again before we are confirmed',
      [disconnected(), alarm('retryDue'), userJoined('bob')],
      0,
    ],
  ])('is waited for after %s', (_, story, times) => {
    expect(waits(...story)).toBe(times)
  })

  test('is not waited for while the link is lost: who is told then is all the news', () => {
    const { state } = play([disconnected()], play(call).state)
    expect(play([userJoined('carol')], state).effects).toEqual([])
  })

  test('is none where nobody was there', () => {
    const { state, effects } = play(
      [disconnected(), alarm('retryDue'), joined(), joined()],
      given.stateIn('inRoom'),
    )
    expect([state.roster, lines(effects).join()]).toEqual([
      'settled',
      expect.not.stringContaining('rosterDue'),
    ])
  })

  test('of a client that entered again by itself says who has left', () => {
    for (const who of ['carol', 'dave']) {
      const way = [given.reconnecting(), joined(), userJoined(who), alarm('rosterDue')]
      expect(names(play([...call, ...way]).state)).toEqual([who])
    }
  })

  test('that was begun goes on when the link is lost once more', () => {
    const begun = [...restarted, userJoined('carol'), given.reconnecting(), given.reconnected()]
    expect(play(begun, play(call).state).state.roster).toBe('announced')
  })

  test('leaves those with their cameras who were told before the link was lost once more', () => {
    const way = [...restarted, userJoined('bob'), given.reconnecting(), given.reconnected()]
    const { state } = play([...way, alarm('rosterDue')], play(call).state)
    expect(names(state)).toEqual(['bob'])
    expect(remoteUsers(state)).toMatchObject([{ hasMainVideo: true, hasMainAudio: true }])
  })
})

describe('users told before the room is confirmed', () => {
  test.each<[string, Input]>([
    ['is refused', given.refused()],
    ['takes too long', alarm('entryExpired')],
    ['is given up', given.exit()],
    ['is given up for another', given.enter(8)],
    ['ends with an eviction', given.evicted()],
  ])('leave, streams first, when the entry %s', (_, end) => {
    const { state } = play([
      given.enter(),
      userJoined('bob'),
      video('bob'),
      screen('bob'),
      userJoined('zoe'),
      userJoined('carol'),
      userLeft('zoe'),
    ])
    expect(told(play([end], state).effects).filter((line) => line.startsWith('remote'))).toEqual([
      'remotevideoremove bob_main',
      'remotevideoremove bob_aux',
      'remoteuserleave bob',
      'remoteuserleave carol',
    ])
  })

  test('are covered by our own leave once it is', () => {
    expect(told(play([...call, given.exit(), given.stopped()]).effects).slice(-1)).toEqual([
      'localleave exit',
    ])
  })
})

describe('an exit that we did not ask for', () => {
  const again = [given.left(), alarm('retryDue'), joined()]

  test('is an eviction in the room on a visible page, unless the platform calls it normal', () => {
    const { state, effects } = play([...call, given.left(false)])
    expect(state).toMatchObject({ phase: 'idle', lastError: 'kickedOut' })
    expect(told(effects).slice(-2)).toEqual(['kickedout kicked', 'localleave kicked'])
    expect(lines(effects).join()).not.toContain('retryDue')
  })

  test('is one for a page that sees to its own pusher, too', () => {
    const { state, effects } = play(
      [given.left(false)],
      play(call, { ...initialState, start: 'manual' }).state,
    )
    expect(state.phase).toBe('idle')
    expect(told(effects)).toEqual(['kickedout kicked', 'localleave kicked'])
  })

  test.each<[string, Input[], string]>([
    ['hidden', [given.hidden()], 'retrying'],
    ['suspended', [given.interrupted()], 'suspended'],
    ['reconnecting by itself', [given.reconnecting()], 'retrying'],
    ['being restarted', [disconnected()], 'retrying'],
    ['entering', [disconnected(), alarm('retryDue')], 'entering'],
  ])('is the end of the old connection while the room is %s', (_, way, phase) => {
    for (const isNormal of [true, false])
      expect(play([...call, ...way, given.left(isNormal)]).state.phase).toBe(phase)
  })

  test('ends no more than three entries in a row, whatever it is called', () => {
    const { state, effects } = play([...call, ...again, ...again, given.left()])
    expect(state.phase).toBe('idle')
    expect(told(effects).slice(-2)).toEqual(['kickedout kicked', 'localleave kicked'])
    const reconnecting = play([
      ...call,
      ...again,
      given.reconnecting(),
      ...again,
      given.reconnecting(),
      given.left(),
    ])
    expect(reconnecting.state.phase).toBe('idle')
  })

  test('that is told twice is one', () => {
    expect(play([...call, ...again, given.left(), given.left()]).state.phase).toBe('retrying')
  })

  test('is not counted while the page is hidden, nor together with those before a lost link', () => {
    const away = [given.hidden(), given.left(), given.shown(), alarm('retryDue'), joined()]
    expect(play([...call, ...away, ...away, ...away, ...away]).state.phase).toBe('inRoom')
    expect(play([...call, ...again, ...again, ...restarted, ...again]).state.phase).toBe('inRoom')
  })

  test('is not counted where the page stops and starts its own pusher', () => {
    const stopAndStart = [given.left(), joined()]
    const manual = play(call, { ...initialState, start: 'manual' }).state
    expect(
      play([...stopAndStart, ...stopAndStart, ...stopAndStart, ...stopAndStart], manual).state.phase,
    ).toBe('inRoom')
  })
})

describe('being put out', () => {
  test.each(['entering', 'inRoom', 'retrying', 'suspended'] as const)(
    'in %s it is told once and nothing is tried again',
    (phase) => {
      const { state, effects } = play(
        [
          given.evicted(),
          given.evicted(),
          given.left(),
          disconnected(),
          given.stopped(),
          given.alarm('retryDue'),
        ],
        given.stateIn(phase),
      )
      expect(state).toEqual({ ...initialState, entryID: 1, lastError: 'kickedOut' })
      expect(lines(effects).filter((line) => /^(kickedout|error)/.test(line))).toHaveLength(1)
      expect(lines(effects).join()).not.toContain('retryDue')
    },
  )
})
