import { computed, effect, signal, untracked } from '@preact/signals'
import type { Signal } from '@preact/signals'
import type { Bot } from '../../rooms/bots'
import { isSame, well } from '../chaos/faults'
import type { Order } from '../chaos/faults'
import type { Diagnostic } from '../../build/diagnostic'
import { DockState } from '../dock/dock-state'
import { problemCounts, problemsOf } from '../dock/problem-list'
import { Recorder } from '../dock/recorder'
import { TraceStore } from '../dock/trace-store'
import type { PhoneMessage } from '../phone/wall-link'
import type { Theme } from '../theme'
import type { Area } from './fit-phones'
import { PhoneLink, phoneOrigin } from './phone-link'
import { users } from './wall-query'
import type { WallQuery } from './wall-query'
import { wallText } from './wall-text'
import type { WallText } from './wall-text'

/** Everything that the wall and its dock show, and what can be done with it. */
export class WallState {
  readonly text: WallText
  readonly phones = signal<readonly PhoneLink[]>([])
  readonly isSoundOn = signal(false)
  readonly theme = signal<Theme>('light')
  readonly screen: Signal<Area>
  readonly bots = signal<readonly Bot[]>([])
  readonly areBotsShown = signal(false)
  readonly isInviteShown = signal(false)
  /** The phone whose troubles are shown, `all` for all; none while the drawer is closed. */
  readonly troubled = signal<string | undefined>(undefined)
  /** The problems of the last build. */
  readonly build = signal<readonly Diagnostic[]>([])
  readonly hasGesture = signal(navigator.userActivation.hasBeenActive)
  readonly dock = new DockState()
  readonly traces = new TraceStore()
  readonly recorder = new Recorder({
    app: document.documentElement.dataset['name'] ?? '',
    entries: () => this.traces.all(),
    pages: () =>
      Object.fromEntries(this.phones.value.map(({ user, urls }) => [user, urls.value.at(-1) ?? ''])),
    onOpen: () => this.dock.show('timeline'),
  })
  /** What the tabs show: the recording as far as it is played, or what the phones have recorded. */
  readonly entries = computed(() => this.recorder.shown.value ?? this.traces.shown.value)
  readonly problems = computed(() => problemsOf(this.build.value, this.problemEntries.value))
  readonly problemCounts = computed(() => problemCounts(this.problemEntries.value))
  readonly nextUser = computed(() => users.find((user) => !this.phoneOf(user)))

  private readonly problemEntries = computed(() =>
    this.entries.value.filter(({ kind }) => kind === 'problem'),
  )

  constructor(readonly query: WallQuery) {
    this.text = wallText[query.language]
    this.isSoundOn.value = query.sound
    this.theme.value = query.theme
    this.screen = signal(query.screen)
    for (const user of users.slice(0, query.phones)) this.addPhone(user)
    window.addEventListener('message', ({ origin, source, data }) => {
      if (origin === phoneOrigin)
        this.phones.value.some((phone) => phone.receive(source, data as PhoneMessage))
    })
    // Only what is fatal opens the dock by itself.
    const fatal = computed(() => this.problems.value.filter(({ isFatal }) => isFatal).length)
    effect(() => {
      if (fatal.value > 0) untracked(() => this.dock.show('problems'))
    })
    for (const type of ['pointerup', 'keyup']) window.addEventListener(type, () => this.passGesture())
  }

  phoneOf(user: string | undefined): PhoneLink | undefined {
    return this.phones.value.find((phone) => phone.user === user)
  }

  addPhone(user = this.nextUser.value): void {
    if (user === undefined) return
    const { theme, isSoundOn, query } = this
    const phone = new PhoneLink({
      user,
      query: { ...query.passed, user, theme: theme.value, sound: isSoundOn.value ? '1' : '0' },
      onGesture: () => this.passGesture(),
      onBots: (bots) => (this.bots.value = bots),
      onEntries: (entries) => this.traces.add(entries),
    })
    this.phones.value = [...this.phones.value, phone]
  }

  /** The phone's page is closed with its frame: the other users see its user leave. */
  removePhone(phone: PhoneLink): void {
    this.phones.value = this.phones.value.filter((one) => one !== phone)
    if (this.troubled.value === phone.user) this.troubled.value = undefined
  }

  setBots(bots: readonly Bot[]): void {
    this.phones.value[0]?.tell({ type: 'bots', bots })
  }

  setTheme(theme: Theme): void {
    this.theme.value = theme
    for (const phone of this.phones.value) phone.tell({ type: 'theme', theme })
  }

  setSound(on: boolean): void {
    this.isSoundOn.value = on
    for (const phone of this.phones.value) phone.tell({ type: 'sound', on })
  }

  /** Causes a fault on one phone, or on all. */
  cause(user: string, order: Order): void {
    for (const phone of this.phones.value)
      if (user === 'all' || phone.user === user) phone.tell({ type: 'fault', order })
  }

  isFaulty(phone: PhoneLink): boolean {
    return !isSame(phone.faults.value, well)
  }

  /** Browsers only allow audio after a gesture. */
  private passGesture(): void {
    this.hasGesture.value = true
    for (const phone of this.phones.value) phone.tell({ type: 'gesture' })
  }
}
