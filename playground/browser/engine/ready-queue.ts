import type { GeneralComponent } from 'glass-easel'

/**
 * Fires `ready`, which neither the engine nor its adapter does: once per component, after all that came with
 * it is attached.
 */
export class ReadyQueue {
  private waiting: GeneralComponent[] = []

  add(component: GeneralComponent): void {
    if (this.waiting.push(component) === 1) setTimeout(() => this.flush())
  }

  /** Fires at once what waits: a page is ready only when its components are. */
  flush(): void {
    const due = this.waiting
    this.waiting = []
    for (const component of due) component.triggerLifetime('ready', [])
  }
}
