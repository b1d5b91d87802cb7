import type { Element as EngineElement, GeneralComponent } from 'glass-easel'
import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import { applyCommon, commonProperties } from './common-properties'
import { rememberTag, tagOf } from './tag-definition'
import type { Properties, TagDefinition, TagHost, Values } from './tag-definition'

/** The engine's `this` inside a definition: a caller with the real component under `_$`. */
interface Caller {
  readonly _$: GeneralComponent
}

/** Registers a tag for all pages; returns what the main space needs to use it by name. */
export function registerTag(space: CodeSpace, definition: TagDefinition): ReturnType<typeof register> {
  space.addComponentStaticConfig(definition.name, {})
  return register(space, definition)
}

function register(space: CodeSpace, definition: TagDefinition): unknown {
  const { name, properties } = definition
  const all: Properties = { ...commonProperties, ...properties }
  return space.componentEnv(name, ({ Component }) =>
    Component({
      properties: all as Record<string, never>,
      observers: observersOf(all),
      lifetimes: {
        created(this: Caller) {
          create(this._$, definition)
        },
        attached(this: Caller) {
          tagOf(this._$)?.attached?.()
        },
        detached(this: Caller) {
          tagOf(this._$)?.detached?.()
        },
      },
      pageLifetimes: {
        show(this: Caller) {
          tagOf(this._$)?.pageShown?.()
        },
        hide(this: Caller) {
          tagOf(this._$)?.pageHidden?.()
        },
      },
    }),
  )
}

function create(component: GeneralComponent, definition: TagDefinition): void {
  const tag = definition.create(new Host(component))
  rememberTag(component, tag)
  for (const name of Object.keys(definition.properties)) tag.changed?.(name)
}

function observersOf(properties: Properties): Record<string, (this: Caller, value: unknown) => void> {
  const names = Object.keys(properties)
  return Object.fromEntries(
    names.map((name) => [
      name,
      function (this: Caller, value: unknown) {
        if (!applyCommon(this._$, name, value)) tagOf(this._$)?.changed?.(name)
      },
    ]),
  )
}

class Host<P extends Properties> implements TagHost<P> {
  constructor(readonly component: GeneralComponent) {}

  get element(): HTMLElement {
    return this.component.$$ as unknown as HTMLElement
  }

  get values(): Values<P> {
    return this.component.data as Values<P>
  }

  get ownerPath(): string {
    return this.component.ownerShadowRoot?.getHostNode().is ?? ''
  }

  trigger(type: string, detail: unknown = {}, options = {}): void {
    ;(this.component as EngineElement).triggerEvent(type, detail, options)
  }

  set(values: Partial<Values<P>>): void {
    this.component.setData(values)
  }

  toggleClass(names: string, on: boolean): void {
    this.component.toggleNodeClass(names, on)
  }

  later(run: () => void, ms = 0): number {
    return window.setTimeout(() => this.component.$$ && run(), ms)
  }
}
