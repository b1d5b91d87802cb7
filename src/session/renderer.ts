import { initialState, type RoomState } from '../machine/state'
import { arrange } from '../machine/transition'
import { diff, isEmpty, type Patch } from '../view/diff'
import { project, type Shown } from '../view/project'
import type { Display, DisplayTools, Render } from './display'

/** How long to wait for the callback of `setData`, ms: shorter after a page has missed one. */
const LIMITS = { missed: 500, answered: 5000 } as const

/** Pause before a refused patch is retried, ms, unless another render comes first. */
const PAUSE = 500

const empty: Patch = {}

/** Keeps a component's page in sync with the state, one patch at a time. */
export class Renderer implements Display {
  readonly arrange = arrange
  /** The page starts with the initial state. */
  private shown: Shown = { state: initialState, view: project(initialState) }
  private patience: keyof typeof LIMITS = 'answered'
  /** The last patch was refused; nothing is sent until the pause is over. */
  private isResting = false

  /** `put` applies a patch to the page and calls `done` when it is rendered. */
  constructor(
    private readonly put: (patch: Patch, done: () => void) => void,
    private readonly tools: DisplayTools,
  ) {}

  /** Whether the page shows all of this state. */
  shows(state: RoomState): boolean {
    return this.shown.state === state
  }

  wake(): void {
    this.isResting = false
  }

  next(state: RoomState): Render | undefined {
    const patch = this.patchFor(state)
    return isEmpty(patch) ? undefined : (done) => this.render(patch, state, done)
  }

  /** The patch to send now. In the background only changes of the pusher matter. */
  private patchFor(state: RoomState): Patch {
    if (this.isResting) return empty
    const next = this.projected(state)
    const patch = diff(this.shown.view, next.view)
    if (isEmpty(patch)) this.shown = next
    return state.hidden && !Object.keys(patch).some((path) => path.startsWith('pusher')) ? empty : patch
  }

  /** Calls `done` once: when the page has rendered, has refused the patch, or does not call back in time. */
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

  /** Most signals of the native layer do not change the state; nothing is computed then. */
  private projected(state: RoomState): Shown {
    return this.shown.state === state ? this.shown : { state, view: project(state, this.shown) }
  }
}
