import type { GeneralComponent } from 'glass-easel'

/** A page's or component's `this`. */
export interface Caller {
  readonly _$: GeneralComponent
}
