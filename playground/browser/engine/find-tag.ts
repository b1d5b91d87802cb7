import { Component, Element as EngineElement } from 'glass-easel'
import type { GeneralComponent } from 'glass-easel'

/**
 * All elements below a component, including those inside its components. The engine's selectors support
 * neither tag names nor depth.
 */
export function* elementsBelow(component: GeneralComponent): Generator<EngineElement> {
  const shadow = component.getShadowRoot()
  if (shadow) yield* walk(shadow)
}

/** The built-in tags `name` below a component; with an id, only those that have it. */
export function findTags(component: GeneralComponent, name: string, id?: string): GeneralComponent[] {
  const found: GeneralComponent[] = []
  for (const element of elementsBelow(component)) {
    if (Component.isComponent(element) && element.is === name && (id === undefined || element.id === id))
      found.push(element)
  }
  return found
}

function* walk(parent: EngineElement): Generator<EngineElement> {
  for (const node of parent.childNodes) {
    if (!EngineElement.isElement(node)) continue
    yield node
    const shadow = Component.isComponent(node) ? node.getShadowRoot() : null
    if (shadow) yield* walk(shadow)
    yield* walk(node)
  }
}
