import type { Element as EngineElement, GeneralComponent } from 'glass-easel'
import type { BuiltInTag } from '../tags/tag-table'

export interface Property<T> {
  readonly type:
    StringConstructor | NumberConstructor | BooleanConstructor | ObjectConstructor | ArrayConstructor | null
  readonly value: T
}

export type Properties = Readonly<Record<string, Property<unknown>>>

export type Values<P extends Properties> = { readonly [K in keyof P]: P[K]['value'] }

export const text = (value = ''): Property<string> => ({ type: String, value })
/** One of a few values. A page may pass others. */
export const word = <T extends string>(value: T): Property<T> => ({ type: String, value })
export const number = (value = 0): Property<number> => ({ type: Number, value })
export const flag = (value = false): Property<boolean> => ({ type: Boolean, value })
/** Whatever the page passes, unconverted. */
export const anything = (value: unknown = null): Property<unknown> => ({ type: null, value })

export interface TriggerOptions {
  readonly bubbles?: boolean
  readonly composed?: boolean
  /** Called with what each handler returns. */
  readonly handleListenerReturn?: (answer: unknown) => boolean | void
}

/** The context of a tag in its page. */
export interface TagHost<P extends Properties> {
  readonly element: HTMLElement
  readonly component: GeneralComponent
  readonly values: Values<P>
  /**
   * The code path of the page or component whose template holds the tag; relative files are relative to it.
   */
  readonly ownerPath: string
  trigger(type: string, detail?: unknown, options?: TriggerOptions): void
  /** Changes a property from inside, as typing changes an input's value; updates two-way bindings. */
  set(values: Partial<Values<P>>): void
  toggleClass(names: string, on: boolean): void
  /** Like setTimeout, but does nothing once the tag has been removed. */
  later(run: () => void, ms?: number): number
}

/** A tag with a value in a form, or a component with the behavior `wx://form-field`. */
export interface FormField {
  readonly fieldName: string
  readonly fieldValue: unknown
  resetField(): void
}

/** The behaviour behind one tag on one page. */
export interface Tag<P extends Properties> extends Partial<FormField> {
  /** What a selector query's `node` means: of a canvas, the web's. */
  readonly node?: unknown
  /** Called once for every property at the beginning, later for each change. */
  changed?(name: keyof P): void
  attached?(): void
  detached?(): void
  pageShown?(): void
  pageHidden?(): void
}

export interface TagDefinition<P extends Properties = Properties> {
  readonly name: BuiltInTag
  readonly properties: P
  readonly css: string
  create(host: TagHost<P>): Tag<P>
}

/** Infers the properties' types for `create`; lists of definitions need not know them. */
export function defineTag<P extends Properties>(definition: TagDefinition<P>): TagDefinition {
  return definition
}

const tags = new WeakMap<EngineElement, Tag<Properties>>()

export function rememberTag(component: GeneralComponent, tag: Tag<Properties>): void {
  tags.set(component, tag)
}

/** The behaviour of an element, if it is a built-in tag. */
export const tagOf = (element: EngineElement): Tag<Properties> | undefined => tags.get(element)
