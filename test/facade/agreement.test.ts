import { setImmediate } from 'node:timers'
import * as fc from 'fast-check'
import { TRTC } from '../../src/facade/trtc'
import { playerDefaults, streamDefaults } from '../../src/schema/player-fields'
import { guideFields, laterFields } from '../../src/schema/pusher-fields'
import { expectSame } from '../fakes/same'
import { runs } from '../fakes/runs'
import { NativePhone } from './native-phone'
import { GuidePage, type AnyTRTC, type Attributes, type Heard } from './page'
import { anyWishes, ScriptWriter, type Step } from './script'

// Runs the same scripts on trtc-wx-sdk 1.1.15 and on our class. Permitted differences refer to rows of
// docs/trtc-wx-sdk.md; any other one is a failure.

// eslint-disable-next-line @typescript-eslint/no-require-imports -- the peer is a script without types
const Peer = require('trtc-wx-sdk') as new (context: object, options: object) => AnyTRTC

const RUNS = 2000

/** W13: in the SDK a report replaces both. */
const size = ['videoWidth', 'videoHeight']
const pusherNames = [
  ...Object.keys(guideFields).filter((name) => !size.includes(name)),
  'netStatus',
  'netQualityLevel',
  'videoBitrate',
  'sdkAppID',
  'userID',
  'roomID',
  'scene',
  'recvMode',
  'cloudenv',
]
/** Attributes that the SDK does not have. */
const newer = [
  ...Object.keys(laterFields),
  'pictureInPictureInitPosition',
  'enableAutoRotation',
  'enableCasting',
]
const playerNames = [
  ...Object.keys({ ...playerDefaults, ...streamDefaults }).filter((name) => !newer.includes(name)),
  ...[
    'userID',
    'streamType',
    'streamID',
    'id',
    'hasVideo',
    'hasAudio',
    'isVisible',
    '_definitionType',
    'volume',
    'netStatus',
    'note',
  ],
]
/** W10: the SDK loses settings and reported values when camera and microphone are both off. */
const settings = [
  'muteVideo',
  'muteAudio',
  'soundMode',
  'note',
  '_definitionType',
  'src',
  'volume',
  'netStatus',
]

const some = (attributes: Attributes | null, names: readonly string[]): Attributes | null =>
  attributes &&
  Object.fromEntries(names.filter((name) => name in attributes).map((name) => [name, attributes[name]]))

/** Both classes side by side. */
class Pair {
  private readonly theirs: GuidePage
  private readonly ours: GuidePage
  readonly phones = { theirs: new NativePhone(), ours: new NativePhone() }
  /** Main streams that had both bits off in this room: W10 and W11 make the two differ from then on. */
  private readonly emptied = new Set<string>()
  private hasReordered = false

  constructor() {
    // W30b: the SDK logs at any log level.
    for (const level of ['info', 'log'] as const)
      jest.spyOn(console, level).mockImplementation(() => undefined)
    this.theirs = this.on('theirs', () => new GuidePage(new Peer({}, { env: 'test' }), true))
    this.ours = this.on('ours', () => new GuidePage(new TRTC({}) as unknown as AnyTRTC, false))
  }

  async follow(step: Step): Promise<void> {
    if (step.do === 'enter') this.forget()
    const theirs = this.on('theirs', () => this.theirs.follow(step))
    const ours = this.on('ours', () => this.ours.follow(step))
    // W30c: ours emits LOCAL_LEAVE once the pusher has answered.
    await new Promise<void>((resolve) => setImmediate(resolve))
    this.remember()
    // W36: the SDK emits a leave without a room.
    if (step.do === 'leaveNothing') this.theirs.take()
    this.compareEvents(step.do === 'native' && step.code === 1032)
    expectSame(this.result(ours), this.result(theirs))
    expectSame(this.list(this.ours.trtc.getPlayerList()), this.list(this.theirs.trtc.getPlayerList()))
    expectSame(this.phones.ours.calls, this.phones.theirs.calls)
    expectSame(this.phones.ours.requests, [])
  }

  private on<T>(whose: 'theirs' | 'ours', act: () => T): T {
    this.phones[whose].install()
    return act()
  }

  private forget(): void {
    this.emptied.clear()
    this.hasReordered = false
  }

  private remember(): void {
    const shown = new Set(this.theirs.trtc.getPlayerList().map(({ id }) => id as string))
    if ([...shown].some((id) => this.emptied.has(id))) this.hasReordered = true
    for (const { player } of this.theirs.heard) {
      if (player && !player['hasVideo'] && !player['hasAudio']) this.emptied.add(player['id'] as string)
    }
  }

  private compareEvents(isLeave: boolean): void {
    const [theirs, ours] = [this.theirs.take(), this.ours.take()]
    expectSame(
      ours.map(({ event }) => event),
      theirs.map(({ event }) => event),
    )
    theirs.forEach((their, index) => {
      const our = ours[index]
      // W12: the SDK still lists users who have just left, with media.
      if (isLeave && /REMOVE$/.test(their.event)) expectSame(our?.player?.['id'], their.player?.['id'])
      else expectSame(our && this.parts(our, their), this.parts(their, their))
    })
  }

  /** The fields of a payload that the SDK has; ours has more. */
  private parts({ player, pusher, users, players, facts }: Heard, their: Heard): object {
    return {
      ...(their.player && { player: player && this.player(player) }),
      ...(their.pusher && { pusher: some(pusher, pusherNames) }),
      ...(their.users && { users: users?.map(user) }),
      ...(their.players && { players: players && this.list(players) }),
      facts: some(facts, Object.keys(their.facts)),
    }
  }

  private result(result: unknown): unknown {
    if (Array.isArray(result)) return this.list(result as Attributes[])
    return typeof result === 'object' ? some(result as Attributes, pusherNames) : result
  }

  private list(players: readonly Attributes[]): readonly (Attributes | null)[] {
    const items = players.map((item) => this.player(item))
    // W11: the SDK moves a user who turns the camera on again to the end.
    return this.hasReordered
      ? items.sort((a, b) => String(a?.['id']).localeCompare(String(b?.['id'])))
      : items
  }

  private player(attributes: Attributes): Attributes | null {
    const hasEmptied = this.emptied.has(attributes['id'] as string)
    return some(
      attributes,
      playerNames.filter((name) => !hasEmptied || !settings.includes(name)),
    )
  }
}

/** The SDK's user records contain only what was reported. */
const user = (attributes: Attributes): Attributes => ({
  userID: attributes['userID'],
  hasMainVideo: attributes['hasMainVideo'] === true,
  hasMainAudio: attributes['hasMainAudio'] === true,
  hasAuxVideo: attributes['hasAuxVideo'] === true,
})

beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate'] }))
afterEach(() => {
  jest.restoreAllMocks()
  jest.useRealTimers()
})

test(`${RUNS} scripts lead to the same events, attributes, players, push url and native calls`, async () => {
  await fc.assert(
    fc.asyncProperty(anyWishes, async (wishes) => {
      const pair = new Pair()
      for (const step of ScriptWriter.write(wishes)) await pair.follow(step)
    }),
    runs(RUNS),
  )
}, 120_000)
