import type { GeneralComponent } from 'glass-easel'

/**
 * Fires `ready`, which neither the engine nor its adapter does: once per component, after all components
 * inserted with it are attached.
 */
export class ReadyQueue {
  private waiting: GeneralComponent[] = []

  add(component: GeneralComponent): void {
    if (this.waiting.push(component) === 1) setTimeout(() => this.flush())
  }

  /** Fires all pending ones: a page is ready only after its components. */
  flush(): void {
    const due = this.waiting
    this.waiting = []
    for (const component of due) component.triggerLifetime('ready', [])
  }
}
