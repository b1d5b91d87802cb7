import type { CallOptions } from '../../../src/native/contexts'
import type { Facing } from '../../../src/schema/pusher-fields'
import type { Session } from '../../../src/session/session'

/** Turns the camera, with the callbacks of the native method. */
type SwitchCamera = (callbacks: CallOptions) => Promise<unknown>

/**
 * Turns the camera until it faces where it was last asked to. The platform only knows how to turn it around, and not
 * before something is pushed: one call at a time, and what fails is tried again when it may succeed.
 */
export class Camera {
  /** What `frontCamera` last said: the property `camera-position`, an attribute, or the class. */
  private named: Facing
  /** Where it stays until it is asked to face elsewhere. */
  private standing: Facing
  private wanted: Facing
  /** Where it faces as far as we know: a page that turns it through the class does not ask us. */
  private seen: Facing
  /** The one that is under way. */
  private call: Promise<unknown> | undefined

  constructor(
    private readonly session: Session,
    private readonly switchCamera: SwitchCamera,
  ) {
    const { facing, pusher } = session.state
    this.named = pusher.frontCamera
    this.standing = this.wanted = this.seen = facing
  }

  /** To the other side of where it is going to face. When that fails it is not wanted any more. */
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

  /** Turns it where it does not face yet as wanted. */
  follow(): Promise<void> {
    this.adopt()
    return this.reach(this.wanted)
  }

  /** Until it has faced there, or nothing is left to do since something else was wanted meanwhile. */
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

  /** What is named anew is wanted; a value that is set to what it is says nothing. */
  private adopt(): void {
    const { facing, pusher } = this.session.state
    if (facing !== this.seen) this.standing = this.wanted = this.seen = facing
    if (pusher.frontCamera !== this.named) this.standing = this.wanted = this.named = pusher.frontCamera
  }
}

const other = (facing: Facing): Facing => (facing === 'front' ? 'back' : 'front')
