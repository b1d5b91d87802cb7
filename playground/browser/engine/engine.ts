import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import type { AssociatedBackend, CodeSpace, Root } from 'glass-easel-miniprogram-adapter'
import type {
  Element as EngineElement,
  GeneralBehavior,
  GeneralComponent,
  GeneralComponentDefinition,
  template,
} from 'glass-easel'
import type { ComponentCode } from '../../build/app-code'
import { miniProgram, pagePaths, subpackageOf } from '../mini-program'
import { server } from '../server/current-server'
import { isTabPage, tabBarConfig } from '../tab-pages'
import { trace } from '../trace/phone-trace'
import { watchEngine } from '../trace/watch-engine'
import { watchRooms } from '../trace/watch-rooms'
import { completeComponents } from './complete-components'
import { completeEvents } from './complete-events'
import { completeSpace } from './complete-space'
import { DefinitionGlobals } from './definition-globals'
import { EnginePage } from './engine-page'
import { ModuleRegistry } from './module-registry'
import { PhoneBackend } from './phone-backend'
import { placeholder } from './placeholder'
import { ReadyQueue } from './ready-queue'
import { registerTag } from './register-tag'
import { describe, problems } from './runtime-problems'
import { changedStyles } from './changed-styles'
import { StyleSheets } from './style-sheets'
import type { TagDefinition } from './tag-definition'
import { provideWxs } from './wxs-host'

const CUSTOM_TAB_BAR = 'custom-tab-bar/index'

export interface EngineOptions {
  readonly tags: readonly TagDefinition[]
  readonly contextOf: (element: EngineElement) => unknown
}

/**
 * WeChat's open engine, set up as WeChat's own host does it: built-in tags, the app's components, styles and
 * lifetimes.
 */
export class Engine {
  private readonly ready = new ReadyQueue()
  private readonly sheets = new StyleSheets()
  private readonly globals: DefinitionGlobals
  private readonly space: CodeSpace
  private readonly backend: AssociatedBackend
  private readonly components = new Map<string, ComponentCode>()
  /** The components whose script has not run yet, by its key. */
  private readonly waiting = new Map<string, ComponentCode>()
  private app = miniProgram
  private readonly addTag: (tag: TagDefinition) => void
  private readonly loadedPages = new Map<string, Promise<void>>()
  private readonly modules = new ModuleRegistry({
    run: (key, script) => this.runScript(key, script),
    find: (specifier, from) => server.module(specifier, from),
  })

  constructor({ tags, contextOf }: EngineOptions) {
    addTagStyles(tags)
    completeEvents()
    completeComponents()
    watchEngine()
    provideWxs()
    const env = new MiniProgramEnv()
    const globalSpace = env.getGlobalCodeSpace()
    const definitions = tags.map((tag) => [tag.name, registerTag(globalSpace, tag)] as const)
    this.addTag = (tag) =>
      componentSpace.setGlobalUsingComponent(tag.name, inner(registerTag(globalSpace, tag)))
    this.space = env.createCodeSpace('', true)
    this.globals = this.space.componentEnv('app', (later) => new DefinitionGlobals(later))
    completeSpace(this.space, this.sheets)
    const componentSpace = this.space.getComponentSpace()
    // As in WeChat, a handler may be a function assigned to the instance.
    componentSpace.updateComponentOptions({ writeIdToDOM: true, useMethodCallerListeners: true })
    for (const [name, definition] of definitions)
      componentSpace.setGlobalUsingComponent(name, inner(definition))
    this.space.setOverallBehavior(this.readyBehavior())
    this.backend = env.associateBackend(new PhoneBackend({ sheets: this.sheets, contextOf }))
  }

  /** Runs the app's script. `wx`, `App` and `getApp` must exist before. */
  loadApp(): void {
    const { style, script, modules } = miniProgram
    this.space.addStyleSheet('app', 'app')
    this.backend.registerStyleSheetContent('app', style)
    this.modules.add(modules)
    if (script !== undefined) this.attempt('app', () => this.modules.require(script))
  }

  hasPage(path: string): boolean {
    return pagePaths().includes(path)
  }

  /** Loads a page and the components that it uses, and runs their scripts, the first time. */
  loadPage(path: string): Promise<void> {
    const loaded = this.loadedPages.get(path) ?? this.fetch(path)
    this.loadedPages.set(path, loaded)
    loaded.catch(() => this.loadedPages.delete(path))
    return loaded
  }

  /** The .json of a page that is loaded. */
  configOf(path: string): Readonly<Record<string, unknown>> {
    return this.components.get(path)?.config ?? {}
  }

  createPage(path: string, query: Readonly<Record<string, string>>): EnginePage {
    const search = new URLSearchParams(query).toString().replace(/\+/g, '%20')
    const { made, sheets } = this.sheets.collect(
      () => ({
        root: this.backend.createRoot('page', this.space, `${path}?${search}`),
        tabBar: this.createTabBar(path),
      }),
      subpackageOf(path)?.independent ? ['app'] : [],
    )
    return new EnginePage({
      path,
      query,
      ...made,
      ready: this.ready,
      showStyles: () => this.sheets.showOnly(sheets),
    })
  }

  /**
   * Shows the style sheets of a new build, if nothing else has changed in it: then pages and calls go on. False if
   * more has changed.
   */
  async refreshStyles(): Promise<boolean> {
    const app = await server.app()
    const pages = await Promise.all([...this.loadedPages.keys()].map((path) => server.page(path, [])))
    const styles = changedStyles(
      this.app,
      app,
      this.components,
      pages.flatMap(({ components }) => components),
    )
    const modules = [app, ...pages].map((part) => part.modules)
    if (!styles || styles.size === 0 || !modules.every((part) => this.modules.hasSame(part))) return false
    for (const [path, css] of styles) this.sheets.replace(path, css)
    this.app = app
    for (const { components } of pages)
      for (const component of components) this.components.set(component.path, component)
    return true
  }

  /** Each page of an app's own tab bar has an instance of it. */
  private createTabBar(path: string): Root | undefined {
    if (tabBarConfig().custom !== true || !isTabPage(path) || !this.components.has(CUSTOM_TAB_BAR))
      return undefined
    return this.backend.createRoot('custom-tab-bar', this.space, CUSTOM_TAB_BAR)
  }

  private async fetch(path: string): Promise<void> {
    const { components, placeholders, modules } = await server.page(path, [...this.loadedPages.keys()])
    this.modules.add(modules)
    const entry = subpackageOf(path)?.entry
    if (entry !== undefined) this.attempt(entry, () => this.modules.require(entry))
    for (const [tag, label] of Object.entries(placeholders)) this.addTag(placeholder(tag, label))
    const fresh = components.filter((component) => !this.components.has(component.path))
    for (const component of fresh) this.prepare(component)
    for (const component of fresh) this.define(component)
  }

  private prepare(component: ComponentCode): void {
    const { path, config, style, template, script } = component
    this.components.set(path, component)
    if (script !== undefined) this.waiting.set(script, component)
    this.space.addComponentStaticConfig(path, config)
    this.space.addCompiledTemplate(path, (0, eval)(template) as template.ComponentTemplate)
    if (!style) return
    this.space.addStyleSheet(path, path, style.scope)
    this.backend.registerStyleSheetContent(path, style.css)
  }

  /** Runs the script of a component. One that fails, or that defines nothing, is an empty component. */
  private define({ path, script, isPage }: ComponentCode): void {
    if (script !== undefined) this.attempt(path, () => this.modules.require(script))
    if (this.space.getComponentSpace().getComponentByUrlWithoutDefault(`/${path}`, '')) return
    this.space.componentEnv(path, ({ Page, Component }) => (isPage ? Page({}) : Component({})))
  }

  private runScript(key: string, script: () => void): void {
    const component = this.waiting.get(key)
    this.waiting.delete(key)
    if (!component) return key === miniProgram.script ? this.runIn('app', script) : script()
    this.runIn(component.path, script)
  }

  private runIn(path: string, script: () => void): void {
    this.space.componentEnv(path, (env) => this.globals.run(env, script))
  }

  private attempt(path: string, work: () => unknown): void {
    try {
      work()
    } catch (error) {
      problems.error(`${path}: ${describe(error)}`)
      console.error(error)
    }
  }

  private readyBehavior(): GeneralBehavior {
    const { ready } = this
    const behavior = this.space.getComponentSpace().defineBehavior({
      lifetimes: {
        attached(this: { readonly _$: GeneralComponent }) {
          ready.add(this._$)
          // Its fields are set by its own `attached`, which follows.
          queueMicrotask(() => watchRooms(this, trace))
        },
      },
    })
    return behavior
  }
}

/** First in the document, so that a page's styles take precedence. */
function addTagStyles(tags: readonly TagDefinition[]): void {
  const element = document.createElement('style')
  element.textContent = tags.map(({ css }) => css).join('\n')
  document.head.append(element)
}

const inner = (definition: unknown): GeneralComponentDefinition =>
  (definition as { readonly _$: GeneralComponentDefinition })._$
