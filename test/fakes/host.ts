import type { EventName, RoomEvents } from '../../src/schema/events'
import type { Display, DisplayTools } from '../../src/session/display'
import type { Host, Runner } from '../../src/session/host'
import type { Log } from '../../src/session/log'
import { Renderer } from '../../src/session/renderer'
import type { Patch } from '../../src/view/diff'
import { apply } from './set-data'
import { line } from './effect-line'
import { recordForSecrets } from './record-for-secrets'

/** A fake page: records what it receives, and finishes renders when the test requests it. */
export class FakeHost implements Host {
  readonly did: string[] = []
  readonly patches: Patch[] = []
  data: object
  onEmit: (event: EventName, detail: RoomEvents[EventName]) => void = () => undefined
  /** Result of the next render. `lost`: it is applied, but its callback is never called. */
  nextRender: 'good' | 'throws' | 'lost' = 'good'
  /** The last render threw or its callback was lost. */
  isBehind = false
  private unfinished: (() => void)[] = []

  constructor(
    initial: object,
    /** `manual` renders wait for `finishRender()`. */
    private readonly rendering: 'at once' | 'manual' = 'at once',
  ) {
    this.data = initial
  }

  display = (tools: DisplayTools): Display => new Renderer((patch, done) => this.render(patch, done), tools)

  render(patch: Patch, done: () => void): void {
    const how = this.nextRender
    this.nextRender = 'good'
    this.isBehind = how !== 'good'
    if (how === 'throws') throw new Error('setData failed')
    this.did.push(`render ${Object.keys(patch).join(' ')}`)
    this.patches.push(patch)
    this.data = apply(this.data, patch)
    if (how === 'lost') return
    if (this.rendering === 'at once') done()
    else this.unfinished.push(done)
  }

  finishRender(): void {
    const done = this.unfinished.shift()
    if (!done) throw new Error('no render is under way')
    done()
  }

  get rendersUnderWay(): number {
    return this.unfinished.length
  }

  readonly run: Runner = {
    'pusher/start': (effect) => void this.did.push(line(effect)),
    'pusher/stop': (effect) => void this.did.push(line(effect)),
    'player/play': (effect) => void this.did.push(line(effect)),
    emit: (effect) => {
      recordForSecrets(effect.event, effect.detail)
      this.did.push(line(effect))
      this.onEmit(effect.event, effect.detail)
    },
  }

  /** Removes and returns the records since the last call. */
  take(): string[] {
    return this.did.splice(0)
  }
}

export class FakeLog implements Log {
  readonly lines: string[] = []

  info(...facts: unknown[]): void {
    this.write('info', facts)
  }

  warn(...facts: unknown[]): void {
    this.write('warn', facts)
  }

  error(...facts: unknown[]): void {
    this.write('error', facts)
  }

  private write(level: string, facts: unknown[]): void {
    recordForSecrets('the log', facts)
    this.lines.push([level, ...facts.map(String)].join(' '))
  }
}
