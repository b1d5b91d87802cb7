import * as fc from 'fast-check'
import type { Effect } from '../../src/machine/effects'
import { initialState } from '../../src/machine/state'
import { decodePlayerState, decodePusherState } from '../../src/native/decode'
import type { RemoteUser } from '../../src/schema/methods'
import { Session } from '../../src/session/session'
import { project } from '../../src/view/project'
import { FakeClock } from './clock'
import { FakeHost, FakeLog } from './host'
import { params } from './inputs'
import { RoomServer } from './server'

/** One thing that happens; plain data, so that a failing run can be read and told again. */
export type Step =
  | { readonly do: 'enter'; readonly room: number; readonly sig: string }
  | { readonly do: 'exit' }
  | { readonly do: 'publish'; readonly camera: boolean }
  | { readonly do: 'background'; readonly policy: 'keep' | 'mute' | 'leave' }
  | { readonly do: 'hide' }
  | { readonly do: 'show' }
  | { readonly do: 'network'; readonly way: 'down' | 'up' | 'wavers' | 'changes' }
  | { readonly do: 'interrupt'; readonly code: 5000 | 5001 }
  /** A sound of the phone's own begins or ends; whether the push ends with it depends on the phone. */
  | { readonly do: 'sound'; readonly begins: boolean; readonly ends: boolean }
  | { readonly do: 'user'; readonly user: string; readonly what: Deed; readonly twice: boolean }
  | { readonly do: 'player'; readonly user: string; readonly code: number }
  | { readonly do: 'kick'; readonly reason: number }
  | { readonly do: 'noise'; readonly code: number; readonly message: string }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'render' }

type Deed = 'join' | 'leave' | 'video' | 'audio' | 'screen'

const users = fc.constantFrom('bob', 'carol', 'a_main', '__proto__')
const of = <const T>(...values: readonly T[]) => fc.constantFrom(...values)

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: of('enter'), room: of(7, 7, 7, 8), sig: of('SECRET-1', 'SECRET-2') }),
  },
  { weight: 1, arbitrary: fc.record({ do: of('exit') }) },
  { weight: 1, arbitrary: fc.record({ do: of('publish'), camera: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: of('background'), policy: of('keep', 'keep', 'mute', 'leave') }) },
  { weight: 2, arbitrary: fc.record({ do: of('hide') }) },
  { weight: 3, arbitrary: fc.record({ do: of('show') }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: of('network'), way: of('down', 'up', 'up', 'wavers', 'changes') }),
  },
  { weight: 1, arbitrary: fc.record({ do: of('interrupt'), code: of(5000, 5001) }) },
  { weight: 1, arbitrary: fc.record({ do: of('sound'), begins: fc.boolean(), ends: fc.boolean() }) },
  {
    weight: 12,
    arbitrary: fc.record({
      do: of('user'),
      user: users,
      what: of('join', 'join', 'leave', 'video', 'audio', 'screen'),
      twice: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: of('player'), user: users, code: of(-2301, -2301, 2004, 6000) }) },
  { weight: 1, arbitrary: fc.record({ do: of('kick'), reason: of(1, 2, 9) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: of('noise'),
      code: of(0, 1001, 1003, 1020, 1031, 1033, 4998, -4711, -1301),
      message: of('', '{', '{"userlist":[null,{"userid":7}]}', '[]'),
    }),
  },
  { weight: 8, arbitrary: fc.record({ do: of('wait'), ms: of(0, 100, 500, 1000, 3000, 12_000) }) },
  { weight: 6, arbitrary: fc.record({ do: of('render') }) },
)

/**
 * A phone, its network and a server around a session. The server is truthful and in order, and tells whoever enters of
 * everybody; the phone answers late, or not at all, and in the background it must not be called.
 */
export class World {
  readonly host = new FakeHost(project(initialState), 'manual')
  readonly log = new FakeLog()
  readonly clock = new FakeClock()
  readonly session: Session
  readonly answers: Promise<void>[] = []
  /** Calls of native methods while the page was in the background. */
  readonly misdeeds: string[] = []
  isPushing = false
  private isInRoom = false
  private isHidden = false
  private hasStopped = false
  private network: 'up' | 'down' | 'wavering' = 'up'
  private wasInterrupted = false
  /** Counts starts and stops: what was under way for an older one comes to nothing. */
  private epoch = 0
  private room = 0
  private drawn = 0
  private readonly server = new RoomServer((code, message) => this.tell(code, message))

  constructor() {
    const run = this.host.run
    Object.assign(this.host, {
      run: {
        ...run,
        'pusher/start': (effect: Effect) => this.native(effect, () => this.start()),
        'pusher/stop': (effect: Effect & { number: number }) =>
          this.native(effect, () => this.stopPushing(effect.number)),
        'player/play': (effect: Effect & { streamID: string }) =>
          this.native(effect, () => this.play(effect.streamID)),
      },
    })
    const { host, log, clock } = this
    this.session = new Session({ host, log, clock: clock.clock, random: () => this.draw() / 7 })
  }

  follow(step: Step): void {
    switch (step.do) {
      case 'enter': {
        const { room: roomID, sig: userSig } = step
        this.answers.push(this.session.enterRoom({ ...params, roomID, userSig, userSigExpire: 60 }))
        return
      }
      case 'exit':
        return void this.answers.push(this.session.exitRoom())
      case 'publish':
        return this.session.send({ type: 'setPusher', attributes: { enableCamera: step.camera } })
      case 'background':
        return this.session.send({ type: 'setOptions', options: { background: step.policy } })
      case 'hide':
        this.isHidden = true
        return this.session.send({ type: 'hidden' })
      case 'show':
        return this.show()
      case 'network':
        return this.change(step.way)
      case 'interrupt':
        return this.interrupt(step.code)
      case 'sound':
        if (step.begins && step.ends) this.cut()
        return this.session.send({ type: step.begins ? 'interrupted' : 'resumed' })
      case 'user':
        return this.act(step.user, step.what, step.twice)
      case 'player':
        return this.session.send(...decodePlayerState({ code: step.code }, `${step.user}_main`))
      case 'kick':
        if (!this.isInRoom) return
        this.cut()
        return this.tell(1019, `reason[${step.reason}]`)
      case 'noise':
        return this.tell(step.code, step.message)
      case 'wait':
        return this.clock.advance(step.ms)
      case 'render':
        if (this.host.rendersUnderWay > 0) this.host.finishRender()
    }
  }

  /** All is well again, and time passes. */
  calmDown(): void {
    this.follow({ do: 'network', way: 'up' })
    this.follow({ do: 'show' })
    for (let seconds = 0; seconds < 90; seconds++) {
      while (this.host.rendersUnderWay > 0) this.host.finishRender()
      this.clock.advance(1000)
    }
    while (this.host.rendersUnderWay > 0) this.host.finishRender()
  }

  /** What was written down so far. */
  forget(): void {
    this.host.take()
    this.host.patches.length = 0
    this.log.lines.length = 0
    this.answers.length = 0
  }

  /** The page goes away. */
  leave(): void {
    this.hasStopped = true
    this.wasInterrupted = false
    this.session.stop()
  }

  /** Everybody in our room by the server's last word. */
  get present(): RemoteUser[] {
    return this.server.present(this.session.state.entry?.roomID ?? 0)
  }

  private draw(): number {
    this.drawn = (this.drawn * 5 + 3) % 8
    return this.drawn
  }

  private native(effect: Effect, act: () => void): void {
    if (this.isHidden && !this.hasStopped) this.misdeeds.push(effect.type)
    this.host.did.push(effect.type)
    act()
  }

  private later(ms: number, act: () => void): void {
    this.clock.clock(act, ms)
  }

  private start(): void {
    const url = (this.host.data as { readonly pusher: { readonly url: string } }).pusher.url
    this.room = Number(/&roomid=(\d+)/.exec(url.replace('?', '&'))?.[1] ?? 0)
    this.isPushing = true
    this.connect(100 + 200 * this.draw())
  }

  private connect(ms: number): void {
    const epoch = ++this.epoch
    this.later(ms, () => {
      if (epoch !== this.epoch || !this.isPushing) return
      if (this.network === 'up') this.welcome()
      else if (this.draw() > 3) [1022, -3301].forEach((code) => this.tell(code, ''))
    })
  }

  /** Everybody is told, before or after we are confirmed. */
  private welcome(): void {
    const isFirst = this.draw() > 3
    this.isInRoom = true
    if (isFirst) this.tell(1018, '')
    this.server.welcome(this.room)
    if (!isFirst) this.tell(1018, '')
  }

  private stopPushing(number: number): void {
    const hadRoom = this.isInRoom
    this.wasInterrupted = false
    this.cut()
    const how = this.draw() % 3
    if (how === 0) return
    this.later(100, () => this.session.send({ type: 'stopped', number }))
    if (how === 1 || !hadRoom) return
    this.server.tellEnd()
    this.later(200, () => this.tell(1019, 'reason[0]'))
  }

  private cut(): void {
    this.epoch++
    this.isPushing = false
    this.isInRoom = false
  }

  private play(streamID: string): void {
    const code = this.draw() > 3 ? -2301 : 2004
    this.later(300, () => this.session.send(...decodePlayerState({ code }, streamID)))
  }

  private show(): void {
    this.isHidden = false
    if (this.wasInterrupted && this.draw() > 3) {
      // The client enters again by itself.
      this.isPushing = true
      this.connect(this.draw() > 3 ? 0 : 400)
      this.clock.advance(0)
    }
    this.wasInterrupted = false
    this.session.send({ type: 'shown' })
  }

  private change(way: 'down' | 'up' | 'wavers' | 'changes'): void {
    if (way === 'changes') return this.isInRoom ? this.tell(1021, '') : undefined
    const was = this.network
    this.network = way === 'wavers' ? 'wavering' : way
    if (way === 'down' && this.isInRoom) this.giveUp()
    else if (way === 'wavers' && this.isInRoom && was === 'up') this.tell(this.draw() > 3 ? 1102 : 5101, '')
    else if (way === 'up' && was === 'wavering' && this.isInRoom) this.reconnect()
    else if (way === 'up' && was === 'down' && this.isPushing && !this.isInRoom) this.connect(300)
  }

  private giveUp(): void {
    this.cut()
    this.tell(-1307, '')
  }

  /** The client was not out: it is told what it has missed. */
  private reconnect(): void {
    this.tell(this.draw() > 3 ? 1002 : 8003, '')
    this.server.update(this.room)
  }

  private interrupt(code: 5000 | 5001): void {
    if (!this.isPushing) return
    this.cut()
    this.wasInterrupted = true
    this.tell(code, '')
  }

  private act(user: string, what: Deed, twice: boolean): void {
    this.server.change(this.room || 7, user, what)
    if (this.isInRoom && this.network === 'up') this.server.update(this.room, twice)
  }

  private tell(code: number, message: string): void {
    this.session.send(...decodePusherState({ code, message }))
  }
}
