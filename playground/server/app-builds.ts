import { createHash, randomUUID } from 'node:crypto'
import { pageOnWall } from '../build/app-code'
import type { AppCode, ModuleAnswer, PageCode } from '../build/app-code'
import { AppCompiler, withoutModules } from '../build/app-compiler'
import type { Compiled } from '../build/app-compiler'
import type { ProjectOptions } from '../build/code-paths'
import type { Diagnostic } from '../build/diagnostic'
import { FileWatch } from './file-watch'

interface Part {
  readonly compiled: Compiled<unknown>
  readonly digest: string
}

/** The app's own part; no page has this name. */
const APP = ''

/**
 * The mini program's code, compiled when a phone asks for it, and again when a file changes of what phones
 * have asked for.
 */
export class AppBuilds {
  readonly compiler: AppCompiler
  private readonly parts = new Map<string, Part>()
  private readonly watch = new FileWatch(
    () => new Set([...this.parts.values()].flatMap(({ compiled }) => compiled.files)),
    () => this.rebuildNext(),
  )
  private readonly server = randomUUID()
  private count = 0
  /** What pages were told last. */
  private announced = ''
  private rebuilding: Promise<void> = Promise.resolve()

  constructor(
    options: ProjectOptions,
    /** After every build, and when a page was compiled for the first time. */
    private readonly onBuilt: () => void,
  ) {
    this.compiler = new AppCompiler(options)
  }

  async start(): Promise<void> {
    await this.app()
    this.announced = this.summary()
    this.onBuilt()
    await this.watch.start()
  }

  stop(): Promise<void> {
    return this.watch.stop()
  }

  /** Compiles the page that phones open first, before they ask for it. What is wrong in it is told when they do. */
  async warm(): Promise<void> {
    const page = pageOnWall((await this.compiler.app()).code)
    if (page !== undefined) await this.compiler.page(page)
  }

  /** The name of the current build: it changes with whatever phones have asked for. */
  get build(): string {
    return `${this.server}.${this.count}`
  }

  /** Those of the app and of all pages that phones have opened, each once. */
  get problems(): readonly Diagnostic[] {
    const all = [...this.parts.values()].flatMap(({ compiled }) => compiled.problems)
    const names = all.map((problem) => (problem.once ? problem.text : JSON.stringify(problem)))
    return all.filter((_, index) => names.indexOf(names[index] ?? '') === index)
  }

  async app(): Promise<AppCode> {
    return this.keep(APP, await this.compiler.app())
  }

  /** The code of a page, without what a phone already has from the app and the pages `known`. */
  async page(path: string, known: readonly string[]): Promise<PageCode | undefined> {
    const { pages, modules: shared } = (await this.compiler.app()).code
    if (!pages.some((page) => page.path === path)) return undefined
    const isFirst = !this.parts.has(path)
    const { components, placeholders, modules } = this.keep(path, await this.compiler.page(path))
    if (isFirst) this.announce()
    const earlier = await Promise.all(known.map(async (page) => (await this.compiler.page(page)).code))
    const has = new Set([shared, ...earlier.map((page) => page.modules)].flatMap((one) => Object.keys(one)))
    const drawn = new Set(earlier.flatMap((page) => page.components.map((component) => component.path)))
    return {
      placeholders,
      components: components.filter((component) => !drawn.has(component.path)),
      modules: withoutModules(modules, has),
    }
  }

  async module(specifier: string, from: string): Promise<ModuleAnswer | undefined> {
    const compiled = await this.compiler.module(specifier, from)
    if (!compiled) return undefined
    const name = `${from} requires ${specifier}`
    const isFirst = !this.parts.has(name)
    this.keep(name, compiled)
    if (isFirst) this.announce()
    return compiled.code
  }

  /** A page is new, so that no page runs an older one. */
  private announce(): void {
    this.announced = this.summary()
    this.onBuilt()
    void this.watch.refresh()
  }

  private rebuildNext(): void {
    this.rebuilding = this.rebuilding
      .then(() => this.rebuild())
      .catch((error: unknown) => console.error(error))
  }

  private async rebuild(): Promise<void> {
    const pages = [...this.parts.keys()].filter((name) => name !== APP && !name.includes(' requires '))
    await this.app()
    await Promise.all(pages.map(async (page) => this.keep(page, await this.compiler.page(page))))
    if (this.summary() === this.announced) return
    this.count += 1
    this.announce()
  }

  private keep<T>(name: string, compiled: Compiled<T>): T {
    if (this.parts.get(name)?.compiled !== compiled)
      this.parts.set(name, { compiled, digest: digestOf(compiled.code) })
    return compiled.code
  }

  private summary(): string {
    const parts = [...this.parts].map(([name, { digest, compiled }]) => [name, digest, compiled.problems])
    return JSON.stringify(parts)
  }
}

const digestOf = (code: unknown): string => createHash('sha1').update(JSON.stringify(code)).digest('base64')
