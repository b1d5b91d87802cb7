import type { CallOptions } from '../../../src/native/contexts'
import type { Facing } from '../../../src/schema/pusher-fields'
import type { Session } from '../../../src/session/session'

/** Switches the camera; takes the callbacks of the native method. */
type SwitchCamera = (callbacks: CallOptions) => Promise<unknown>

/**
 * Switches the camera to the last requested position. The platform can only toggle it, and only while publishing:
 * calls run one at a time, and failed ones are retried when they may succeed.
 */
export class Camera {
  /** The last requested `frontCamera`: by the property `camera-position`, an attribute, or the class. */
  private named: Facing
  /** The position to keep until another is requested. */
  private standing: Facing
  private wanted: Facing
  /** The assumed current position: a page that switches it through the class bypasses this. */
  private seen: Facing
  /** The pending call. */
  private call: Promise<unknown> | undefined

  constructor(
    private readonly session: Session,
    private readonly switchCamera: SwitchCamera,
  ) {
    const { facing, pusher } = session.state
    this.named = pusher.frontCamera
    this.standing = this.wanted = this.seen = facing
  }

  /** Toggles the requested position. If that fails, the request is dropped. */
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

  /** Switches if the position is not the requested one. */
  follow(): Promise<void> {
    this.adopt()
    return this.reach(this.wanted)
  }

  /** Settles when the position is reached, or when another one was requested meanwhile. */
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

  /** A late answer still means that the camera was switched. */
  private turned(): void {
    this.seen = other(this.session.state.facing)
    this.session.send({ type: 'cameraSwitched', facing: this.seen })
  }

  /** Requests the position if it was set to a new value; setting the current value again does nothing. */
  private adopt(): void {
    const { facing, pusher } = this.session.state
    if (facing !== this.seen) this.standing = this.wanted = this.seen = facing
    if (pusher.frontCamera !== this.named) this.standing = this.wanted = this.named = pusher.frontCamera
  }
}

const other = (facing: Facing): Facing => (facing === 'front' ? 'back' : 'front')
