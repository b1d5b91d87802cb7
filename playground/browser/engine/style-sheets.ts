import { sharedScope } from './style-scope'

/**
 * The compiled style sheets of the mini program. In WeChat every page has its own document; here pages share
 * one, so a sheet is only active while a page that needs it is visible.
 */
export class StyleSheets {
  private readonly contents = new Map<string, string>()
  private readonly elements = new Map<string, HTMLStyleElement>()
  /** The scopes of the sheets that share their names. */
  private readonly shared = new Map<string, string>()
  private collecting = new Set<HTMLStyleElement>()
  private excluded: readonly string[] = []

  register(path: string, css: string): void {
    this.contents.set(path, css)
  }

  /** Shares the names of a sheet that was compiled for one component. */
  share(path: string, scope: string): void {
    this.shared.set(path, scope)
    const css = this.contents.get(path)
    if (css !== undefined) this.contents.set(path, withSharedNames(css, scope))
  }

  /** Shows another content at once, in all pages that use the sheet. */
  replace(path: string, css: string): void {
    const scope = this.shared.get(path)
    this.contents.set(path, scope === undefined ? css : withSharedNames(css, scope))
    const element = this.elements.get(path)
    if (element) element.textContent = this.contents.get(path) ?? ''
  }

  /** Called by the engine for each sheet that a page needs, in the order of the cascade. */
  append(path: string): void {
    const element = this.elements.get(path) ?? this.create(path)
    if (!this.excluded.includes(path)) this.collecting.add(element)
  }

  /** The sheets that were appended while `create` made a page, without those that do not reach it. */
  collect<T>(
    create: () => T,
    excluded: readonly string[] = [],
  ): { readonly made: T; readonly sheets: ReadonlySet<HTMLStyleElement> } {
    this.collecting = new Set()
    this.excluded = excluded
    const made = create()
    return { made, sheets: this.collecting }
  }

  showOnly(sheets: ReadonlySet<HTMLStyleElement>): void {
    for (const element of this.elements.values()) element.disabled = !sheets.has(element)
  }

  private create(path: string): HTMLStyleElement {
    const element = document.createElement('style')
    element.dataset['path'] = path
    element.textContent = this.contents.get(path) ?? ''
    document.head.append(element)
    this.elements.set(path, element)
    return element
  }
}

const withSharedNames = (css: string, scope: string): string =>
  css.replaceAll(`.${scope}--`, `.${sharedScope}--`)
