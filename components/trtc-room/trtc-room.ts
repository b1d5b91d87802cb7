import { EVENT } from '../../src/facade/payloads'
import { nativePusherContext, type PusherContext } from '../../src/facade/pusher-context'
import type { TRTC } from '../../src/facade/trtc'
import type { EffectOf } from '../../src/machine/effects'
import type { Input } from '../../src/machine/inputs'
import { initialState, type RoomState } from '../../src/machine/state'
import { transition } from '../../src/machine/transition'
import { watchApp } from '../../src/native/app-events'
import { closeCalls, openCalls } from '../../src/native/call'
import { call, pusherContext, type CallOptions } from '../../src/native/contexts'
import { isCovered } from '../../src/native/current-page'
import { defineComponent } from '../../src/native/define-component'
import { nativeEffects } from '../../src/native/effects'
import { pageOf } from '../../src/native/page-of'
import { holdPusher } from '../../src/native/pusher-holders'
import { componentEvent } from '../../src/schema/events'
import { externalClasses } from '../../src/schema/hooks'
import type { RoomMethods } from '../../src/schema/methods'
import { nodeIDOf } from '../../src/schema/stream-id'
import { ConsoleLog } from '../../src/session/log'
import { Renderer } from '../../src/session/renderer'
import { Session } from '../../src/session/session'
import { isEmpty, type Patch } from '../../src/view/diff'
import { project } from '../../src/view/project'
import { actionsOf } from './actions/actions'
import { Camera } from './actions/camera'
import { forwarded } from './actions/forwarded'
import {
  appearanceOf,
  changedAppearance,
  Phone,
  standardAppearance,
  type Appearance,
} from './appearance/appearance'
import { shapeMethods } from './appearance/shape'
import { controlHandlers } from './controls/control-handlers'
import type { Controls } from './controls/controls'
import { noticeOf } from './controls/notices'
import { Drag } from './gestures/drag'
import { atRest, gestures } from './gestures/gestures'
import { Taps } from './gestures/taps'
import { guideHandlers } from './guide/guide-handlers'
import { legacyMethods } from './legacy/methods'
import { AutoEntry } from './properties/auto-entry'
import { entryParams } from './properties/entry-params'
import {
  boundDefaults,
  changedBound,
  declared,
  defaultProperties,
  observedProperties,
  Settings,
  type Given,
} from './properties/settings'
import { nativeHandlers } from './tile/native-handlers'

interface Fields {
  session: Session
  log: ConsoleLog
  actions: RoomMethods
  camera: Camera
  settings: Settings
  autoEntry: AutoEntry
  phone: Phone
  appearance: Appearance
  bar?: Controls | null
  taps: Taps
  drag: Drag
  /** The names of all events, for pages that listen with `on()`. */
  EVENT: typeof EVENT
  /** The class `TRTC` over this room, created when a page first requests it. */
  trtc?: TRTC
  /** Either one means that the component is in the background. */
  isPageHidden: boolean
  isAppHidden: boolean
  unwatchApp: () => void
  releasePusher: () => void
}

defineComponent<Fields>()({
  externalClasses: Object.keys(externalClasses),
  options: { multipleSlots: true },
  properties: declared,
  data: {
    ...project(initialState),
    ...standardAppearance,
    ...atRest,
    set: boundDefaults,
    /** WeChat reads it only when it inserts the tag; `switchCamera()` changes the camera later. */
    devicePosition: initialState.facing,
    /** Controls whose action is pending, separated by spaces. */
    busy: '',
  },

  observers: {
    [observedProperties.join()]() {
      this.applyProperties()
    },
  },

  lifetimes: {
    attached() {
      openCalls(this)
      this.releasePusher = holdPusher(pageOf(this), this)
      this.EVENT = EVENT
      this.taps = new Taps()
      this.drag = new Drag()
      this.phone = new Phone(() => this.updateAppearance())
      this.appearance = standardAppearance
      this.settings = new Settings()
      const inputs = this.settings.read(this.given())
      const state = stateAfter(inputs)
      this.updateAppearance({
        ...changedBound(defaultProperties, this.settings.values),
        ...(state.facing === initialState.facing ? {} : { devicePosition: state.facing }),
      })
      this.log = new ConsoleLog(this.settings.values.debug ? 'info' : 'warn')
      this.warnOfConfig()
      this.openRoom(state)
      this.autoEntry.update()
      this.session.send(...inputs.filter(({ type }) => type === 'failed'))
    },
    ready() {
      this.measure()
    },
    detached() {
      this.isPageHidden = true
      this.phone.stop()
      this.unwatchApp()
      // `stop()` of the pusher is the last native call.
      this.session.stop()
      closeCalls(this)
      this.releasePusher()
    },
  },

  pageLifetimes: {
    show() {
      this.measure()
      this.setHidden({ isPageHidden: false })
    },
    resize() {
      this.measure()
    },
    hide() {
      this.setHidden({ isPageHidden: true })
    },
  },

  methods: {
    ...forwarded,
    ...legacyMethods,
    ...nativeHandlers,
    ...gestures,
    ...controlHandlers,
    ...guideHandlers,
    ...shapeMethods,
    getPusherContext(): PusherContext | null {
      return nativePusherContext(this)
    },

    openRoom(state: RoomState) {
      this.session = new Session({
        host: {
          display: (tools) => new Renderer((patch, done) => this.show(patch, done), tools),
          run: {
            ...nativeEffects(this, (input) => this.session.send(input), nodeIDOf),
            emit: (effect) => this.emit(effect),
          },
        },
        log: this.log,
        state,
        onCommand: (command) => this.autoEntry.note(command),
      })
      const switchCamera = (options: CallOptions) => call(pusherContext(this), 'switchCamera', options)
      this.camera = new Camera(this.session, switchCamera)
      this.actions = actionsOf({
        session: this.session,
        camera: this.camera,
        component: this,
        entryParams: (params) => entryParams(this.settings.values, params),
      })
      this.autoEntry = new AutoEntry(this)
      this.unwatchApp = watchApp({
        AppHide: () => this.setHidden({ isAppHidden: true }),
        AppShow: () => this.setHidden({ isAppHidden: false }),
        AudioInterruptionBegin: () => this.session.send({ type: 'interrupted' }),
        AudioInterruptionEnd: () => this.session.send({ type: 'resumed' }),
      })
      if (isCovered(this)) this.setHidden({ isPageHidden: true })
    },
    show(patch: Patch, done: () => void) {
      this.setData(patch, done)
      if ('pusher.frontCamera' in patch) this.turnCamera()
    },
    emit(effect: EffectOf<'emit'>) {
      const { event, detail } = effect
      this.triggerEvent(componentEvent(event), detail)
      this.emitToListeners(effect)
      if (event === 'LOCAL_JOIN' || event === 'MEDIA_CHANGE') this.turnCamera()
      if (event === 'LAYOUT_CHANGE' && this.data.isZoomed) this.zoom(false)
      const notice = noticeOf(effect, this.data.localUserID, this.settings.values.users)
      // The second argument suppresses join messages in rooms with more than one page of tiles.
      if (notice) this.controls()?.announce(notice, this.data.pages > 1)
    },
    /** Switches the camera to the requested position. Failures are only logged. */
    turnCamera() {
      this.camera.follow().catch(({ message }: Error) => this.log.info(`the camera waits: ${message}`))
    },
    /** Cached, since `selectComponent` searches all tiles. */
    controls(): Controls | null {
      return (this.bar ??= this.selectComponent('#controls') as unknown as Controls | null)
    },
    setHidden(change: Partial<Pick<Fields, 'isPageHidden' | 'isAppHidden'>>) {
      Object.assign(this, change)
      const isHidden = this.isPageHidden || this.isAppHidden
      this.session?.send({ type: isHidden ? 'hidden' : 'shown' })
      this.controls()?.setHidden(isHidden)
      if (!this.session || isHidden) return
      void this.onGuideReturn()
      this.turnCamera()
    },

    given(): Given {
      return this.data
    },
    applyProperties() {
      if (!this.session) return
      const before = this.settings.values
      this.session.send(...this.settings.read(this.given()))
      const { values } = this.settings
      if (values === before) return
      this.updateAppearance(changedBound(before, values))
      if (before.config !== values.config) this.warnOfConfig()
      this.log.show(values.debug ? 'info' : 'warn')
      this.autoEntry.update()
    },
    /**
     * Updates theme, strings and bar from the properties or, without one, from the phone. `more` is sent in
     * the same `setData`.
     */
    updateAppearance(more: object = {}) {
      const appearance = appearanceOf(this.settings.values, this.phone)
      const patch = { ...changedAppearance(this.appearance, appearance), ...more }
      this.appearance = appearance
      if (!isEmpty(patch)) this.setData(patch)
    },
  },
})

/** The state before the first render: WeChat inserts the tag with these attributes. */
function stateAfter(inputs: readonly Input[]): RoomState {
  const state = inputs.reduce((before, input) => transition(before, input).state, initialState)
  return { ...state, facing: state.pusher.frontCamera }
}
