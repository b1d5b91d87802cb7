import * as fc from 'fast-check'
import { initialState } from '../../src/machine/state'
import { ParameterError, RoomError } from '../../src/schema/room-error'
import { Session } from '../../src/session/session'
import { project } from '../../src/view/project'
import { FakeClock } from '../fakes/clock'
import { fate } from '../fakes/fate'
import { FakeHost, FakeLog } from '../fakes/host'
import {
  alarm,
  audio,
  disconnected,
  evicted,
  hidden,
  joined,
  params,
  reconnected,
  refused,
  shown,
  stalled,
  stopped,
  userJoined,
  userLeft,
  video,
} from '../fakes/inputs'
import { runs } from '../fakes/runs'
import { anyWalk } from '../fakes/walks'

function open(rendering: 'at once' | 'manual' = 'at once') {
  const host = new FakeHost(project(initialState), rendering)
  const clock = new FakeClock()
  const log = new FakeLog()
  const session = new Session({ host, log, clock: clock.clock, random: () => 0 })
  return { host, clock, log, session }
}

describe('render, then act', () => {
  test('the url is on the page before the pusher starts, in one render', () => {
    const { host, session } = open('manual')
    void session.enterRoom(params)
    expect(host.take()).toEqual(['render phase localUserID pusher.url'])
    host.finishRender()
    expect(host.take()).toEqual(['statechange idle>entering', 'pusher/start'])
  })

  test('one render at a time: what happens meanwhile is the next one', () => {
    const { host, session } = open('manual')
    void session.enterRoom(params)
    session.send(joined(), userJoined('bob'))
    session.send(video('bob'), audio('bob'))
    session.send(userJoined('carol'))
    expect(host.rendersUnderWay).toBe(1)
    host.finishRender()
    expect(host.rendersUnderWay).toBe(1)
    host.finishRender()
    expect(host.rendersUnderWay).toBe(0)
    expect(host.patches).toHaveLength(2)
    expect(host.data).toEqual(project(session.state))
  })

  test('the app hears of a join when the page shows it', () => {
    const { host, session } = open('manual')
    void session.enterRoom(params)
    host.finishRender()
    host.take()
    session.send(joined(), userJoined('bob'))
    expect(host.take()).toEqual(['render phase tiles seats[0] own.flags own.order'])
    host.finishRender()
    expect(host.take()).toEqual(['statechange entering>inRoom', 'localjoin alice', 'remoteuserjoin bob'])
  })

  test('what changes nothing on the page is done without a render', () => {
    const { host, session } = open()
    void session.enterRoom(params)
    session.send(joined())
    host.take()
    session.send({ type: 'setOptions', options: { enterTimeout: 9000 } }, refused())
    expect(host.take()).toEqual(['error userSigRefused'])
  })

  test('a handler that asks for more inside an event is served after it', () => {
    const { host, session } = open()
    host.onEmit = (event) => {
      if (event === 'REMOTE_USER_JOIN') session.send({ type: 'setPusher', attributes: { beautyLevel: 5 } })
    }
    void session.enterRoom(params)
    host.take()
    session.send(joined(), userJoined('bob'), userJoined('carol'))
    expect(host.take()).toEqual([
      'render phase currentLayout barPlace tiles seats[0] seats[1] own.flags own.order',
      'statechange entering>inRoom',
      'localjoin alice',
      'remoteuserjoin bob',
      'remoteuserjoin carol',
      'layoutchange grid',
      'render pusher.beautyLevel',
    ])
  })

  test('a handler that throws stops neither the others nor the room', () => {
    const { host, session, log } = open()
    host.onEmit = () => {
      throw new Error('page broke')
    }
    void session.enterRoom(params)
    session.send(joined(), userJoined('bob'))
    expect(session.state.phase).toBe('inRoom')
    expect(host.take()).toContain('remoteuserjoin bob')
    expect(log.lines.filter((told) => told.startsWith('error'))).toHaveLength(4)
  })

  test('a page that fails to render is logged, and the room goes on', () => {
    const { host, session, log } = open()
    host.render = () => {
      throw new Error('too much data')
    }
    void session.enterRoom(params)
    session.send(joined())
    expect(host.take()).toContain('localjoin alice')
    expect(log.lines.join()).toContain('too much data')
  })

  test('what setData refused goes with the next patch, and the pusher is not started before', () => {
    const { host, session, clock } = open()
    host.nextRender = 'throws'
    void session.enterRoom(params)
    expect(host.take()).toEqual(['statechange idle>entering'])
    session.send({ type: 'setPusher', attributes: { beautyLevel: 5 } })
    expect(host.take()).toEqual(['render phase localUserID pusher.url pusher.beautyLevel', 'pusher/start'])
    clock.advance(1000)
    expect(host.take()).toEqual([])
  })

  test('where nothing else is to be shown, it is tried again after a moment', () => {
    const { host, session, clock } = open()
    host.nextRender = 'throws'
    void session.enterRoom(params)
    clock.advance(499)
    expect(host.take()).not.toContain('pusher/start')
    clock.advance(1)
    expect(host.take()).toContain('pusher/start')
  })

  test('a setData that never calls back is waited for once for long, and said once', () => {
    const { host, session, clock, log } = open('manual')
    void session.enterRoom(params)
    clock.advance(4999)
    expect(host.take()).not.toContain('pusher/start')
    clock.advance(1)
    expect(host.take()).toContain('pusher/start')
    session.send(joined())
    clock.advance(500)
    expect(host.take()).toContain('localjoin alice')
    expect(log.lines.filter((line) => line.startsWith('warn'))).toHaveLength(1)
  })

  test('in the background only what the pusher reads is sent; the rest is shown with the page', () => {
    const { host, session } = open()
    void session.enterRoom(params)
    session.send(joined(), { type: 'hidden' })
    host.take()
    session.send(userJoined('bob'), video('bob'))
    expect(host.take()).toEqual(['remoteuserjoin bob', 'remotevideoadd bob_main'])
    session.send({ type: 'setPusher', attributes: { enableMic: true } })
    expect(host.take().join()).toContain('pusher.enableMic')
    session.send(userJoined('carol'), { type: 'shown' })
    expect(host.data).toEqual(project(session.state))
  })

  test('a render that is reported done twice counts once', () => {
    const { host, session } = open()
    const dones: (() => void)[] = []
    host.render = (_, done) => void dones.push(done)
    void session.enterRoom(params)
    dones[0]?.()
    session.send(joined())
    host.take()
    dones[0]?.()
    expect(host.take()).toEqual([])
  })

  test('a new session shows what it begins with once it is told to', () => {
    const host = new FakeHost(project(initialState))
    const state = { ...initialState, pusher: { ...initialState.pusher, enableMic: true } }
    const session = new Session({ host, log: new FakeLog(), clock: new FakeClock().clock, state })
    expect(host.take()).toEqual([])
    session.send()
    expect(host.take()).toEqual(['render pusher.enableMic own.flags'])
  })
})

describe('enterRoom', () => {
  test('resolves when the server confirms, not when the pusher starts', async () => {
    const { session } = open()
    const entered = session.enterRoom(params)
    expect(await fate(entered)).toBe('open')
    session.send(joined())
    expect(await fate(entered)).toBe('kept')
  })

  test.each([
    ['a bad signature', [refused()], 'userSigRefused'],
    ['several codes for one refusal', [refused('enterFailed'), refused()], 'userSigRefused'],
    ['being put out', [evicted()], 'kickedOut'],
  ] as const)('rejects on %s', async (_, signals, reason) => {
    const { session, host } = open()
    const entered = session.enterRoom(params)
    session.send(...signals)
    expect(await fate(entered)).toBe(reason)
    expect(host.take().filter((did) => did.startsWith('error'))).toEqual([`error ${reason}`])
  })

  test('rejects when a refusal without a cause is not explained in time', async () => {
    const { session, clock } = open()
    const entered = session.enterRoom(params)
    session.send(refused('enterFailed'))
    expect(await fate(entered)).toBe('open')
    clock.advance(300)
    expect(await fate(entered)).toBe('enterFailed')
  })

  test('rejects after ten seconds, also while a lost link is being restarted, with what was last heard', async () => {
    const { session, clock } = open()
    const entered = session.enterRoom(params)
    clock.advance(9000)
    session.send(disconnected())
    clock.advance(999)
    expect(await fate(entered)).toBe('open')
    clock.advance(1)
    expect(await fate(entered)).toBe('linkLost')
    expect(session.state.phase).toBe('idle')
  })

  test('rejects when the room is left first', async () => {
    const { session } = open()
    const entered = session.enterRoom(params)
    void session.exitRoom()
    expect(await fate(entered)).toBe('cancelled')
  })

  test('rejects when another room is entered first, and the other one goes on', async () => {
    const { session } = open()
    const first = session.enterRoom(params)
    const second = session.enterRoom({ ...params, roomID: 8 })
    session.send(stopped(1), joined())
    expect([await fate(first), await fate(second)]).toEqual(['cancelled', 'kept'])
    expect(session.state.entry?.roomID).toBe(8)
  })

  test('twice for the same room is one entry with one answer', async () => {
    const { session, host } = open()
    const calls = [session.enterRoom(params), session.enterRoom({ ...params })]
    session.send(joined())
    calls.push(session.enterRoom(params))
    expect(await Promise.all(calls.map(fate))).toEqual(['kept', 'kept', 'kept'])
    expect(host.take().filter((did) => did === 'pusher/start')).toHaveLength(1)
  })

  test('succeeds with a good signature after a refused one', async () => {
    const { session } = open()
    const first = session.enterRoom(params)
    session.send(refused())
    const second = session.enterRoom({ ...params, userSig: 'better' })
    session.send(stopped(1), joined())
    expect([await fate(first), await fate(second)]).toEqual(['userSigRefused', 'kept'])
  })

  test.each([
    ['suspended', { type: 'interrupted' } as const],
    ['retrying', disconnected()],
  ])('for a room that is %s resolves when it is confirmed again', async (_, loss) => {
    const { session, clock } = open()
    void session.enterRoom(params)
    session.send(joined())
    await session.enterRoom(params)
    session.send(loss)
    const again = session.enterRoom(params)
    expect(await fate(again)).toBe('open')
    for (let seconds = 0; seconds < 8; seconds++) clock.advance(1000)
    session.send(joined())
    expect(await fate(again)).toBe('kept')
  })

  test('for a room whose link is lost rejects when it is left', async () => {
    const { session } = open()
    void session.enterRoom(params)
    session.send(joined())
    await session.enterRoom(params)
    session.send(disconnected())
    const again = session.enterRoom(params)
    void session.exitRoom()
    expect(await fate(again)).toBe('cancelled')
  })

  test('rejects bad parameters with the field, and nothing has changed', async () => {
    const { session, host } = open()
    const before = session.state
    const error = await session.enterRoom({ ...params, userID: '' }).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ParameterError)
    expect(error).toMatchObject({ field: 'userID' })
    expect(session.state).toBe(before)
    expect(host.take()).toEqual(['error invalidParameter'])
  })

  test('rejects with an error that has a stack, a reason and the platform code', async () => {
    const { session } = open()
    const entered = session.enterRoom(params)
    session.send(refused())
    const error = await entered.catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(RoomError)
    expect(error).toMatchObject({ reason: 'userSigRefused', code: -100018, fatal: true })
  })
})

describe('exitRoom', () => {
  test('resolves at once when there is nothing to leave', async () => {
    const { session, host } = open()
    expect(await fate(session.exitRoom())).toBe('kept')
    expect(host.take()).toEqual([])
  })

  test('resolves when the pusher has stopped', async () => {
    const { session } = open()
    void session.enterRoom(params)
    session.send(joined())
    const exits = [session.exitRoom(), session.exitRoom()]
    expect(await Promise.all(exits.map(fate))).toEqual(['open', 'open'])
    session.send(stopped(1))
    expect(await Promise.all(exits.map(fate))).toEqual(['kept', 'kept'])
  })

  test('resolves after two seconds when the native layer keeps silent', async () => {
    const { session, clock, host } = open()
    void session.enterRoom(params)
    session.send(joined())
    const exit = session.exitRoom()
    clock.advance(2000)
    expect(await fate(exit)).toBe('kept')
    expect(host.take()).toContain('localleave exit unconfirmed')
  })

  test('resolves in two seconds also while setData keeps it from being told', async () => {
    const { session, clock, host } = open('manual')
    void session.enterRoom(params)
    host.finishRender()
    session.send(joined())
    host.finishRender()
    const exit = session.exitRoom()
    clock.advance(2000)
    expect(await fate(exit)).toBe('kept')
  })

  test.each([
    ['hides and comes back', [{ type: 'hidden' }, { type: 'shown' }]],
    ['hides', [{ type: 'hidden' }]],
  ] as const)('resolves in two seconds when the page %s meanwhile', async (_, moves) => {
    const { session, clock } = open()
    void session.enterRoom(params)
    session.send(joined())
    const exit = session.exitRoom()
    clock.advance(1500)
    session.send(...moves)
    clock.advance(500)
    expect(await fate(exit)).toBe('kept')
  })

  test('a hundred rooms one after another leave no timer behind', async () => {
    const { session, clock } = open()
    for (let room = 1; room <= 100; room++) {
      const entered = session.enterRoom({ ...params, roomID: room })
      session.send(joined(), userJoined('bob'), video('bob'))
      expect(await fate(entered)).toBe('kept')
      const exit = session.exitRoom()
      session.send(stopped(room))
      expect(await fate(exit)).toBe('kept')
    }
    clock.advance(20_000)
    expect(clock.pending).toBe(0)
    expect(session.state).toEqual({ ...initialState, entryID: 100, nextKey: 101 })
  })
})

describe('stop', () => {
  test('leaves, tells nobody any more, and answers whoever waits', async () => {
    const { session, host, clock } = open()
    const entered = session.enterRoom(params)
    session.send(joined(), userJoined('bob'))
    const exit = session.exitRoom()
    session.stop()
    expect([await fate(entered), await fate(exit)]).toEqual(['kept', 'kept'])
    expect(host.take().slice(-2)).toEqual(['pusher/stop', 'pusher/stop'])
    expect(clock.pending).toBe(0)
  })

  test('leaves nothing of the room in the state, which stays as it is then', () => {
    const { session, host } = open()
    void session.enterRoom(params)
    session.send(joined(), userJoined('bob'))
    session.stop()
    expect(session.state).toMatchObject({ phase: 'idle', entry: null, seats: [] })
    const after = session.state
    session.send({ type: 'setPusher', attributes: { enableMic: true } }, { type: 'hidden' })
    expect(session.state).toBe(after)
    expect(host.take().filter((did) => did.startsWith('localleave'))).toEqual([])
  })

  test('during an entry it gives the entry up', async () => {
    const { session } = open('manual')
    const entered = session.enterRoom(params)
    session.stop()
    expect(await fate(entered)).toBe('cancelled')
  })

  test('while a render is under way it answers, and tells nothing of what was due', async () => {
    const { session, host } = open('manual')
    const entered = session.enterRoom(params)
    host.finishRender()
    session.send(joined())
    session.stop()
    expect(await fate(entered)).toBe('kept')
    expect(host.take()).not.toContain('localjoin alice')
    host.finishRender()
    expect(host.take()).toEqual([])
  })

  test.each([
    ['whenShown', (session: Session) => session.whenShown()],
    ['exitRoom', (session: Session) => session.exitRoom()],
    ['enterRoom', (session: Session) => session.enterRoom(params)],
  ])('%s settles when the page has gone during a render', async (_, ask) => {
    const { session, host } = open('manual')
    void session.enterRoom(params)
    const shown = session.whenShown()
    expect(host.rendersUnderWay).toBe(1)
    session.stop()
    expect(await fate(shown)).toBe('kept')
    expect(await fate(ask(session))).not.toBe('open')
  })

  test('in a handler: nothing is started any more, and nothing else is told', () => {
    const { session, host } = open()
    host.onEmit = () => session.stop()
    void session.enterRoom(params)
    expect(host.take().slice(1)).toEqual(['statechange idle>entering', 'pusher/stop'])
  })

  test('afterwards the page is not touched and no timer is set', async () => {
    const { session, host, clock } = open()
    session.stop()
    host.take()
    session.send(joined(), userJoined('bob'))
    await expect(session.enterRoom(params)).rejects.toMatchObject({ reason: 'cancelled' })
    expect(await fate(session.exitRoom())).toBe('kept')
    expect(host.take()).toEqual([])
    expect(clock.pending).toBe(0)
  })
})

test('whenShown waits for the page', async () => {
  const { session, host } = open('manual')
  expect(await fate(session.whenShown())).toBe('kept')
  session.send({ type: 'setPusher', attributes: { enableCamera: true } })
  session.send({ type: 'setPusher', attributes: { enableMic: true } })
  const shown = session.whenShown()
  host.finishRender()
  expect(await fate(shown)).toBe('open')
  host.finishRender()
  expect(await fate(shown)).toBe('kept')
})

test('timers of the same name and user replace each other', () => {
  const { session, clock } = open()
  void session.enterRoom(params)
  session.send(joined())
  const before = clock.pending
  session.send(
    userJoined('bob'),
    userLeft('bob'),
    userJoined('bob'),
    userLeft('bob'),
    userJoined('carol'),
    userLeft('carol'),
  )
  expect(clock.pending).toBe(before + 2)
})

test('a stop that waited for the page is waited for before the next room is started', () => {
  const { host, clock, session } = open('manual')
  const draw = (): void => {
    while (host.rendersUnderWay > 0) host.finishRender()
  }
  void session.enterRoom(params)
  draw()
  session.send(joined(), { type: 'hidden' })
  void session.exitRoom()
  draw()
  clock.advance(1500)
  session.send({ type: 'shown' })
  void session.enterRoom({ ...params, roomID: 8 })
  clock.advance(1000)
  host.take()
  draw()
  expect(host.take().filter((did) => did.startsWith('pusher/'))).toEqual(['pusher/stop'])
  session.send(stopped(session.state.leaving?.entryID ?? 0))
  draw()
  expect(host.take().filter((did) => did.startsWith('pusher/'))).toEqual(['pusher/start'])
})

test('restarts are spread at random, so that many phones do not come back at once', () => {
  const host = new FakeHost(project(initialState))
  const clock = new FakeClock()
  const session = new Session({ host, log: new FakeLog(), clock: clock.clock, random: () => 1 })
  void session.enterRoom(params)
  session.send(joined(), disconnected())
  clock.advance(649)
  expect(session.state.phase).toBe('retrying')
  clock.advance(1)
  expect(session.state.phase).toBe('entering')
})

test('whatever happens, the page shows the projection of the state and the log holds no secret', () => {
  fc.assert(
    fc.property(anyWalk, fc.array(fc.nat(2)), (inputs, pauses) => {
      const { session, host, log } = open('manual')
      inputs.forEach((input, index) => {
        session.send(input)
        for (
          let finish = pauses[index % (pauses.length || 1)] ?? 1;
          finish > 0 && host.rendersUnderWay > 0;
          finish--
        )
          host.finishRender()
        expect(host.rendersUnderWay).toBeLessThan(2)
      })
      session.send({ type: 'shown' })
      while (host.rendersUnderWay > 0) host.finishRender()
      expect(host.data).toEqual(project(session.state))
      session.stop()
      expect(host.did.concat(log.lines).join()).not.toContain('SECRET')
      session.send(alarm('leaveExpired'))
    }),
    runs(200),
  )
})

test('the ten seconds of an entry run from the start of its pusher', async () => {
  const { session, host, clock } = open('manual')
  const entered = session.enterRoom(params)
  const wait = (ms: number): void => {
    clock.advance(ms)
    while (host.rendersUnderWay > 0) host.finishRender()
  }
  wait(3000)
  wait(9999)
  expect(await fate(entered)).toBe('open')
  wait(1)
  expect(await fate(entered)).toBe('enterTimeout')
})

test('what an old connection still tells of its room is not taken for the new one', () => {
  const { session } = open()
  void session.enterRoom(params)
  session.send(joined(), userJoined('bob'))
  void session.enterRoom({ ...params, roomID: 8 })
  const before = session.state
  session.send(joined(), { type: 'reconnected' }, userJoined('carol'), userLeft('bob'), video('bob'))
  expect(session.state).toBe(before)
  session.send({ type: 'setOptions', options: { layout: 'grid' } })
  expect(session.state.options.layout).toBe('grid')
})

test.each([
  ['confirms', joined()],
  ['is back', reconnected()],
  ['tells of a join', userJoined('carol')],
  ['tells of a leave', userLeft('bob')],
  ['tells of a video', video('bob', false)],
])('a connection that is being stopped and %s says nothing of the one that follows it', (_, signal) => {
  const { session, host, clock } = open()
  void session.enterRoom(params)
  session.send(joined(), userJoined('bob'), video('bob'), disconnected())
  clock.advance(500)
  expect(host.take()).toContain('pusher/stop')
  const before = session.state
  expect(before.phase).toBe('entering')
  session.send(signal)
  expect(session.state).toBe(before)
})

test('a player whose turn comes while the page goes to the background is played when it is shown', () => {
  const { session, host, clock } = open('manual')
  const draw = (): void => {
    while (host.rendersUnderWay > 0) host.finishRender()
  }
  const plays = () => host.take().filter((did) => did.startsWith('player/play'))
  void session.enterRoom(params)
  session.send(joined(), userJoined('bob'), video('bob'), stalled('bob_main'))
  draw()
  session.send(userJoined('carol'))
  clock.advance(500)
  session.send(hidden())
  draw()
  expect(plays()).toEqual([])
  session.send(shown())
  draw()
  expect(plays()).toEqual(['player/play bob_main'])
})

test('whoever drives the tag hears of each command, before the state changes, and of no signal', () => {
  const commands: string[] = []
  const session: Session = new Session({
    host: new FakeHost(project(initialState)),
    log: new FakeLog(),
    clock: new FakeClock().clock,
    onCommand: (command) => commands.push(`${command} while ${session.state.phase}`),
  })
  void session.enterRoom(params)
  session.send(joined())
  void session.exitRoom()
  expect(commands).toEqual(['enter while idle', 'exit while inRoom'])
})

test('a page that goes away is gone once', () => {
  const { session, host } = open()
  void session.enterRoom(params)
  session.stop()
  host.take()
  session.stop()
  expect(host.take()).toEqual([])
})
