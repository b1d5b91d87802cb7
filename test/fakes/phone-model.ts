import type { Effect } from '../../src/machine/effects'
import type { Input } from '../../src/machine/inputs'
import { isTaken } from '../../src/machine/seats'
import { initialState } from '../../src/machine/state'
import { decodeNet, decodePlayerState, decodePusherState } from '../../src/native/decode'
import { failure } from '../../src/schema/errors'
import type { EventName, FrameDetail, LeaveDetail } from '../../src/schema/events'
import type { RemoteUser } from '../../src/schema/methods'
import type { PusherAttributes } from '../../src/schema/pusher-fields'
import { Session } from '../../src/session/session'
import { project } from '../../src/view/project'
import { FakeClock } from './clock'
import { FakeHost, FakeLog } from './host'
import { params } from './inputs'
import { RosterWatch } from './roster-watch'
import { RoomServer } from './server'
import type { Deed, StartWay, Step, StopWay } from './steps'

/** The arguments of a pusher call by the session. */
interface Call {
  readonly type: string
  readonly entryID?: number
  /** ID of the call; the answer contains it. */
  readonly call?: number
}

/**
 * A phone, its network and a server around a session. The server reports the truth, in order, and announces
 * every user to a client that enters. The phone answers late, wrongly or not at all, and must not receive
 * native calls in the background.
 */
export class PhoneModel {
  readonly host = new FakeHost(project(initialState), 'manual')
  readonly log = new FakeLog()
  readonly clock = new FakeClock()
  readonly session: Session
  readonly answers: Promise<void>[] = []
  /** Violations of the model's rules, as text. */
  readonly violations: string[] = []
  isPushing = false
  /** Pending `exitRoom()` calls, with the time by which each has to settle. */
  private readonly exits = new Map<Promise<void>, number>()
  private startWay: StartWay = 'good'
  private stopWay: StopWay = 'varies'
  /**
   * How the last `stop()` was answered. A pusher that did not stop is not called again until the page is
   * shown.
   */
  private lastStop: StopWay = 'varies'
  private starts = 0
  /** The entryID of each `start()` call, in order. */
  private readonly startedFor: number[] = []
  /** Offset of the wall clock from the monotonic time, ms. */
  private setBy = 0
  /** An interruption that is reported only after the page is shown. */
  private lateNews: 5000 | 5001 | null = null
  private isInRoom = false
  private isHidden = false
  private hasStopped = false
  private network: 'up' | 'down' | 'unstable' = 'up'
  private wasInterrupted = false
  /** Incremented by each start and stop; callbacks of an earlier epoch are ignored. */
  private epoch = 0
  private room = 0
  private drawn = 0
  /** Exit message of the server when another device enters with our userID; null without one. */
  private rival: string | null = null
  readonly watch = new RosterWatch()
  readonly server = new RoomServer((code, message) => this.tell(code, message))

  constructor() {
    const run = this.host.run
    Object.assign(this.host, {
      run: {
        ...run,
        'pusher/start': (call: Call) => this.native(call, () => this.start(call)),
        'pusher/stop': (call: Call) => this.native(call, () => this.stopPushing(call)),
        'player/play': (effect: Effect & { streamID: string }) =>
          this.native(effect, () => this.play(effect.streamID)),
      },
    })
    const { host, log, clock } = this
    const now = () => clock.time + this.setBy
    this.session = new Session({ host, log, clock: clock.clock, now, random: () => this.draw() / 7 })
    host.onEmit = (event, detail) => this.judge(event, detail)
    this.session.send({ type: 'setPusher', attributes: { enableMic: true } })
    host.finishRender()
  }

  follow(step: Step): void {
    switch (step.do) {
      case 'enter': {
        const { room: roomID, sig: userSig } = step
        this.watch.wished()
        this.answers.push(this.session.enterRoom({ ...params, roomID, userSig, userSigExpire: 60 }))
        return
      }
      case 'exit':
        return this.exit()
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
        return this.interrupt(step.code, step.late === true)
      case 'sound':
        if (step.begins && step.ends) this.cut()
        return this.session.send({ type: step.begins ? 'interrupted' : 'resumed' })
      case 'user':
        return this.act(step.user, step.what, step.twice)
      case 'player':
        // A first frame needs a user who sends video.
        if (step.code === 2003 && !this.server.sending(this.room, step.user).video) return
        return this.session.send(...decodePlayerState({ code: step.code }, `${step.user}_main`))
      case 'kick':
        return this.putOut(`reason[${step.reason}]`)
      case 'out':
        return this.putOut(step.message)
      case 'rival':
        this.rival = step.comes ? step.message : null
        return
      case 'server':
        this.server.telling = step.tells
        return
      case 'again':
        return this.enterAgain(step.code)
      case 'device':
        return this.swapDevice(step.user)
      case 'stats':
        return this.report()
      case 'noise':
        return this.tell(step.code, step.message)
      case 'wait':
        return this.clock.advance(step.ms)
      case 'render':
        if (this.host.rendersUnderWay > 0) this.host.finishRender()
        return
      case 'natives':
        this.startWay = step.start
        this.stopWay = step.stop
        return
      case 'page':
        this.host.nextRender = step.setData
        return
      case 'sleep':
        return this.clock.sleep(600_000)
      case 'clock':
        this.setBy += step.by
    }
  }

  /** Whether the tag publishes according to its attributes, even if `stop()` was called. */
  get isPublishing(): boolean {
    const { url, enableCamera, enableMic } = this.tag
    return this.isPushing && url !== '' && (enableCamera || enableMic)
  }

  /** Whether the phone carried out the last `stop()`. */
  get hasObeyed(): boolean {
    return this.lastStop === 'varies' || this.lastStop === 'twice'
  }

  /** Whether it will carry out the next `stop()`. */
  get stopsWhenAsked(): boolean {
    return this.stopWay === 'varies' || this.stopWay === 'twice'
  }

  get tag(): PusherAttributes {
    return (this.host.data as { readonly pusher: PusherAttributes }).pusher
  }

  /** `exitRoom()` must settle within two seconds. */
  async checkExits(): Promise<void> {
    if (this.exits.size === 0) return
    for (let turns = 0; turns < 4; turns++) await Promise.resolve()
    for (const end of this.exits.values())
      if (this.clock.time >= end) this.violations.push(`exitRoom took more than ${EXIT_LIMIT} ms`)
  }

  private exit(): void {
    const answer = this.session.exitRoom()
    this.answers.push(answer)
    this.exits.set(answer, this.clock.time + EXIT_LIMIT)
    void answer.then(() => this.exits.delete(answer))
  }

  /** Checks that an emitted event is true. */
  private judge(event: EventName, detail: object): void {
    this.watch.told(event, detail)
    if (this.hasStopped) this.violations.push(`${event} was told to a page that is gone`)
    if (event === 'LOCAL_LEAVE' && this.isPublishing)
      this.violations.push('left while the tag still publishes')
    if (event === 'LOCAL_LEAVE' && this.isPushing && (detail as LeaveDetail).confirmed)
      this.violations.push('a leave was confirmed while the pusher runs')
    const [, start] = /start (\d+)/.exec((detail as { message?: string }).message ?? '') ?? []
    // A failure may be of an earlier `start()` of the same entry: the platform does not report which one.
    const entryOf = (call: number) => this.startedFor[call - 1]
    if (event === 'ERROR' && start !== undefined && entryOf(Number(start)) !== entryOf(this.starts))
      this.violations.push('a late answer ended another connection')
    if (event === 'FIRST_FRAME' && !((detail as FrameDetail).latency >= 0))
      this.violations.push('a picture came before it was asked for')
  }

  /** Removes all faults and lets 90 seconds pass. */
  calmDown(): void {
    this.follow({ do: 'rival', comes: false, message: '' })
    this.follow({ do: 'network', way: 'up' })
    this.startWay = 'good'
    if (this.isHidden || this.lateNews) this.follow({ do: 'show' })
    for (let seconds = 0; seconds < 90; seconds++) {
      while (this.host.rendersUnderWay > 0) this.host.finishRender()
      this.follow({ do: 'stats' })
      this.look()
      this.clock.advance(1000)
    }
    while (this.host.rendersUnderWay > 0) this.host.finishRender()
  }

  /** Checks that every user who sends media is listed. */
  look(): void {
    this.watch.look(this.session.state, (user) => this.isHeard(user))
  }

  /** Clears the records. */
  forget(): void {
    this.host.take()
    this.host.patches.length = 0
    this.log.lines.length = 0
    this.answers.length = 0
  }

  /** The page is closed. */
  leave(): void {
    this.hasStopped = true
    this.wasInterrupted = false
    this.session.stop()
  }

  /** All users in our room, according to the server. */
  get present(): RemoteUser[] {
    return this.server.present(this.session.state.entry?.roomID ?? 0)
  }

  private get listed(): string[] {
    return this.session.state.seats.filter(isTaken).map(({ userID }) => userID)
  }

  private draw(): number {
    this.drawn = (this.drawn * 5 + 3) % 8
    return this.drawn
  }

  private native(effect: Call | Effect, act: () => void): void {
    if (this.isHidden && !this.hasStopped) this.violations.push(effect.type)
    this.host.did.push(effect.type)
    act()
  }

  private later(ms: number, act: () => void): void {
    this.clock.clock(act, ms)
  }

  private start({ call }: Call): void {
    const { url } = this.tag
    const wanted = this.session.state.entry?.roomID ?? 0
    this.room = Number(/&roomid=(\d+)/.exec(url.replace('?', '&'))?.[1] ?? 0)
    if (this.room !== wanted) this.violations.push(`start() for ${wanted} with the url of ${this.room}`)
    this.starts++
    this.startedFor.push(this.session.state.entryID)
    this.wasInterrupted = false
    const failed: Input = {
      type: 'refused',
      failure: failure('enterFailed', 0, `start ${this.starts}`),
      vague: true,
    }
    const fail = () => this.session.send({ ...failed, ...(call && { call }) })
    if (this.startWay === 'never') return
    if (this.startWay === 'fails') return this.later(100, fail)
    if (this.startWay === 'late') return this.later(3000, fail)
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

  /** The server announces all users before or after it confirms our entry. */
  private welcome(): void {
    const isFirst = this.draw() > 3
    const { epoch, rival } = this
    this.isInRoom = true
    this.watch.entered()
    if (isFirst) this.tell(1018, '')
    this.server.welcome(this.room, this.listed)
    if (!isFirst) this.tell(1018, '')
    if (rival !== null) this.later(300, () => epoch === this.epoch && this.putOut(rival))
  }

  private stopPushing(call: Call): void {
    const [way, { starts }] = [this.stopWay, this]
    this.lastStop = way
    const answer = () => this.session.send(answerOf('stopped', call))
    if (way === 'never') return
    if (way === 'fails') return this.later(100, () => this.session.send(answerOf('stopFailed', call)))
    if (way === 'late') return this.later(3000, () => (this.stopLate(starts), answer()))
    if (way === 'twice') this.later(3100, answer)
    this.stopNow(way === 'twice' || this.draw() % 3, answer)
  }

  /** A late stop does not affect a newer `start()`. It does end an entry that the client made by itself. */
  private stopLate(starts: number): void {
    if (starts !== this.starts) return
    this.wasInterrupted = false
    this.cut()
  }

  private stopNow(how: number | true, answer: () => void): void {
    const hadRoom = this.isInRoom
    this.wasInterrupted = false
    this.cut()
    if (how === 0) return
    this.later(100, answer)
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
      // The client enters again without `start()`.
      this.isPushing = true
      this.connect(this.draw() > 3 ? 0 : 400)
      this.clock.advance(0)
    }
    this.wasInterrupted = false
    this.session.send({ type: 'shown' })
    const code = this.lateNews
    this.lateNews = null
    if (code) this.later(300, () => this.tell(code, ''))
  }

  private change(way: 'down' | 'up' | 'unstable' | 'changes'): void {
    if (way !== 'up') this.watch.linkLost()
    if (way === 'changes') return this.isInRoom ? this.tell(1021, '') : undefined
    const was = this.network
    this.network = way
    if (way === 'down' && this.isInRoom) this.giveUp()
    else if (way === 'unstable' && this.isInRoom && was === 'up') this.tell(this.draw() > 3 ? 1102 : 5101, '')
    else if (way === 'up' && was === 'unstable' && this.isInRoom) this.reconnect()
    else if (way === 'up' && was === 'down' && this.isPushing && !this.isInRoom) this.connect(300)
  }

  private giveUp(): void {
    this.cut()
    this.tell(-1307, '')
  }

  /** The client was not removed from the room: the server reports the changes that it missed. */
  private reconnect(): void {
    this.tell(this.draw() > 3 ? 1002 : 8003, '')
    this.server.update(this.room)
  }

  /** The client reconnects by itself with a new entry, or 1018 is reported twice. */
  private enterAgain(code: 0 | 1002 | 8003): void {
    if (!this.isInRoom || this.network === 'down' || (code === 0 && this.network !== 'up')) return
    this.network = 'up'
    if (code > 0) this.tell(code, '')
    this.tell(1018, '')
    if (code === 0 && this.draw() > 3) return
    this.watch.linkLost()
    this.server.welcome(this.room, this.listed)
  }

  private putOut(message: string): void {
    if (!this.isInRoom) return
    this.watch.putOut(message, this.session.state)
    this.cut()
    this.tell(1019, message)
  }

  private swapDevice(user: string): void {
    if (!this.isInRoom || this.network !== 'up') return
    this.watch.playing.delete(user)
    this.server.swapDevice(this.room, user)
    // A repeated announcement while a roster may still arrive looks like the start of one, which would omit
    // the other users.
    if (this.session.state.roster !== 'settled') this.server.doubt(this.listed)
  }

  private report(): void {
    if (!this.isInRoom || this.network !== 'up') return
    const { seats, phase } = this.session.state
    for (const { userID, streamType, src } of seats.filter(isTaken)) {
      const sends = this.server.sending(this.room, userID)
      const [picture, sound] = streamType === 'main' ? [sends.video, sends.audio] : [sends.screen, false]
      if (src === '' || !(picture || sound)) continue
      const info = { videoBitrate: picture ? 300 : 0, audioBitrate: sound ? 40 : 0 }
      if (phase === 'inRoom') this.watch.playing.add(userID)
      this.session.send(...decodeNet({ info }, `${userID}_${streamType}`))
    }
  }

  /** Whether the server sends us media of that user. */
  private isHeard(user: string): boolean {
    return this.isInRoom && Object.values(this.server.sending(this.room, user)).some(Boolean)
  }

  private interrupt(code: 5000 | 5001, late: boolean): void {
    if (!this.isPushing) return
    this.cut()
    if (late) {
      this.lateNews = code
      return
    }
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

/** Longest time that `exitRoom()` may take, ms. */
const EXIT_LIMIT = 2000

const answerOf = (type: string, { entryID, call }: Call): Input =>
  ({ type, entryID, ...(call && { call }) }) as Input
