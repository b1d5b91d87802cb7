import type { GeneralComponent } from 'glass-easel'
import type { EventChannel } from '../phone/event-channel'

/** What a component can learn of the page that it is on. */
export interface ComponentPage {
  readonly id: string
  readonly path: string
  /** The instance of the app's own tab bar. */
  readonly tabBar: unknown
  /** What the opener of the page has to say to it. */
  readonly channel: EventChannel
}

const pages = new WeakMap<GeneralComponent, ComponentPage>()

/** Names the page of all that is in this root. */
export function rememberPage(root: GeneralComponent, page: ComponentPage): void {
  pages.set(root, page)
}

export function pageOf(component: GeneralComponent): ComponentPage | undefined {
  const owner = component.ownerShadowRoot?.getHostNode()
  return owner ? pageOf(owner) : pages.get(component)
}
