import type { RoomState } from '../machine/state'
import { diff, isEmpty, type Patch } from '../view/diff'
import { project, type Shown } from '../view/project'
import type { Host } from './host'
import type { Log } from './log'
import type { Timers } from './timers'

/** How long the callback of `setData` is waited for, ms: on a page whose callbacks were missed once, and before. */
const LIMITS = { missed: 500, answered: 5000 } as const

/** After how long what could not be shown is tried again, ms, when nothing else is to be shown before. */
const PAUSE = 500

const empty: Patch = {}

/** Keeps the page like the state, one patch at a time. */
export class Renderer {
  private patience: keyof typeof LIMITS = 'answered'
  /** The last patch was refused; until then nothing more is sent. */
  private isResting = false

  constructor(
    private readonly host: Host,
    private readonly log: Log,
    private readonly timers: Timers,
    private shown: Shown,
    /** What was not shown is to be tried again. */
    private readonly isDue: () => void,
  ) {}

  /** Whether the page shows all of this state. */
  shows(state: RoomState): boolean {
    return this.shown.state === state
  }

  /** What was not shown goes with the next patch. */
  wake(): void {
    this.isResting = false
  }

  /** What is to be sent now. In the background only what the pusher itself reads: no page needs the rest. */
  patchFor(state: RoomState): Patch {
    if (this.isResting) return empty
    const next = this.next(state)
    const patch = diff(this.shown.view, next.view)
    if (isEmpty(patch)) this.shown = next
    return state.hidden && !Object.keys(patch).some((path) => path.startsWith('pusher')) ? empty : patch
  }

  /** Calls `done` once: when the page says so, has refused it, or has kept silent for too long. */
  render(patch: Patch, state: RoomState, done: () => void): void {
    if (isEmpty(patch)) return done()
    const before = this.shown
    let isDone = false
    const finish = (): void => {
      if (isDone) return
      isDone = true
      this.timers.clear('render')
      done()
    }
    this.timers.set('render', LIMITS[this.patience], () => this.miss(finish))
    this.shown = this.next(state)
    try {
      this.host.render(patch, () => {
        if (!isDone) this.patience = 'answered'
        finish()
      })
    } catch (error) {
      this.log.error('the page could not be updated', error)
      if (!isDone) this.rest(before)
      finish()
    }
  }

  private miss(finish: () => void): void {
    if (this.patience === 'answered') this.log.warn('setData does not call back: going on without')
    this.patience = 'missed'
    finish()
  }

  private rest(before: Shown): void {
    this.shown = before
    this.isResting = true
    this.timers.set('render again', PAUSE, this.isDue)
  }

  /** Most of what a native layer says changes nothing: then nothing is looked at. */
  private next(state: RoomState): Shown {
    return this.shown.state === state ? this.shown : { state, view: project(state, this.shown) }
  }
}
