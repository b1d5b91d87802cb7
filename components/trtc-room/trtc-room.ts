import { findStream } from '../../src/machine/seats'
import { initialState } from '../../src/machine/state'
import { transition } from '../../src/machine/transition'
import { call, pusherContext } from '../../src/native/contexts'
import { decodePlayerState, decodePusherError, decodePusherState } from '../../src/native/decode'
import type { EnterParams } from '../../src/schema/entry-fields'
import type { UserDetail } from '../../src/schema/events'
import type { RemoteUser, StreamChoice } from '../../src/schema/methods'
import type { StreamAttributes } from '../../src/schema/player-fields'
import type { PusherAttributes } from '../../src/schema/pusher-fields'
import { roomError } from '../../src/schema/room-error'
import { streamIDOf } from '../../src/schema/stream-id'
import { ConsoleLog } from '../../src/session/log'
import { Session } from '../../src/session/session'
import { project } from '../../src/view/project'
import { remoteUsers } from '../../src/view/remote-users'
import { defineComponent } from './define-component'
import { componentHost } from './host'
import {
  changedInputs,
  defaultProperties,
  entryParams,
  isComplete,
  properties,
  type Properties,
} from './properties'
import { wordsFor } from './words'

interface Fields {
  session: Session
  log: ConsoleLog
  /** The properties that the room has been told of. */
  applied: Properties
  /** What `auto-enter` has acted on: it acts on the same parameters once. */
  tried: string
}

type NativeEvent = WechatMiniprogram.CustomEvent<Record<string, unknown>>

const chinese = wordsFor('zh')

defineComponent<Fields>()({
  externalClasses: ['custom-class'],
  properties,
  data: { ...project(initialState), words: chinese },

  observers: {
    'enableCamera, enableMic, autoSubscribe, layout'() {
      if (!this.session) return
      this.session.send(...changedInputs(this.applied, this.data))
      this.applied = { ...this.data }
    },
    debug(debug: boolean) {
      this.log?.show(debug ? 'info' : 'warn')
    },
    'autoEnter, sdkAppId, userId, userSig, roomId, strRoomId, scene'() {
      this.enterByProperties()
    },
  },

  lifetimes: {
    attached() {
      const { data } = this
      const words = wordsFor(wx.getSystemInfoSync().language)
      if (words !== chinese) this.setData({ words })
      this.applied = { ...data }
      this.log = new ConsoleLog(data.debug ? 'info' : 'warn')
      this.session = new Session({
        host: componentHost(this, (input) => this.session.send(input)),
        log: this.log,
        state: changedInputs(defaultProperties, data).reduce(
          (state, input) => transition(state, input).state,
          initialState,
        ),
      })
      this.enterByProperties()
      this.session.send()
    },
    detached() {
      this.session.stop()
    },
  },

  pageLifetimes: {
    show() {
      this.session?.send({ type: 'shown' })
    },
  },

  methods: {
    enterRoom(params: Partial<EnterParams> = {}): Promise<void> {
      return this.session.enterRoom(entryParams(this.data, params))
    },
    exitRoom(): Promise<void> {
      return this.session.exitRoom()
    },
    publishLocalVideo(): Promise<void> {
      return this.setPusher({ enableCamera: true })
    },
    unpublishLocalVideo(): Promise<void> {
      return this.setPusher({ enableCamera: false })
    },
    publishLocalAudio(): Promise<void> {
      return this.setPusher({ enableMic: true })
    },
    unpublishLocalAudio(): Promise<void> {
      return this.setPusher({ enableMic: false })
    },
    subscribeRemoteVideo(choice: StreamChoice): Promise<void> {
      return this.setStream(choice, { muteVideo: false })
    },
    unsubscribeRemoteVideo(choice: StreamChoice): Promise<void> {
      return this.setStream(choice, { muteVideo: true })
    },
    subscribeRemoteAudio(user: UserDetail): Promise<void> {
      return this.setStream(user, { muteAudio: false })
    },
    unsubscribeRemoteAudio(user: UserDetail): Promise<void> {
      return this.setStream(user, { muteAudio: true })
    },
    async switchCamera(): Promise<void> {
      await call(pusherContext(this), 'switchCamera')
      this.session.send({
        type: 'cameraSwitched',
        facing: this.session.state.facing === 'front' ? 'back' : 'front',
      })
    },
    getRemoteUserList(): readonly RemoteUser[] {
      return remoteUsers(this.session.state)
    },

    onPusherState({ detail }: NativeEvent) {
      this.session.send(...decodePusherState(detail))
    },
    onPusherError({ detail }: NativeEvent) {
      this.session.send(...decodePusherError(detail))
    },
    onPlayerState({ detail }: NativeEvent) {
      this.session.send(...decodePlayerState(detail))
    },

    enterByProperties() {
      const params = entryParams(this.data)
      const wanted = this.data.autoEnter && isComplete(params) ? JSON.stringify(params) : ''
      if (!this.session || wanted === this.tried) return
      this.tried = wanted
      if (wanted !== '') void this.enterRoom()
    },
    setPusher(attributes: Partial<PusherAttributes>): Promise<void> {
      this.session.send({ type: 'setPusher', attributes })
      return this.session.whenShown()
    },
    async setStream(choice: StreamChoice, attributes: Partial<StreamAttributes>): Promise<void> {
      const { userID, streamType = 'main' } = choice
      const stream = findStream(this.session.state.seats, userID, streamType)
      if (!stream) throw roomError('unknownStream')
      this.session.send({
        type: 'setStream',
        streamID: streamIDOf(stream.userID, stream.streamType),
        attributes,
      })
      return this.session.whenShown()
    },
  },
})
