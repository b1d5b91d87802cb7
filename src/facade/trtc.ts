import type { EffectOf } from '../machine/effects'
import type { Input } from '../machine/inputs'
import { findPlayback } from '../machine/playbacks'
import { playerContext, pusherContext } from '../native/contexts'
import {
  decodeMusic,
  decodeNet,
  decodePlayerError,
  decodePlayerState,
  decodePusherError,
  decodePusherState,
  decodeVolume,
} from '../native/decode'
import {
  decodeCasting,
  decodeFullscreen,
  decodePictureInPicture,
  decodeRenderError,
} from '../native/decode-views'
import { phoneFacts } from '../native/phone'
import { findObstacles } from '../native/preflight'
import { productName } from '../native/wechat'
import type { Diagnostics } from '../schema/diagnostics'
import type { EnterParams } from '../schema/entry-fields'
import type { Preflight, WantedMedia } from '../schema/obstacles'
import { roomError, type ParameterError } from '../schema/room-error'
import { streamDetail } from '../schema/stream-id'
import { Emitter } from '../session/emitter'
import { checkedEntry } from '../session/enter-params'
import { ConsoleLog } from '../session/log'
import type { Session } from '../session/session'
import {
  playerList,
  pusherAttributes,
  type TRTCPlayerAttributes,
  type TRTCPusherAttributes,
} from './attributes'
import { given, pusherConfig, pusherPart, type PlayerConfig, type PusherConfig } from './config'
import { playerInstance, pusherInstance, type PlayerInstance, type PusherInstance } from './instances'
import { manualSession } from './manual-session'
import { streamOf, typeOf, UNNAMED, type NativeEvent } from './native-event'
import { EVENT, payload, type TRTCEvents } from './payloads'
import { productNumber } from './product'
import { nativePusherContext, type PusherContext } from './pusher-context'

/**
 * The room as a class, for a page with native tags of its own: the names, attributes and events of `trtc-wx-sdk`. The
 * page binds what the methods return, forwards the native events, and starts the pusher itself.
 */
export class TRTC {
  static readonly EVENT = EVENT
  readonly EVENT = EVENT
  private readonly log = new ConsoleLog('warn')
  private readonly emitter = new Emitter<TRTCEvents>(this.log)
  private readonly session: Session

  /**
   * `context` is the page or component that holds the tags. There are no options: those of `trtc-wx-sdk` are about its
   * telemetry.
   */
  constructor(context?: object, options?: object)
  /**
   * With a `session` the class speaks of a room that a component shows.
   * @internal
   */
  constructor(context: object | undefined, options: object | undefined, session: Session)
  constructor(
    private readonly context?: object,
    _options?: object,
    session?: Session,
  ) {
    this.session = session ?? manualSession(context, this.log, (effect) => this.emit(effect))
  }

  /** 0 and 1 tell every step, 2 warnings and errors, 3 errors only. */
  setLogLevel(level: number): void {
    this.log.show((['info', 'info', 'warn', 'error'] as const)[level] ?? 'silent')
  }

  /** What has happened, as plain JSON to paste into a report: phone, phases, codes, the last 500 lines; no secrets. */
  getDiagnostics(): Diagnostics {
    return this.session.diagnostics(phoneFacts())
  }

  /** Listens; an event may have any number of listeners. */
  on<K extends keyof TRTCEvents>(name: K, handler: (event: TRTCEvents[K]) => void, context?: unknown): void {
    this.emitter.on(name, handler, context)
  }

  /** Removes one listener, all of an event, or all; what is given and undefined removes nothing. */
  off<K extends keyof TRTCEvents>(name?: K, handler?: (event: TRTCEvents[K]) => void): void
  off(...given: Parameters<Emitter<TRTCEvents>['off']>): void {
    this.emitter.off(...given)
  }

  /** Says what the pusher begins with, and goes back to when a room is left. Not needed to enter one. */
  createPusher(config: PusherConfig = {}): PusherInstance {
    this.session.send({ type: 'createPusher', attributes: pusherConfig(config) })
    return this.getPusherInstance()
  }

  /** The methods of the native pusher, whose promises always settle. */
  getPusherInstance(): PusherInstance {
    return pusherInstance(this.session, () => pusherContext(this.context), this.log)
  }

  /** WeChat's own context of the tag, for drawing the picture oneself; null where there is none. */
  getPusherContext(): PusherContext | null {
    return nativePusherContext(this.context)
  }

  /** What to bind to the tag now. */
  getPusherAttributes(): TRTCPusherAttributes {
    return pusherAttributes(this.session.state)
  }

  /** Changes attributes of the pusher; bind what is returned. */
  setPusherAttributes(config: PusherConfig): TRTCPusherAttributes {
    this.session.send({ type: 'setPusher', attributes: pusherConfig(config) })
    return this.getPusherAttributes()
  }

  /**
   * Makes the push url; bind what is returned, then start the pusher. Parameters that are missing or not legal change
   * nothing and are told as an `ERROR` that names the field.
   */
  enterRoom(params: EnterParams & PusherConfig): TRTCPusherAttributes {
    const { component = productNumber(productName()), ...rest } = given(params)
    try {
      const entry = checkedEntry({ ...rest, component })
      this.session.send({ type: 'setPusher', attributes: pusherPart(rest) }, { type: 'enter', entry })
    } catch (error) {
      this.session.send({ type: 'failed', failure: (error as ParameterError).failure })
    }
    return this.getPusherAttributes()
  }

  /** Stops the pusher and forgets the room; `LOCAL_LEAVE` tells when it is left. The same instance can enter again. */
  exitRoom(): { readonly pusher: TRTCPusherAttributes; readonly playerList: TRTCPlayerAttributes[] } {
    const { entry, leaving } = this.session.state
    // Without a room it is a preview that ends.
    if (!entry && !leaving) this.endPreview()
    void this.session.exitRoom()
    return { pusher: this.getPusherAttributes(), playerList: this.getPlayerList() }
  }

  /** Looks for what would keep the call from working; asks for devices that were never asked for. Never rejects. */
  async preflight(media?: WantedMedia): Promise<Preflight> {
    const reasons = await findObstacles(media ?? { camera: true, mic: true }, true)
    return { ok: reasons.length === 0, reasons }
  }

  /** Every player that has something to play, in the order of their coming. */
  getPlayerList(): TRTCPlayerAttributes[] {
    return playerList(this.session.state)
  }

  /** Changes attributes of one player; bind what is returned. They outlive a camera that is turned off and on. */
  setPlayerAttributes(streamID: string, config: PlayerConfig): TRTCPlayerAttributes[] {
    if (this.hasPlayer(streamID))
      this.session.send({ type: 'setStream', streamID, attributes: given(config) })
    return this.getPlayerList()
  }

  /** Null when there is no player of that id. */
  getPlayerInstance(streamID: string): PlayerInstance | null {
    if (!this.hasPlayer(streamID)) return null
    const context = () => playerContext(streamID, this.context)
    return playerInstance(this.session, context, streamDetail(streamID), this.log)
  }

  /** Asks for the small picture of a main stream or for the full one again; the other one if not told which. */
  switchStreamType(streamID: string, definition?: 'main' | 'small'): TRTCPlayerAttributes[] {
    if (!this.hasPlayer(streamID)) return this.getPlayerList()
    const playback = findPlayback(this.session.state.playbacks, streamDetail(String(streamID)))
    if (playback?.streamType === 'main') {
      const other = playback.definition === 'small' ? 'main' : 'small'
      this.session.send({ type: 'switchStream', streamID, definition: definition ?? other })
    } else {
      this.session.send({ type: 'failed', failure: roomError('unknownStream', 0, streamID) })
    }
    return this.getPlayerList()
  }

  pusherEventHandler(event: NativeEvent): void {
    this.feed(decodePusherState(event?.detail))
  }

  pusherNetStatusHandler(event: NativeEvent): void {
    this.feed(decodeNet(event?.detail))
  }

  pusherErrorHandler(event: NativeEvent): void {
    this.feed(decodePusherError(event?.detail))
  }

  pusherBGMStartHandler(_event?: NativeEvent): void {
    this.feed(decodeMusic.start())
  }

  pusherBGMProgressHandler(event: NativeEvent): void {
    this.feed(decodeMusic.progress(event?.detail))
  }

  pusherBGMCompleteHandler(_event?: NativeEvent): void {
    this.feed(decodeMusic.complete())
  }

  pusherAudioVolumeNotify(event: NativeEvent): void {
    this.feed(decodeVolume(event?.detail))
  }

  playerEventHandler(event: NativeEvent): void {
    this.feed(decodePlayerState(event?.detail, streamOf(event)))
  }

  playerFullscreenChange(event: NativeEvent): void {
    this.feed(decodeFullscreen(event?.detail, streamOf(event)))
  }

  playerNetStatus(event: NativeEvent): void {
    this.feed(decodeNet(event?.detail, streamOf(event) || UNNAMED))
  }

  playerAudioVolumeNotify(event: NativeEvent): void {
    this.feed(decodeVolume(event?.detail, streamOf(event) || UNNAMED))
  }

  playerErrorHandler(event: NativeEvent): void {
    this.feed(decodePlayerError(event?.detail, streamOf(event)))
  }

  /** For `bindrendererror` of either tag. */
  renderErrorHandler(event: NativeEvent): void {
    this.feed(decodeRenderError(event?.detail, streamOf(event)))
  }

  /** For `bindenterpictureinpicture` and `bindleavepictureinpicture` of either tag. */
  pictureInPictureHandler(event: NativeEvent): void {
    this.feed(decodePictureInPicture(event?.detail, streamOf(event), typeOf(event)))
  }

  /** For the three casting events of a player. */
  castingHandler(event: NativeEvent): void {
    this.feed(decodeCasting(event?.detail, streamOf(event), typeOf(event)))
  }

  private endPreview(): void {
    void this.getPusherInstance().stop()
    this.session.send({ type: 'previewed', on: false })
  }

  /** One after the other: each event carries the lists as they were when it happened. */
  private feed(inputs: readonly Input[]): void {
    for (const input of inputs) this.session.send(input)
  }

  private hasPlayer(streamID: string): boolean {
    const known = findPlayback(this.session.state.playbacks, streamDetail(String(streamID))) !== undefined
    if (!known) this.log.warn(`there is no player ${streamID}`)
    return known
  }

  /**
   * Whether anybody listens to an event.
   * @internal
   */
  hasListener(name: keyof TRTCEvents): boolean {
    return this.emitter.has(name)
  }

  /**
   * Hands an event to the listeners, with the lists and what else a page of the host's kind reads.
   * @internal
   */
  emit({ event, detail }: EffectOf<'emit'>, more: object = {}): void {
    const data = Object.assign(payload(this.session.state, event, detail), more)
    this.emitter.emit(event, { eventCode: event, data } as never)
  }
}
