import type { CallOptions } from '../../../src/native/contexts'
import type { Facing } from '../../../src/schema/pusher-fields'
import type { Session } from '../../../src/session/session'

/** Turns the camera, with the callbacks of the native method. */
type SwitchCamera = (callbacks: CallOptions) => Promise<unknown>

/**
 * Turns the camera until it is where it was last asked to be. The platform only knows how to turn it around, and not
 * before something is pushed: one call at a time, and what fails is tried again when it may succeed.
 */
export class Camera {
  private property: Facing
  /** Where it stays until it is asked to be elsewhere. */
  private standing: Facing
  private wanted: Facing
  /** Where it is as far as we know: a page that turns it through the class does not ask us. */
  private seen: Facing
  /** The one that is under way. */
  private call: Promise<unknown> | undefined

  constructor(
    private readonly session: Session,
    private readonly switchCamera: SwitchCamera,
  ) {
    this.property = this.standing = this.wanted = this.seen = session.state.facing
  }

  /** The property wants it there; a page that sets it to what it is says nothing. */
  async place(facing: Facing): Promise<void> {
    if (facing === this.property) return
    this.adopt()
    this.property = this.standing = this.wanted = facing
    return this.reach(facing)
  }

  /** To the other side of where it is going to be. When that fails it is not wanted any more. */
  async turn(): Promise<void> {
    this.adopt()
    const facing = other(this.wanted)
    this.wanted = facing
    try {
      await this.reach(facing)
      this.standing = facing
    } catch (error) {
      this.wanted = this.standing
      throw error
    }
  }

  /** Turns it where it is not yet as wanted. */
  follow(): Promise<void> {
    this.adopt()
    return this.reach(this.wanted)
  }

  /** Until it has been there, or nothing is left to do since something else was wanted meanwhile. */
  private async reach(facing: Facing): Promise<void> {
    const { session } = this
    do await this.step()
    while (session.state.facing !== facing && session.state.facing !== this.wanted)
  }

  private step(): Promise<unknown> | undefined {
    if (this.call || this.wanted === this.session.state.facing) return this.call
    const done = () => (this.call = undefined)
    this.call = this.switchCamera({ success: () => this.turned() })
    this.call.then(done, done)
    return this.call
  }

  /** An answer that comes late still says that it was turned. */
  private turned(): void {
    this.seen = other(this.session.state.facing)
    this.session.send({ type: 'cameraSwitched', facing: this.seen })
  }

  private adopt(): void {
    const { facing } = this.session.state
    if (facing !== this.seen) this.standing = this.wanted = this.seen = facing
  }
}

const other = (facing: Facing): Facing => (facing === 'front' ? 'back' : 'front')
