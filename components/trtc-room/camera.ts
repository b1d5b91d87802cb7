import type { CallOptions } from '../../src/native/contexts'
import type { Facing } from '../../src/schema/pusher-fields'
import type { Session } from '../../src/session/session'

/** Turns the camera, with the callbacks of the native method. */
type SwitchCamera = (callbacks: CallOptions) => Promise<unknown>

/**
 * Turns the camera until it is where it was last asked to be. The platform only knows how to turn it around, and not
 * before something is pushed: one call at a time, and what fails is tried again when it may succeed.
 */
export class Camera {
  /** Where the property wants it, or where it is. */
  private standing: Facing
  private wanted: Facing
  /** Where it is as far as we know: a page that turns it through the class does not ask us. */
  private seen: Facing
  private turning: Promise<void> | undefined

  constructor(
    private readonly session: Session,
    private readonly switchCamera: SwitchCamera,
  ) {
    this.standing = this.wanted = this.seen = session.state.facing
  }

  /** Wants it there until something else is wanted. Resolves when it is where it was last asked to be. */
  place(facing: Facing): Promise<void> {
    this.adopt()
    this.standing = this.wanted = facing
    return this.follow()
  }

  /** To the other side of where it is going to be. When that fails nothing is wanted any more. */
  async turn(): Promise<void> {
    this.adopt()
    this.wanted = other(this.wanted)
    try {
      await this.follow()
      this.standing = this.wanted
    } catch (error) {
      this.wanted = this.standing
      throw error
    }
  }

  /** Turns it where it is not yet as wanted. */
  follow(): Promise<void> {
    this.adopt()
    const done = () => (this.turning = undefined)
    if (!this.turning) {
      this.turning = this.run()
      this.turning.then(done, done)
    }
    return this.turning
  }

  private async run(): Promise<void> {
    while (this.wanted !== this.session.state.facing) await this.switchCamera({ success: () => this.turned() })
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
