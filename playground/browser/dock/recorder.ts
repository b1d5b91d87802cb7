import { computed, signal } from '@preact/signals'
import type { TraceEntry } from '../trace/trace-entry'
import { recordingOf } from './recording'
import type { Recording } from './recording'

export interface RecorderParts {
  readonly app: string
  readonly entries: () => readonly TraceEntry[]
  /** The page of each phone. */
  readonly pages: () => Readonly<Record<string, string>>
  readonly onOpen: () => void
}

/** Records from one click to the next, and plays recordings in the dock. */
export class Recorder {
  readonly isOn = computed(() => this.from.value !== undefined)
  /** The recording that the dock shows instead of the phones. */
  readonly recording = signal<Recording | undefined>(undefined)
  /** Number of its entries that are shown. */
  readonly position = signal(0)
  readonly isPlaying = signal(false)
  readonly speed = signal(1)
  readonly problem = signal('')
  readonly shown = computed(() => this.recording.value?.entries.slice(0, this.position.value))
  private readonly from = signal<{ readonly t: number; readonly pages: Recording['pages'] } | undefined>(
    undefined,
  )
  private timer: number | undefined

  constructor(private readonly parts: RecorderParts) {}

  toggle(): void {
    const { app, entries, pages } = this.parts
    const { value: from } = this.from
    this.from.value = from ? undefined : { t: Date.now(), pages: pages() }
    if (from)
      this.show(
        recordingOf(
          app,
          from.pages,
          entries().filter(({ t }) => t >= from.t),
        ),
      )
  }

  /** All that the dock has. */
  everything(): Recording {
    const { app, entries, pages } = this.parts
    return recordingOf(app, pages(), entries())
  }

  show(recording: Recording): void {
    this.problem.value = ''
    this.recording.value = recording
    this.position.value = recording.entries.length
    this.parts.onOpen()
  }

  close(): void {
    this.setPlaying(false)
    this.recording.value = undefined
  }

  seek(position: number): void {
    const last = this.recording.value?.entries.length ?? 0
    this.position.value = Math.min(last, Math.max(0, position))
  }

  /** Shows the entries at their times, from the beginning if all are shown. */
  setPlaying(on: boolean): void {
    clearTimeout(this.timer)
    this.isPlaying.value = on
    if (!on) return
    if (this.position.value >= (this.recording.value?.entries.length ?? 0)) this.position.value = 0
    this.next()
  }

  private next(): void {
    const entries = this.recording.value?.entries ?? []
    const at = this.position.value
    this.seek(at + 1)
    const [now, then] = [entries[at], entries[at + 1]]
    if (!now || !then) return void (this.isPlaying.value = false)
    this.timer = window.setTimeout(() => this.next(), Math.max(0, then.t - now.t) / this.speed.value)
  }
}
