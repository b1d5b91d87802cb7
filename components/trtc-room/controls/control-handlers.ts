import type { ControlDetail } from '../../../src/schema/hooks'
import type { Log } from '../../../src/session/log'
import { controlActions, type Controlled } from './control-actions'

interface Room extends Controlled {
  readonly log: Log
  setData(patch: { readonly busy: string }): void
  triggerEvent(name: 'controltap', detail: ControlDetail): void
}

type Tap = WechatMiniprogram.CustomEvent<ControlDetail>

export const controlHandlers = {
  /** The control is busy until its action has settled. */
  async onControl(this: Room, { detail }: Tap): Promise<void> {
    const done = controlActions[detail.name](this)
    this.triggerEvent('controltap', detail)
    if (!done) return
    this.setData({ busy: detail.name })
    await done.catch((error: Error) => this.log.warn(error.message))
    this.setData({ busy: '' })
  },
}
