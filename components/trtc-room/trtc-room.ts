import { TRTC } from '../../src/facade/trtc'
import type { EffectOf } from '../../src/machine/effects'
import { initialState } from '../../src/machine/state'
import { transition } from '../../src/machine/transition'
import { watchApp } from '../../src/native/app-events'
import { isCovered } from '../../src/native/current-page'
import { closeCalls, openCalls } from '../../src/native/call'
import { call, pusherContext, type CallOptions } from '../../src/native/contexts'
import { holdPusher } from '../../src/native/pusher-holders'
import type { Input } from '../../src/machine/inputs'
import { externalClasses, type ControlDetail } from '../../src/schema/hooks'
import type { RoomMethods } from '../../src/schema/methods'
import type { Facing } from '../../src/schema/pusher-fields'
import { ConsoleLog } from '../../src/session/log'
import { Session } from '../../src/session/session'
import { isEmpty } from '../../src/view/diff'
import { project } from '../../src/view/project'
import { actionsOf } from './actions/actions'
import { autoEntryOf, awaited, isNewEntry, noAutoEntry, type AutoEntry } from './properties/auto-entry'
import { Camera } from './actions/camera'
import type { Controls } from './controls/controls'
import { newsOf } from './controls/news'
import { checkObstacles } from './actions/preflight'
import { knownConfig } from './legacy/config'
import { defineComponent } from '../../src/native/define-component'
import { forwarded } from './actions/forwarded'
import { Drag } from './gestures/drag'
import { atRest, gestures } from './gestures/gestures'
import { componentHost } from './host'
import { hangUp } from './legacy/hang-up'
import { nativeParts } from './legacy/native-parts'
import { nativeHandlers } from './tile/native-handlers'
import {
  changedAppearance,
  appearanceProperties,
  appearanceOf,
  Phone,
  standardAppearance,
  type Appearance,
} from './appearance/appearance'
import { pageOf } from '../../src/native/page-of'
import { entryParams } from './properties/entry-params'
import {
  boundDefaults,
  changedBound,
  declared,
  defaultProperties,
  propertyNames,
  Settings,
  type Given,
} from './properties/settings'
import type { Properties } from './properties/properties'
import { setPusher } from './properties/property'
import { Taps } from './gestures/taps'
import { controlActions } from './controls/control-actions'

interface Fields {
  session: Session
  log: ConsoleLog
  actions: RoomMethods
  camera: Camera
  /** The class over the same room; also what `on()` and `off()` of the component speak to. */
  trtc: TRTC
  /** The names of all events, for pages that listen with `on()`. */
  EVENT: TRTC['EVENT']
  settings: Settings
  lastAutoEntry: AutoEntry
  /** What it waited for when it was last said. */
  awaited: string
  phone: Phone
  appearance: Appearance
  taps: Taps
  drag: Drag
  /** Who covers us: the page is in the background with either. */
  isPageHidden: boolean
  isAppHidden: boolean
  unwatch: () => void
  letPusherGo: () => void
}

/** WeChat reads the position when it inserts the tag. */
const firstCamera = ({ cameraPosition }: Properties): readonly Input[] =>
  cameraPosition === defaultProperties.cameraPosition ? [] : [setPusher({ frontCamera: cameraPosition })]

defineComponent<Fields>()({
  externalClasses: Object.keys(externalClasses),
  options: { multipleSlots: true },
  properties: declared,
  /** `busy` names the control whose work takes time. */
  data: { ...project(initialState), ...standardAppearance, ...atRest, set: boundDefaults, busy: '' },

  observers: {
    [propertyNames.join()]() {
      this.applyProperties()
    },
  },

  lifetimes: {
    attached() {
      openCalls(this)
      this.letPusherGo = holdPusher(pageOf(this), this)
      this.lastAutoEntry = noAutoEntry
      this.awaited = ''
      this.taps = new Taps()
      this.drag = new Drag()
      this.phone = new Phone(() => this.updateAppearance())
      this.appearance = standardAppearance
      this.settings = new Settings()
      const inputs = [...this.settings.read(this.given()), ...firstCamera(this.settings.values)]
      this.updateAppearance(changedBound(defaultProperties, this.settings.values))
      this.log = new ConsoleLog(this.settings.values.debug ? 'info' : 'warn')
      this.warnOfConfig()
      this.session = this.newSession(inputs)
      this.trtc = new TRTC(this, undefined, this.session)
      this.EVENT = this.trtc.EVENT
      const switchCamera = (options: CallOptions) => call(pusherContext(this), 'switchCamera', options)
      this.camera = new Camera(this.session, switchCamera)
      this.actions = actionsOf({
        session: this.session,
        camera: this.camera,
        component: this,
        entryParams: (params) => entryParams(this.settings.values, params),
        noteWish: (isWanted) => this.noteWish(isWanted),
      })
      this.unwatch = watchApp({
        AppHide: () => this.setHidden({ isAppHidden: true }),
        AppShow: () => this.setHidden({ isAppHidden: false }),
        AudioInterruptionBegin: () => this.session.send({ type: 'interrupted' }),
        AudioInterruptionEnd: () => this.session.send({ type: 'resumed' }),
      })
      if (isCovered(this)) this.setHidden({ isPageHidden: true })
      this.enterByProperties()
      this.session.send(...inputs.filter(({ type }) => type === 'failed'))
    },
    detached() {
      this.isPageHidden = true
      this.phone.stop()
      this.unwatch()
      // The last thing it asks of the platform is `stop()`.
      this.session.stop()
      closeCalls(this)
      this.letPusherGo()
    },
  },

  pageLifetimes: {
    show() {
      this.setHidden({ isPageHidden: false })
    },
    hide() {
      this.setHidden({ isPageHidden: true })
    },
  },

  methods: {
    ...forwarded,
    ...nativeHandlers,
    ...gestures,
    /** The class `TRTC` over this room, for code that was written for it. */
    getTRTC(): TRTC {
      return this.trtc
    },
    on(...listener: Parameters<TRTC['on']>) {
      this.trtc.on(...listener)
    },
    off(...listener: Parameters<TRTC['off']>) {
      this.trtc.off(...listener)
    },
    /** By this name pages hung up the component of 2020. */
    _hangUp(): Promise<void> {
      return hangUp(this)
    },

    async onControl({ detail }: WechatMiniprogram.CustomEvent<ControlDetail>) {
      const done = controlActions[detail.name](this)
      this.triggerEvent('controltap', detail)
      if (!done) return
      this.setData({ busy: detail.name })
      await done.catch((error: Error) => this.log.warn(error.message))
      this.setData({ busy: '' })
    },

    /** To that side, or to where it could not be turned before; nobody waits for it. */
    moveCamera(facing?: Facing) {
      const moved = facing ? this.camera?.place(facing) : this.camera?.follow()
      moved?.catch(({ message }: Error) => this.log.info(`the camera waits: ${message}`))
    },
    announce(effect: EffectOf<'emit'>) {
      if (effect.event === 'LOCAL_JOIN' || effect.event === 'MEDIA_CHANGE') this.moveCamera()
      if (effect.event === 'LAYOUT_CHANGE' && this.data.isZoomed) this.setData({ isZoomed: false })
      const news = newsOf(effect, this.data.localUserID, this.settings.values.users)
      // Where not all are on the screen it is not said who comes and goes.
      if (news) this.controls()?.tell(news, this.data.pages > 1)
    },
    controls(): Controls | null {
      return this.selectComponent('#controls') as unknown as Controls | null
    },
    /** Theme, strings and bar as the properties say, else as the phone has them; `more` goes with them. */
    updateAppearance(more: object = {}) {
      const appearance = appearanceOf(this.settings.values, this.phone)
      const patch = { ...changedAppearance(this.appearance, appearance), ...more }
      this.appearance = appearance
      if (!isEmpty(patch)) this.setData(patch)
    },
    /** The user may have allowed something meanwhile. What an owner has to mend is seen at the next entry only. */
    async onGuideReturn() {
      const isMendable = this.session.state.obstacles.some((obstacle) => obstacle !== 'notPermitted')
      if (!isMendable) return
      const { ok } = await checkObstacles(this.session, false)
      // That alone keeps everybody out; without a device one is in the room all the same.
      if (!ok || this.session.state.lastError !== 'privacy' || this.lastAutoEntry.isLeft) return
      this.lastAutoEntry = noAutoEntry
      this.enterByProperties()
    },

    setHidden(change: Partial<Pick<Fields, 'isPageHidden' | 'isAppHidden'>>) {
      Object.assign(this, change)
      const isHidden = this.isPageHidden || this.isAppHidden
      this.session?.send({ type: isHidden ? 'hidden' : 'shown' })
      this.controls()?.setHidden(isHidden)
      if (!this.session || isHidden) return
      void this.onGuideReturn()
      this.moveCamera()
    },
    newSession(inputs: readonly Input[]): Session {
      return new Session({
        host: componentHost(
          this,
          (input: Input) => this.session.send(input),
          (effect) => {
            this.trtc.tell(effect, nativeParts(effect.event, effect.detail))
            this.announce(effect)
          },
        ),
        log: this.log,
        state: inputs.reduce((state, input) => transition(state, input).state, initialState),
      })
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
      const patch = changedBound(before, values)
      if (appearanceProperties.some((name) => before[name] !== values[name])) this.updateAppearance(patch)
      else if (!isEmpty(patch)) this.setData(patch)
      if (before.config !== values.config) this.warnOfConfig()
      if (before.debug !== values.debug) this.log.show(values.debug ? 'info' : 'warn')
      if (before.cameraPosition !== values.cameraPosition) this.moveCamera(values.cameraPosition)
      this.enterByProperties()
    },
    warnOfConfig() {
      knownConfig(this.settings.values.config).refused.forEach((line) => this.log.warn(line))
    },
    tellAwaited(names: string) {
      if (names !== '' && names !== this.awaited) this.log.info(`auto-enter waits for ${names}`)
      this.awaited = names
    },
    /** What `auto-enter` is to act on now. */
    namedEntry(): AutoEntry {
      const { values } = this.settings
      return values.autoEnter ? autoEntryOf(entryParams(values)) : noAutoEntry
    },
    /** The page, or the user, enters or leaves. */
    noteWish(isWanted: boolean) {
      this.lastAutoEntry = isWanted
        ? { ...this.lastAutoEntry, isLeft: false }
        : { ...this.namedEntry(), isLeft: true }
    },
    enterByProperties() {
      const { values } = this.settings
      const params = entryParams(values)
      const before = this.lastAutoEntry
      const next = this.namedEntry()
      const missing = awaited(params)
      if (values.autoEnter) this.tellAwaited(missing)
      // A signature that is missing for a moment names no other room.
      if (next.room !== '' && missing !== '') return
      this.lastAutoEntry = next
      if (next.room !== '' && isNewEntry(before, next, this.session.state)) void this.actions.enterRoom()
    },
  },
})
