import * as fc from 'fast-check'
import type { Effect } from '../../src/machine/effects'
import type { Input } from '../../src/machine/inputs'
import { isTaken } from '../../src/machine/seats'
import { initialState, type RoomState } from '../../src/machine/state'
import { isLeaving } from '../../src/machine/selectors'
import { transition } from '../../src/machine/transition'
import type { Phase } from '../../src/schema/phases'
import { lines } from '../fakes/effect-line'
import { exit, play, shown, stopped, alarm } from '../fakes/inputs'
import { runs } from '../fakes/runs'
import { anyWalk } from '../fakes/walks'

const walks = runs(400)

interface Pace {
  readonly before: RoomState
  readonly input: Input
  readonly state: RoomState
  readonly effects: readonly Effect[]
}

function paces(inputs: readonly Input[]): Pace[] {
  let state = initialState
  return inputs.map((input) => {
    const before = state
    const next = transition(before, deepFreeze(input))
    state = deepFreeze(next.state)
    return { before, input, ...next }
  })
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(deepFreeze)
  }
  return value
}

const onWalks = (check: (walk: Pace[]) => void) =>
  fc.assert(
    fc.property(anyWalk, (inputs) => check(paces(inputs))),
    walks,
  )

test('no step writes into what it was given', () => {
  // All states are frozen: a write would throw.
  onWalks((walk) => expect(walk.length).toBeGreaterThan(0))
})

test('every phase is reached', () => {
  const reached = new Set<Phase>()
  onWalks((walk) => walk.forEach(({ state }) => reached.add(state.phase)))
  expect([...reached].sort()).toEqual(['entering', 'idle', 'inRoom', 'retrying', 'suspended'])
})

test('the same inputs lead to the same room', () => {
  onWalks((walk) => expect(play(walk.map(({ input }) => input)).state).toEqual(walk[walk.length - 1]?.state))
})

test('states and effects are plain JSON', () => {
  onWalks((walk) => {
    for (const { state, effects } of walk) {
      expect(JSON.parse(JSON.stringify({ state, effects }))).toEqual({ state, effects })
    }
  })
})

test('a room goes on as its own copy does, whatever is remembered beside its lists', () => {
  onWalks((walk) => {
    // In reverse, so that every list has already passed its index on to the list made from it.
    for (const { before, input, state, effects } of [...walk].reverse()) {
      const copy = JSON.parse(JSON.stringify(before)) as RoomState
      expect(transition(before, input)).toEqual({ state, effects })
      expect(transition(copy, input)).toEqual({ state, effects })
    }
  })
})

test('keys are never used twice, a stream sits once, and its seat does not move', () => {
  onWalks((walk) => {
    for (const { before, state } of walk) {
      const keys = state.seats.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      expect(Math.max(0, ...keys)).toBeLessThan(state.nextKey)
      const streams = state.seats.filter(isTaken).map(({ userID, streamType }) => `${userID} ${streamType}`)
      expect(new Set(streams).size).toBe(streams.length)
      if (state.seats.length > 0) {
        before.seats.forEach((seat, index) => {
          const at = state.seats.findIndex(({ key }) => key === seat.key)
          expect([index, -1]).toContain(at)
        })
      }
    }
  })
})

const streamsOf = (userID: string) =>
  ['video', 'audio'].flatMap((medium) =>
    ['main', 'aux'].map((type) => `remote${medium}add ${userID}_${type}`),
  )

test('a stream is told on and off in turns, and its user before and after it', () => {
  onWalks((walk) => {
    const here = new Set<string>()
    for (const told of walk.flatMap(({ effects, state }) => [...lines(effects), `phase ${state.phase}`])) {
      const [event = '', id = ''] = told.split(' ')
      // Unless we left, a leave of every user was emitted.
      if (told.startsWith('localleave')) here.clear()
      const user = id.replace(/_(main|aux)$/, '')
      switch (event) {
        case 'remoteuserjoin':
          expect(here).not.toContain(`user ${id}`)
          here.add(`user ${id}`)
          break
        case 'remoteuserleave':
          expect(streamsOf(id).filter((stream) => here.has(stream))).toEqual([])
          expect(here.delete(`user ${id}`)).toBe(true)
          break
        case 'remotevideoadd':
        case 'remoteaudioadd':
          expect(here).toContain(`user ${user}`)
          expect(here).not.toContain(`${event} ${id}`)
          here.add(`${event} ${id}`)
          break
        case 'remotevideoremove':
        case 'remoteaudioremove':
          expect(here.delete(`${event.replace('remove', 'add')} ${id}`)).toBe(true)
      }
    }
  })
})

test('every join that was told has its leave once the room is left, or ours', () => {
  onWalks((walk) => {
    const here = new Set<string>()
    for (const { effects, state } of walk) {
      for (const told of lines(effects)) {
        const [event, id = ''] = told.split(' ')
        if (event === 'remoteuserjoin') here.add(id)
        if (event === 'remoteuserleave') here.delete(id)
        if (event === 'localleave') here.clear()
      }
      if (state.phase === 'idle' && !isLeaving(state)) expect([...here]).toEqual([])
    }
  })
})

test('joins and leaves of ours alternate', () => {
  onWalks((walk) => {
    const told = walk
      .flatMap(({ effects }) => lines(effects))
      .filter((event) => /^local(join|leave)/.test(event))
    told.forEach((event, index) =>
      expect(event.startsWith(index % 2 === 0 ? 'localjoin' : 'localleave')).toBe(true),
    )
  })
})

test('every entry is answered once, whatever happens, when the room is left in the end', () => {
  const ending = [
    exit(),
    shown(),
    alarm('leaveExpired'),
    ...Array.from({ length: 120 }, (_, entryID) => stopped(entryID)),
  ]
  onWalks((walk) => {
    const all = paces([...walk.map(({ input }) => input), ...ending])
    const answers = all.flatMap(({ effects }) => effects.filter((effect) => effect.type === 'settle/enter'))
    const last = all[all.length - 1]?.state.entryID ?? 0
    const answered = new Set(answers.map(({ entryID }) => entryID))
    expect([...answered].sort((a, b) => a - b)).toEqual(Array.from({ length: last }, (_, index) => index + 1))
  })
})

test('leaving from anywhere ends where the room began', () => {
  onWalks((walk) => {
    const before = walk[walk.length - 1]?.state ?? initialState
    const { state } = play(
      [exit(), shown(), stopped(before.leaving?.entryID ?? before.entryID), alarm('leaveExpired')],
      before,
    )
    const { entryID, nextKey, pusher, options, facing, lastError, obstacles } = before
    expect(state).toEqual({
      ...initialState,
      entryID,
      nextKey,
      pusher,
      options,
      facing,
      obstacles,
      lastError: state.lastError,
    })
    expect(['', lastError]).toContain(state.lastError)
  })
})

test('in the background nothing native is called', () => {
  onWalks((walk) => {
    for (const { state, effects } of walk)
      if (state.hidden) expect(lines(effects).filter((did) => /^(pusher|player)/.test(did))).toEqual([])
  })
})

test('when no roster is waited for, everything is confirmed', () => {
  onWalks((walk) => {
    for (const { state } of walk) {
      if (state.roster === 'settled')
        for (const { confirmed } of state.seats.filter(isTaken))
          expect(Object.values(confirmed)).toEqual(['fresh', 'fresh', 'fresh'])
    }
  })
})

test('no effect and no line of the log carries a secret', () => {
  onWalks((walk) => {
    for (const { effects } of walk) expect(JSON.stringify(effects)).not.toContain('SECRET')
  })
})
