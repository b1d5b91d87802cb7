import { initialState, type RoomState } from '../machine/state'
import { arrange } from '../machine/transition'
import { diff, isEmpty, type Patch } from '../view/diff'
import { project, type Shown } from '../view/project'
import type { Display, DisplayTools, Render } from './display'

/** How long the callback of `setData` is waited for, ms: on a page whose callbacks were missed once, and before. */
const LIMITS = { missed: 500, answered: 5000 } as const

/** After how long what could not be shown is tried again, ms, when nothing else is to be shown before. */
const PAUSE = 500

const empty: Patch = {}

/** Keeps the page of a component like the state, one patch at a time. */
export class Renderer implements Display {
  readonly arrange = arrange
  /** The page is taken to show the initial state. */
  private shown: Shown = { state: initialState, view: project(initialState) }
  private patience: keyof typeof LIMITS = 'answered'
  /** The last patch was refused; until then nothing more is sent. */
  private isResting = false

  /** `put` puts a patch onto the page and calls `done` when it is there. */
  constructor(
    private readonly put: (patch: Patch, done: () => void) => void,
    private readonly tools: DisplayTools,
  ) {}

  /** Whether the page shows all of this state. */
  shows(state: RoomState): boolean {
    return this.shown.state === state
  }

  /** What was not shown goes with the next patch. */
  wake(): void {
    this.isResting = false
  }

  next(state: RoomState): Render | undefined {
    const patch = this.patchFor(state)
    return isEmpty(patch) ? undefined : (done) => this.render(patch, state, done)
  }

  /** What is to be sent now. In the background only what the pusher itself reads: no page needs the rest. */
  private patchFor(state: RoomState): Patch {
    if (this.isResting) return empty
    const next = this.projected(state)
    const patch = diff(this.shown.view, next.view)
    if (isEmpty(patch)) this.shown = next
    return state.hidden && !Object.keys(patch).some((path) => path.startsWith('pusher')) ? empty : patch
  }

  /** Calls `done` once: when the page says so, has refused it, or has kept silent for too long. */
  private render(patch: Patch, state: RoomState, done: () => void): void {
    const before = this.shown
    let isDone = false
    const finish = (): void => {
      if (isDone) return
      isDone = true
      this.tools.timers.clear('render')
      done()
    }
    this.tools.timers.set('render', LIMITS[this.patience], () => this.miss(finish))
    this.shown = this.projected(state)
    try {
      this.put(patch, () => {
        if (!isDone) this.patience = 'answered'
        finish()
      })
    } catch (error) {
      this.tools.log.error('the page could not be updated', error)
      if (!isDone) this.rest(before)
      finish()
    }
  }

  private miss(finish: () => void): void {
    if (this.patience === 'answered') this.tools.log.warn('setData does not call back: going on without')
    this.patience = 'missed'
    finish()
  }

  private rest(before: Shown): void {
    this.shown = before
    this.isResting = true
    this.tools.timers.set('render again', PAUSE, this.tools.again)
  }

  /** Most of what a native layer says changes nothing: then nothing is looked at. */
  private projected(state: RoomState): Shown {
    return this.shown.state === state ? this.shown : { state, view: project(state, this.shown) }
  }
}
