import * as fc from 'fast-check'
import type { Input } from '../../src/machine/inputs'
import * as given from './inputs'

const users = fc.constantFrom('bob', 'carol', 'a_main', 'bob_aux', '__proto__', 'constructor')
const on = fc.boolean()

/** Any input in any order: requests of the app, native reports, and timers. */
export const anyInput: fc.Arbitrary<Input> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(7, 8).map(given.enter) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('SECRET-two', 'SECRET-three').map((userSig): Input => ({
      type: 'enter',
      entry: given.entryTo(7, { userSig, userSigExpire: 60 }),
    })),
  },
  { weight: 3, arbitrary: fc.constant(given.exit()) },
  { weight: 4, arbitrary: fc.constant(given.joined()) },
  { weight: 1, arbitrary: fc.constantFrom(given.left(), given.evicted(), given.evicted('dismissed')) },
  { weight: 1, arbitrary: fc.constantFrom(given.refused(), given.refused('enterFailed'), given.failed()) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(given.disconnected(), given.interrupted(), given.resumed(), given.shown()),
  },
  { weight: 2, arbitrary: fc.constantFrom(given.hidden(), given.shown()) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(given.reconnecting(), given.reconnected(), given.networkChanged()),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('keep' as const, 'mute' as const, 'leave' as const).map(given.background),
  },
  {
    weight: 1,
    arbitrary: fc
      .subarray(['devTools', 'micDenied', 'cameraBlocked'] as const)
      .map((obstacles): Input => ({ type: 'obstaclesFound', obstacles })),
  },
  { weight: 1, arbitrary: fc.nat(6).map((entryID): Input => ({ type: 'userSigAging', entryID })) },
  {
    weight: 2,
    arbitrary: users.chain((user) =>
      fc
        .constantFrom(given.stalled, given.played, given.playRetryDue)
        .map((happen) => happen(`${user}_main`)),
    ),
  },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }).map(given.stopped) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(
        'entryExpired' as const,
        'refusalDue' as const,
        'retryDue' as const,
        'rosterDue' as const,
        'leaveExpired' as const,
      )
      .map(given.alarm),
  },
  { weight: 5, arbitrary: users.map(given.userJoined) },
  { weight: 3, arbitrary: users.map(given.userLeft) },
  { weight: 2, arbitrary: users.map(given.outOfOrderExpired) },
  { weight: 5, arbitrary: fc.tuple(users, on).map(([user, is]) => given.video(user, is)) },
  { weight: 5, arbitrary: fc.tuple(users, on).map(([user, is]) => given.audio(user, is)) },
  { weight: 2, arbitrary: fc.tuple(users, on).map(([user, is]) => given.screen(user, is)) },
  {
    weight: 2,
    arbitrary: on.map((enableCamera): Input => ({ type: 'setPusher', attributes: { enableCamera } })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('all' as const, 'audio' as const, 'none' as const, 'visible' as const)
      .map((autoSubscribe): Input => ({ type: 'setOptions', options: { autoSubscribe } })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(users, on).map(([user, is]): Input => ({
      type: 'setStream',
      streamID: `${user}_main`,
      attributes: { muteVideo: is },
    })),
  },
)

export const anyWalk = fc.array(anyInput, { minLength: 1, maxLength: 120 })
