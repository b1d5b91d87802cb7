import type { RoomMethods } from 'trtc-room'
import type { ActName } from '../../lab/act'
import { acts } from '../../lab/acts'
import { checks } from '../../lab/checks'
import { Lab, type LabPage } from '../../lab/lab'
import { probes } from '../../lab/probes/probes'
import { reportOf, textOf, type Outcome, type Report } from '../../lab/report'
import { standardSettings } from '../../lab/room-settings'
import { stepView, type StepView } from '../../lab/step-view'
import { fetchIdentity } from '../../services/user-sig'
import { language, words } from '../../services/words'

/** Results are stored, in case WeChat terminates the mini program. */
const STORE = 'lab'

type Outcomes = Readonly<Record<string, Outcome>>
type News = WechatMiniprogram.CustomEvent<Record<string, unknown>>
type Tap<Data extends object> = WechatMiniprogram.TouchEvent<object, object, Data>

const noOutcomes: Outcomes = {}
const nobody: unknown = null
const pairing = 'pair' as 'pair' | 'run' | 'report'

const texts = words.lab
const actNames = Object.keys(texts.actNames) as (keyof typeof texts.actNames)[]

/** Events of the phone other than the room's. */
const told = {
  interruptionBegin: (listener: () => void) => wx.onAudioInterruptionBegin(listener),
  interruptionEnd: (listener: () => void) => wx.onAudioInterruptionEnd(listener),
  networkStatusChange: (listener: () => void) => wx.onNetworkStatusChange(listener),
}

Page({
  data: {
    texts,
    acts: actNames.map((name) => ({ name, text: texts.actNames[name] })),
    players: { enableRecvMessage: true },
    settings: standardSettings,
    stage: pairing,
    roomID: '',
    userID: '',
    music: '',
    server: '',
    hint: '',
    hasPartner: false,
    hasLink: false,
    isRunning: false,
    isWaiting: false,
    step: undefined as StepView | undefined,
    report: undefined as { readonly lines: readonly string[]; readonly isComplete: boolean } | undefined,
  },

  lab: undefined as Lab | undefined,
  outcomes: noOutcomes,
  /** Resolves the wait for a person. */
  whenDone: undefined as (() => void) | undefined,
  /** The other phone's facts about itself. */
  partner: nobody,

  lookTime: 3000,

  onLoad({ user = '', room = '7', look }: Record<string, string | undefined>) {
    const userID = user || `lab${Math.floor(Math.random() * 100_000)}`
    this.outcomes = wx.getStorageSync(STORE) || {}
    this.setData({ userID, roomID: room })
    if (look !== undefined) this.lookTime = Number(look)
    for (const [name, listen] of Object.entries(told)) listen(() => this.lab?.recording.note(name))
  },

  onShow() {
    this.lab?.recording.note('show')
  },

  onHide() {
    this.lab?.recording.note('hide')
  },

  onInput({ detail, currentTarget }: WechatMiniprogram.Input<object, { field: string }>) {
    this.setData({ [currentTarget.dataset.field]: detail.value })
  },

  async onPair() {
    const { userID, roomID } = this.data
    const lab = new Lab(this.labPage(), userID, Number(roomID), acts)
    this.lab = lab
    this.showStep(0)
    this.setData({ stage: 'run' })
    await lab.enter().catch((error: Error) => this.setData({ hint: error.message }))
  },

  /** All events of the room; netstatus only as evidence that video arrives. */
  onNews({ type, detail }: News) {
    this.lab?.recording.note(type, detail)
    if (type === 'seimessage') this.lab?.link.receive(String(detail['message']))
    if (/^remoteuser/.test(type)) void this.greet()
  },

  onBits({ detail }: News) {
    const { videoBitrate = 0 } = (detail['netStatus'] ?? {}) as { videoBitrate?: number }
    if (videoBitrate > 0) this.lab?.recording.note('bits', { userID: detail['userID'] })
  },

  /** A user has joined or left: checks for another lab. */
  async greet() {
    const { lab } = this
    if (!lab) return
    this.setData({ hasPartner: lab.partner !== '' })
    if (lab.hasLink || lab.partner === '') return
    const answer = await lab.link.ask('hello', {}, 15_000)
    lab.hasLink = answer !== undefined
    if (lab.hasLink) this.partner = answer
    this.setData({ hasLink: lab.hasLink })
  },

  async onRun() {
    const { lab } = this
    const { step } = this.data
    const probe = step && probes[step.id]
    if (!lab || !step || !probe || this.data.isRunning) return
    this.setData({ isRunning: true, hint: '' })
    await this.show(standardSettings)
    await lab.goHome().catch(() => undefined)
    await lab.untilMet()
    lab.recording.note('lab/check', { id: step.id })
    const finding = await probe(lab).catch((error: Error) => ({
      verdict: 'failed' as const,
      facts: { failure: error.message },
    }))
    this.keep(step.id, { finding })
    this.setData({ isRunning: false, isWaiting: false, hint: '', hasLink: lab.hasLink })
    this.showStep(step.index)
    await lab.goHome().catch((error: Error) => this.setData({ hint: error.message }))
  },

  onAnswer({ currentTarget }: Tap<{ answer: Outcome['answer'] & string }>) {
    const { step } = this.data
    if (!step) return
    this.keep(step.id, { answer: currentTarget.dataset.answer, ...(step.note && { note: step.note }) })
    this.showStep(step.index + 1)
  },

  onNote({ detail }: WechatMiniprogram.Input) {
    this.setData({ 'step.note': detail.value })
  },

  onDone() {
    this.whenDone?.()
  },

  onPrevious() {
    this.showStep((this.data.step?.index ?? 0) - 1)
  },

  onNext() {
    this.showStep((this.data.step?.index ?? 0) + 1)
  },

  onAct({ currentTarget }: Tap<{ name: ActName }>) {
    const { lab } = this
    if (lab) void acts[currentTarget.dataset.name].run(lab, { userID: lab.partner })
  },

  onReport() {
    const report = this.reported()
    if (!report) return
    const lines = textOf(report).split('\n')
    this.setData({ stage: 'report', report: { lines, isComplete: report.isComplete } })
  },

  onChecks() {
    this.setData({ stage: 'run' })
  },

  onCopy({ currentTarget }: Tap<{ form: 'text' | 'json' }>) {
    const report = this.reported()
    if (!report) return
    const data = currentTarget.dataset.form === 'json' ? JSON.stringify(report) : textOf(report)
    wx.setClipboardData({ data, success: () => void wx.showToast({ title: texts.copied, icon: 'none' }) })
  },

  onSend() {
    const data = this.reported()
    const tell = (title: string): void => void wx.showToast({ title, icon: 'none' })
    wx.request({
      url: this.data.server,
      method: 'POST',
      data: data,
      success: ({ statusCode }) => tell(statusCode < 300 ? texts.sent : String(statusCode)),
      fail: ({ errMsg }) => tell(errMsg),
    })
  },

  onClear() {
    this.outcomes = noOutcomes
    wx.removeStorageSync(STORE)
    this.setData({ stage: 'run' })
    this.showStep(0)
  },

  /** The last step opens the report. */
  showStep(index: number) {
    if (index >= checks.length) return this.onReport()
    const { id } = checks[Math.max(0, index)] ?? { id: 'meet' }
    const step = stepView(Math.max(0, index), this.outcomes[id] ?? {}, { language, step: texts.step })
    this.setData({ step })
  },

  keep(id: string, outcome: Outcome) {
    this.outcomes = { ...this.outcomes, [id]: { ...this.outcomes[id], ...outcome } }
    wx.setStorageSync(STORE, this.outcomes)
  },

  reported(): Report | undefined {
    const { lab, outcomes, partner } = this
    if (!lab) return undefined
    const { renderer = 'webview' } = this as { readonly renderer?: string }
    return reportOf({
      ...{ checks, outcomes, partner, engine: renderer, secrets: lab.secrets },
      link: lab.hasLink ? 'messages' : 'byHand',
      recording: lab.recording.all,
      diagnostics: this.room().getDiagnostics(),
    })
  },

  room() {
    return this.selectComponent('#room') as unknown as RoomMethods
  },

  show(settings: object) {
    return new Promise<void>((resolve) =>
      this.setData({ settings: { ...this.data.settings, ...settings } }, () => resolve()),
    )
  },

  waitForPerson(hint: string) {
    return new Promise<void>((resolve) => {
      this.whenDone = () => {
        this.setData({ isWaiting: false, hint: '' })
        resolve()
      }
      this.setData({ isWaiting: true, hint })
    })
  },

  labPage(): LabPage {
    return {
      language,
      room: () => this.room(),
      show: (settings) => this.show(settings),
      identityOf: fetchIdentity,
      byHand: (text) => this.waitForPerson(text),
      untilDone: () => this.waitForPerson(''),
      open: async (url) => void (await wx.navigateTo({ url })),
      back: async () => void (await wx.navigateBack()),
      music: () => this.data.music,
      lookTime: this.lookTime,
      facts: () => ({ userID: this.data.userID, ...this.room().getDiagnostics().phone }),
    }
  },
})
