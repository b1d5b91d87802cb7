import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import type { AssociatedBackend, CodeSpace } from 'glass-easel-miniprogram-adapter'
import type {
  Element as EngineElement,
  GeneralBehavior,
  GeneralComponent,
  GeneralComponentDefinition,
} from 'glass-easel'
import { appStyle, components, pages, runApp } from 'virtual:miniprogram'
import type { CompiledComponent } from 'virtual:miniprogram'
import { trace } from '../trace/phone-trace'
import { watchEngine } from '../trace/watch-engine'
import { watchRooms } from '../trace/watch-rooms'
import { completeEvents } from './complete-events'
import { DefinitionGlobals } from './definition-globals'
import { EnginePage } from './engine-page'
import { PhoneBackend } from './phone-backend'
import { ReadyQueue } from './ready-queue'
import { registerTag } from './register-tag'
import { problems } from './runtime-problems'
import { StyleSheets } from './style-sheets'
import type { TagDefinition } from './tag-definition'

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
  private readonly globals = new DefinitionGlobals()
  private readonly space: CodeSpace
  private readonly backend: AssociatedBackend

  constructor({ tags, contextOf }: EngineOptions) {
    addTagStyles(tags)
    completeEvents()
    watchEngine()
    const env = new MiniProgramEnv()
    const globalSpace = env.getGlobalCodeSpace()
    const definitions = tags.map((tag) => [tag.name, registerTag(globalSpace, tag)] as const)
    this.space = env.createCodeSpace('', true)
    const componentSpace = this.space.getComponentSpace()
    // As in WeChat, a handler may be a function assigned to the instance.
    componentSpace.updateComponentOptions({ writeIdToDOM: true, useMethodCallerListeners: true })
    for (const [name, definition] of definitions)
      componentSpace.setGlobalUsingComponent(name, inner(definition))
    this.space.setOverallBehavior(this.readyBehavior())
    this.backend = env.associateBackend(new PhoneBackend({ sheets: this.sheets, contextOf }))
  }

  /** Runs the scripts of the app and its components. `wx`, `App` and `getApp` must exist before. */
  load(): void {
    this.space.addStyleSheet('app', 'app')
    this.backend.registerStyleSheetContent('app', appStyle)
    this.run('app', runApp)
    for (const component of components) this.loadComponent(component)
  }

  hasPage(path: string): boolean {
    return pages.includes(path)
  }

  createPage(path: string, query: Readonly<Record<string, string>>): EnginePage {
    const search = new URLSearchParams(query).toString().replace(/\+/g, '%20')
    const { made, sheets } = this.sheets.collect(() =>
      this.backend.createRoot('page', this.space, `${path}?${search}`),
    )
    return new EnginePage({
      path,
      query,
      root: made,
      ready: this.ready,
      showStyles: () => this.sheets.showOnly(sheets),
    })
  }

  private loadComponent({ path, config, style, template, run }: CompiledComponent): void {
    this.space.addComponentStaticConfig(path, config)
    this.space.addCompiledTemplate(path, template)
    if (style) {
      this.space.addStyleSheet(path, path, style.scope)
      this.backend.registerStyleSheetContent(path, style.css)
    }
    this.run(path, run)
  }

  private run(path: string, script: () => void): void {
    try {
      this.space.componentEnv(path, (env) => this.globals.run(env, script))
    } catch (error) {
      problems.error(`${path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
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
