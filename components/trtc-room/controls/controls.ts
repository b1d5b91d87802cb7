import { controlNames } from '../../../src/schema/hooks'
import type { Phase } from '../../../src/schema/phases'
import { defineComponent } from '../../../src/native/define-component'
import { monotonic } from '../../../src/session/monotonic'
import { standardAppearance } from '../appearance/appearance'
import { clockOf } from './clock'
import { Messages } from './messages'
import { isCrossing, textOf, type Notice } from './notices'

/** Joins within this time after our own are of users who were in the room before us, ms. */
const ARRIVAL = 2000

interface Fields {
  messages: Messages
  /** Monotonic milliseconds. */
  now: () => number
  /** Start of the call; undefined without one. */
  began: number | undefined
  isHidden: boolean
  ticking: ReturnType<typeof setInterval>
  sleepy: ReturnType<typeof setTimeout>
}

/** Methods that the room calls. */
export interface Controls {
  /** Shows the bar, or hides it before its timeout. */
  toggle(): void
  /** Shows a message for an event, if there is a text for it. */
  announce(notice: Notice, isCrowded: boolean): void
  /** The page goes to the background, where nothing is updated, or is shown again. */
  setHidden(isHidden: boolean): void
}

interface Row {
  readonly name: 'bar' | 'more'
  readonly names: readonly string[]
}

/**
 * Controls that are not in the bar are in a second row, which `more` opens. `diagnostics` is only offered by
 * name, and then in that row if there is one.
 */
function rowsOf(names: string, unavailable: string, isOpen: boolean): readonly Row[] {
  const named = names.split(' ')
  const isBehind = named.includes('diagnostics') && named.includes('more')
  const without = ['', ...unavailable.split(' '), ...(isBehind ? ['diagnostics'] : [])]
  const shown = named.filter((name) => !without.includes(name))
  const rest = controlNames.filter((name) =>
    name === 'diagnostics' ? isBehind : ![...shown, ...without].includes(name),
  )
  return [
    ...(isOpen && rest.length > 0 ? [{ name: 'more', names: rest } as const] : []),
    ...(shown.length > 0 ? [{ name: 'bar', names: shown } as const] : []),
  ]
}

defineComponent<Fields>()({
  externalClasses: ['bar-class', 'button-class', 'message-class'],
  properties: {
    names: String,
    /** The controls that this phone does not support, separated by spaces. They are not shown. */
    unavailable: String,
    /** Seconds without a touch after which the bar hides; 0 for never. */
    timeout: Number,
    phase: String,
    mic: Boolean,
    camera: Boolean,
    soundMode: String,
    beauty: Number,
    /** Busy controls, separated by spaces. */
    busy: String,
    strings: { type: Object, value: standardAppearance.strings },
  },
  data: {
    /** The bar, and above it the controls that `more` opens. */
    rows: [] as readonly Row[],
    clock: '',
    message: '',
    isOpen: false,
    isAsleep: false,
  },

  observers: {
    'names, unavailable, isOpen'(names: string, unavailable: string, isOpen: boolean) {
      this.setData({ rows: rowsOf(names, unavailable, isOpen) })
    },
    phase(phase: Phase) {
      if (phase === 'inRoom') this.began ??= this.now()
      if (phase === 'idle') this.began = undefined
      this.tick()
      this.wake()
    },
    timeout() {
      this.wake()
    },
  },

  lifetimes: {
    created() {
      this.now = monotonic()
      this.messages = new Messages(this.now, (notices) => {
        const message = textOf(notices, this.data.strings)
        if (message !== this.data.message) this.setData({ message })
        return message
      })
    },
    attached() {
      this.ticking = setInterval(() => this.tick(), 1000)
    },
    detached() {
      clearInterval(this.ticking)
      clearTimeout(this.sleepy)
      this.messages.stop()
    },
  },

  methods: {
    /** Joins are not announced in large rooms, nor of users who were here before us. */
    announce(notice: Notice, isCrowded: boolean) {
      const isQuiet = isCrowded || this.elapsed() < ARRIVAL
      if (!isQuiet || !isCrossing(notice)) this.messages.announce(notice)
    },
    setHidden(isHidden: boolean) {
      this.isHidden = isHidden
      if (isHidden) this.messages.pause()
      else this.messages.resume()
      this.tick()
      this.wake()
    },
    toggle() {
      if (this.data.isAsleep || this.data.timeout === 0) this.wake()
      else this.sleep()
    },
    /** A hidden bar ignores touches: the first one only shows it, including that of a screen reader. */
    onTap({
      currentTarget,
    }: WechatMiniprogram.TouchEvent<object, object, { name: string; disabled: boolean }>) {
      const { name, disabled } = currentTarget.dataset
      const isSeen = !this.data.isAsleep
      if (isSeen && name === 'more' && !disabled) this.setData({ isOpen: !this.data.isOpen })
      this.wake()
      if (isSeen && !disabled) this.triggerEvent('control', { name })
    },

    wake() {
      clearTimeout(this.sleepy)
      if (this.isHidden) return
      const { isAsleep, timeout, phase } = this.data
      if (isAsleep) this.setData({ isAsleep: false })
      if (timeout > 0 && phase === 'inRoom') this.sleepy = setTimeout(() => this.sleep(), timeout * 1000)
    },
    sleep() {
      clearTimeout(this.sleepy)
      this.setData({ isAsleep: true, ...(this.data.isOpen && { isOpen: false }) })
    },
    /** How long the call lasts, ms; 0 without one. */
    elapsed(): number {
      const now = this.now()
      return now - (this.began ?? now)
    },
    /** The clock does not run while it is not visible. */
    tick() {
      const { phase, isAsleep, clock } = this.data
      // Also read in the background, to notice when the phone's clock is set back.
      const elapsed = this.elapsed()
      if (this.isHidden) return
      const next = phase === 'inRoom' ? clockOf(elapsed / 1000) : ''
      if (next !== clock && (next === '' || !isAsleep)) this.setData({ clock: next })
    },
  },
})
