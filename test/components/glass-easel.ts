import fs from 'node:fs'
import path from 'node:path'
import { Component, CurrentWindowBackendContext, Event as EngineEvent } from 'glass-easel'
import type { GeneralBackendElement, GeneralComponent, Element as EngineElement } from 'glass-easel'
import { MiniProgramEnv, type Root } from 'glass-easel-miniprogram-adapter'
import { TmplGroup } from 'glass-easel-template-compiler'
import type { Node, Simulator } from './simulate'

// WeChat's newer engine, glass-easel, behind the interface of miniprogram-simulate, so that the same tests
// run on both engines.

interface Definition {
  readonly template: string
  readonly usingComponents?: Readonly<Record<string, string>>
  readonly [member: string]: unknown
}

interface Config {
  readonly component?: boolean
  readonly usingComponents?: Readonly<Record<string, string>>
  readonly componentGenerics?: Readonly<Record<string, boolean | { readonly default: string }>>
}

const env = new MiniProgramEnv()
const space = env.createCodeSpace('', true)
const own = new Set<string>()
/** Attached components whose `ready` the host has to fire, which the engine leaves to it. */
const unready: GeneralComponent[] = []

space.setOverallBehavior(
  space.getComponentSpace().defineBehavior({
    lifetimes: {
      attached(this: { readonly _$: GeneralComponent }) {
        if (unready.push(this._$) === 1) void Promise.resolve().then(fireReady)
      },
    },
  }),
)

function fireReady(): void {
  for (const component of unready.splice(0)) component.triggerLifetime('ready', [])
}

/** Calls back from `setData` in a microtask, as miniprogram-simulate does. */
class Backend extends CurrentWindowBackendContext {
  override document = {
    createElement: (tag: string) => withPixels(document.createElement(`wx-${tag}`)),
    createTextNode: (text: string) => document.createTextNode(text),
    createDocumentFragment: () => document.createDocumentFragment(),
  } as unknown as CurrentWindowBackendContext['document']

  override render(done: (error: Error | null) => void): void {
    void Promise.resolve().then(() => done(null))
  }
}

/** As in miniprogram-simulate, 1 rpx is 1 px. */
function withPixels(element: HTMLElement): HTMLElement {
  const setAttribute = element.setAttribute.bind(element)
  element.setAttribute = (name, value) =>
    setAttribute(name, name === 'style' ? String(value).replace(/rpx/g, 'px') : value)
  return element
}

const backend = env.associateBackend(new Backend())

export const glassEasel: Simulator = {
  load(definition, options) {
    const id = `component-${own.size}`
    if (typeof definition !== 'string') {
      loadDefinition(id, definition as Definition)
      return id
    }
    loadFiles(definition, options)
    return codeOf(definition)
  },
  render: (id, properties) => rendered(id, properties),
}

/**
 * A component of files. The options name a component for a tag: for a generic one, in place of its default.
 */
function loadFiles(file: string, options: Config = {}): void {
  const code = codeOf(file)
  if (own.has(code)) return
  own.add(code)
  const { componentGenerics = {}, usingComponents = {} } = readConfig(file)
  const config = {
    component: true,
    usingComponents: mapped(usingComponents, (target) => loadPart(file, target)),
    componentGenerics: mapped(componentGenerics, (_, tag) => ({
      default: loadPart(file, options.usingComponents?.[tag] ?? defaultOf(componentGenerics, tag)),
    })),
  }
  define(code, config, (group) => addFile(group, code))
  space.componentEnv(code, ({ Component, Behavior }) => {
    Object.assign(globalThis, { Component, Behavior })
    jest.requireActual(file)
  })
}

/** Loads what a tag of a component names, a file relative to it or a loaded component; the name for the engine. */
function loadPart(file: string, target: string): string {
  if (!target.startsWith('.')) return `/${target}`
  const part = path.join(path.dirname(file), target)
  loadFiles(part)
  return part
}

function loadDefinition(id: string, { template, usingComponents = {}, ...members }: Definition): void {
  own.add(id)
  const config = { component: true, usingComponents: mapped(usingComponents, (target) => `/${target}`) }
  define(id, config, (group) => addText(group, id, template))
  space.componentEnv(id, ({ Component }) => Component(members))
}

function define(code: string, config: object, addTo: (group: TmplGroup) => void): void {
  const group = new TmplGroup()
  addTo(group)

  const templates = (0, eval)(group.getTmplGenObjectGroups()) as Record<string, unknown>
  group.free()
  space.addComponentStaticConfig(code, config)
  space.addCompiledTemplate(code, { groupList: templates, content: templates[code] } as never)
}

function addFile(group: TmplGroup, code: string): void {
  addText(group, code, fs.readFileSync(`/${code}.wxml`, 'utf8'))
}

function addText(group: TmplGroup, code: string, text: string): void {
  group.addTmpl(code, text.replace(HANDLER, '$1:$2'))
  for (const script of group.getScriptDependencies(code).map(codeOf)) addScript(group, script)
  for (const part of group.getDirectDependencies(code).map(codeOf)) addFile(group, part)
}

/** Built-in tags are plain nodes here, for which the engine takes `bindtap` for an attribute, not `bind:tap`. */
const HANDLER = /(\s(?:bind|catch))([a-z])/g

const REQUIRE = /(\brequire\(\s*['"])([^'"]+)\.wxs/g

/** The compiler looks up required scripts without the extension that WeChat demands. */
function addScript(group: TmplGroup, script: string): void {
  const text = fs.readFileSync(`/${script}.wxs`, 'utf8')
  group.addScript(script, text.replace(REQUIRE, '$1$2'))
  for (const [, , target = ''] of text.matchAll(REQUIRE))
    addScript(group, path.join(path.dirname(script), target))
}

function rendered(id: string, properties: object = {}): Node {
  const root = backend.createRoot('page', space, `/${id}`)
  const component = root.getComponent()
  component.setData(properties)
  return new RootNode(root, component)
}

/** An element of a page, with what the tests ask of it. */
class ElementNode implements Node {
  /** The engine forgets it when the page is released. */
  readonly dom: HTMLElement

  constructor(private readonly element: EngineElement) {
    this.dom = element.$$ as unknown as HTMLElement
    if (element.$$) Object.assign(this.dom.dataset, element.dataset)
  }

  get data(): Node['data'] {
    return this.component.data
  }

  get instance(): Node['instance'] {
    return Component.isComponent(this.element)
      ? (this.element.getMethodCaller() as unknown as Node['instance'])
      : (this.element as unknown as Node['instance'])
  }

  querySelector(selector: string): Node | undefined {
    return this.querySelectorAll(selector)[0]
  }

  querySelectorAll(selector: string): Node[] {
    const found = this.component.getShadowRoot()?.querySelectorAll(selector) ?? []
    return found.map((element) => new ElementNode(element))
  }

  setData(patch: object): void {
    this.component.setData(patch)
  }

  dispatchEvent(name: string): void {
    const options = { bubbles: true, composed: true, capturePhase: true }
    EngineEvent.dispatchEvent(this.element, new EngineEvent(name, {}, options))
  }

  triggerPageLifeTime(name: string): void {
    this.component.triggerPageLifetime(name, [])
  }

  toJSON(): ReturnType<Node['toJSON']> {
    const attrs = this.element.attributes.map(({ name, value }) => ({ name: camelCase(name), value }))
    return { attrs }
  }

  attach(_parent: HTMLElement): void {
    throw new Error('only a page is attached')
  }

  detach(): void {
    throw new Error('only a page is detached')
  }

  private get component(): GeneralComponent {
    if (Component.isComponent(this.element)) return this.element
    throw new Error(`<${this.dom.tagName}> is no component`)
  }
}

class RootNode extends ElementNode {
  constructor(
    private readonly root: Root,
    component: GeneralComponent,
  ) {
    super(component)
  }

  override attach(parent: HTMLElement): void {
    const placeholder = parent.appendChild(document.createElement('i'))
    this.root.attach(
      parent as unknown as GeneralBackendElement,
      placeholder as unknown as GeneralBackendElement,
    )
  }

  override detach(): void {
    this.dom.remove()
    this.root.release()
  }
}

const readConfig = (file: string): Config => JSON.parse(fs.readFileSync(`${file}.json`, 'utf8')) as Config

/** The engine's path of a file: without the slash and the extension. */
const codeOf = (file: string): string => file.replace(/^\//, '').replace(/\.(wxml|wxs)$/, '')

const camelCase = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

const defaultOf = (generics: NonNullable<Config['componentGenerics']>, tag: string): string => {
  const generic = generics[tag]
  return typeof generic === 'object' ? generic.default : ''
}

const mapped = <T, U>(
  values: Readonly<Record<string, T>>,
  map: (value: T, key: string) => U,
): Record<string, U> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value, key)]))
