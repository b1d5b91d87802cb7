import type { EffectOf } from '../machine/effects'
import type { Input } from '../machine/inputs'
import { findPlayback, type Playback } from '../machine/playbacks'
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
 * The room as a class, for pages with native tags of their own; names, attributes and events are those of
 * `trtc-wx-sdk`. The page binds what the methods return, forwards native events, and starts the pusher itself.
 */
export class TRTC {
  static readonly EVENT = EVENT
  readonly EVENT = EVENT
  private readonly log = new ConsoleLog('warn')
  private readonly emitter = new Emitter<TRTCEvents>(this.log)
  private readonly session: Session

  /**
   * `context` is the page or component with the tags. `options` are ignored: those of `trtc-wx-sdk` concern its
   * telemetry.
   */
  constructor(context?: object, options?: object)
  /**
   * With `session` it wraps the room of a component.
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

  /** 0 and 1 log every step, 2 warnings and errors, 3 errors only. */
  setLogLevel(level: number): void {
    this.log.show((['info', 'info', 'warn', 'error'] as const)[level] ?? 'silent')
  }

  /** Diagnostics as plain JSON for a bug report: phone, phases, codes, the last 500 log lines; no secrets. */
  getDiagnostics(): Diagnostics {
    return this.session.diagnostics(phoneFacts())
  }

  /** Adds a listener; an event may have any number of them. */
  on<K extends keyof TRTCEvents>(name: K, handler: (event: TRTCEvents[K]) => void, context?: unknown): void {
    this.emitter.on(name, handler, context)
  }

  /** Removes one listener, all of an event, or without arguments all. An undefined argument removes nothing. */
  off<K extends keyof TRTCEvents>(name?: K, handler?: (event: TRTCEvents[K]) => void): void
  off(...given: Parameters<Emitter<TRTCEvents>['off']>): void {
    this.emitter.off(...given)
  }

  /** Sets the initial attributes of the pusher, which are restored when a room is left. Not required for entering. */
  createPusher(config: PusherConfig = {}): PusherInstance {
    this.session.send({ type: 'createPusher', attributes: pusherConfig(config) })
    return this.getPusherInstance()
  }

  /** The native pusher's methods; their promises always settle. */
  getPusherInstance(): PusherInstance {
    return pusherInstance(this.session, () => pusherContext(this.context), this.log)
  }

  /** WeChat's context of the pusher, for custom rendering; null if there is none. */
  getPusherContext(): PusherContext | null {
    return nativePusherContext(this.context)
  }

  /** The current attributes to bind to the tag. */
  getPusherAttributes(): TRTCPusherAttributes {
    return pusherAttributes(this.session.state)
  }

  /** Changes pusher attributes; bind the returned ones. */
  setPusherAttributes(config: PusherConfig): TRTCPusherAttributes {
    this.session.send({ type: 'setPusher', attributes: pusherConfig(config) })
    return this.getPusherAttributes()
  }

  /**
   * Builds the push url; bind the returned attributes, then start the pusher. Missing or illegal parameters change
   * nothing and fire an `ERROR` that names the field.
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

  /** Stops the pusher and leaves the room; `LOCAL_LEAVE` fires when it is left. The instance can enter again. */
  exitRoom(): { readonly pusher: TRTCPusherAttributes; readonly playerList: TRTCPlayerAttributes[] } {
    const { entry, leaving } = this.session.state
    // Without a room this ends the preview.
    if (!entry && !leaving) this.endPreview()
    void this.session.exitRoom()
    return { pusher: this.getPusherAttributes(), playerList: this.getPlayerList() }
  }

  /** Checks for obstacles to the call; requests permissions that were never requested. Never rejects. */
  async preflight(media?: WantedMedia): Promise<Preflight> {
    const reasons = await findObstacles(media ?? { camera: true, mic: true }, true)
    return { ok: reasons.length === 0, reasons }
  }

  /** All players with media, in the order of their first media. */
  getPlayerList(): TRTCPlayerAttributes[] {
    return playerList(this.session.state)
  }

  /**
   * Changes attributes of one player; bind the returned ones. They are kept when the remote camera is turned off and
   * on.
   */
  setPlayerAttributes(streamID: string, config: PlayerConfig): TRTCPlayerAttributes[] {
    if (this.player(streamID)) this.session.send({ type: 'setStream', streamID, attributes: given(config) })
    return this.getPlayerList()
  }

  /** The methods of a player; null if there is no player with that id. */
  getPlayerInstance(streamID: string): PlayerInstance | null {
    if (!this.player(streamID)) return null
    const context = () => playerContext(streamID, this.context)
    return playerInstance(this.session, context, streamDetail(streamID), this.log)
  }

  /** Requests the low-resolution (`small`) or full (`main`) video of a main stream; toggles if none is given. */
  switchStreamType(streamID: string, definition?: 'main' | 'small'): TRTCPlayerAttributes[] {
    const playback = this.player(streamID)
    if (!playback) return this.getPlayerList()
    if (playback.streamType === 'main') {
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

  /** Handles `bindrendererror` of both tags. */
  renderErrorHandler(event: NativeEvent): void {
    this.feed(decodeRenderError(event?.detail, streamOf(event)))
  }

  /** Handles `bindenterpictureinpicture` and `bindleavepictureinpicture` of both tags. */
  pictureInPictureHandler(event: NativeEvent): void {
    this.feed(decodePictureInPicture(event?.detail, streamOf(event), typeOf(event)))
  }

  /** Handles the three casting events of a player. */
  castingHandler(event: NativeEvent): void {
    this.feed(decodeCasting(event?.detail, streamOf(event), typeOf(event)))
  }

  private endPreview(): void {
    void this.getPusherInstance().stop()
    this.session.send({ type: 'previewed', on: false })
  }

  /** One at a time: each event carries the lists as they were when it happened. */
  private feed(inputs: readonly Input[]): void {
    for (const input of inputs) this.session.send(input)
  }

  private player(streamID: string): Playback | undefined {
    const playback = findPlayback(this.session.state.playbacks, streamDetail(String(streamID)))
    if (!playback) this.log.warn(`there is no player ${streamID}`)
    return playback
  }

  /**
   * Whether an event has listeners.
   * @internal
   */
  hasListener(name: keyof TRTCEvents): boolean {
    return this.emitter.has(name)
  }

  /**
   * Emits an event to the listeners, with the lists and further fields that pages of the host read.
   * @internal
   */
  emit({ event, detail }: EffectOf<'emit'>, more: object = {}): void {
    const data = Object.assign(payload(this.session.state, event, detail), more)
    this.emitter.emit(event, { eventCode: event, data } as never)
  }
}
