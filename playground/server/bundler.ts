import { randomUUID } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import path from 'node:path'
import * as esbuild from 'esbuild'
import type { BuildContext, BuildOptions, BuildResult, Message, OutputFile, Plugin } from 'esbuild'
import { displayPath } from '../build/diagnostic'
import type { Diagnostic } from '../build/diagnostic'
import { bundles } from './bundles'
import type { BundlePart } from './bundles'
import type { EngineFiles } from './engine-files'
import { repository } from './folders'
import type { Builds } from './page-events'

const parts = Object.keys(bundles) as BundlePart[]
const inMemory = { write: false, sourcemap: 'linked', outdir: path.join(repository, 'bundle') } as const

/** Builds the playground's own scripts in memory, and again whenever one of their files changes. */
export class Bundler implements EngineFiles {
  private readonly outputs = new Map<string, Uint8Array>()
  private readonly problems: Record<BundlePart, readonly Diagnostic[]> = { phone: [], shell: [] }
  /** Emits a part's name after each of its builds. */
  private readonly built = new EventEmitter()
  private readonly server = randomUUID()
  private readonly count: Record<BundlePart, number> = { phone: 0, shell: 0 }
  private contexts: BuildContext[] = []

  constructor(
    /** After every build. */
    private readonly onBuilt: () => void,
  ) {}

  /** Resolves when both parts are built. Watching builds at once, and again after every change. */
  async start(): Promise<void> {
    this.contexts = await Promise.all(parts.map((part) => esbuild.context(this.options(part))))
    const areBuilt = Promise.all(parts.map((part) => once(this.built, part)))
    await Promise.all(this.contexts.map((context) => context.watch()))
    await areBuilt
  }

  async stop(): Promise<void> {
    await Promise.all(this.contexts.map((context) => context.dispose()))
  }

  /** A built file by its name: `phone.js`, `wall.css` ... */
  output(name: string): Uint8Array | undefined {
    return this.outputs.get(name)
  }

  get newestProblems(): readonly Diagnostic[] {
    return [...this.problems.phone, ...this.problems.shell]
  }

  get builds(): Pick<Builds, BundlePart> {
    const { phone, shell } = this.count
    return { phone: `${this.server}.${phone}`, shell: `${this.server}.${shell}` }
  }

  private options(part: BundlePart): BuildOptions & { readonly write: false } {
    const { plugins = [], ...options } = bundles[part]
    return { ...options, ...inMemory, plugins: [...plugins, this.reporter(part)] }
  }

  private reporter(part: BundlePart): Plugin {
    return { name: 'reporter', setup: (build) => build.onEnd((result) => this.finish(part, result)) }
  }

  private finish(part: BundlePart, result: BuildResult): void {
    // After an error there is no new build.
    const errors = result.errors.map((message) => ({ ...toError(message), fatal: true }))
    this.problems[part] = [...errors, ...result.warnings.map(toWarning)]
    const isNews = (result.outputFiles ?? []).map((file) => this.keep(file)).includes(true)
    if (isNews) this.count[part] += 1
    this.onBuilt()
    this.built.emit(part)
  }

  /** Whether a file has changed. */
  private keep({ path: file, contents }: OutputFile): boolean {
    const name = path.basename(file)
    const before = this.outputs.get(name)
    this.outputs.set(name, contents)
    return before === undefined || !Buffer.from(before).equals(contents)
  }
}

const toError = (message: Message): Diagnostic => toDiagnostic(message, 'error')
const toWarning = (message: Message): Diagnostic => toDiagnostic(message, 'warning')

function toDiagnostic({ text, location }: Message, severity: Diagnostic['severity']): Diagnostic {
  if (!location) return { severity, file: displayPath(repository), line: 1, column: 1, lineText: '', text }
  const { file, line, column, lineText } = location
  return { severity, file: displayPath(path.resolve(file)), line, column: column + 1, lineText, text }
}
