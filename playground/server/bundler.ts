import { randomUUID } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import path from 'node:path'
import * as esbuild from 'esbuild'
import type { BuildContext, BuildOptions, BuildResult, Message, OutputFile, Plugin } from 'esbuild'
import { displayPath } from '../build/diagnostic'
import type { Diagnostic } from '../build/diagnostic'
import { wxApiNames } from '../build/wx-api-names'
import { browserFolder, repository } from './folders'
import type { Builds } from './page-events'

/** The bundles of the playground itself: the engine with the phone, and the wall. Nothing of an app is in them. */
type BundlePart = 'phone' | 'shell'

const common: BuildOptions = {
  bundle: true,
  write: false,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  sourcemap: 'linked',
  outdir: path.join(repository, 'bundle'),
  logLevel: 'silent',
  metafile: false,
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"development"' },
}

/** Builds the playground's own scripts in memory, and again whenever one of their files changes. */
export class Bundler {
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
    this.contexts = await Promise.all([esbuild.context(this.phone()), esbuild.context(this.shell())])
    const areBuilt = Promise.all([once(this.built, 'phone'), once(this.built, 'shell')])
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

  private phone(): BuildOptions {
    const entryPoints = { phone: path.join(browserFolder, 'phone/main.ts') }
    return { ...common, entryPoints, plugins: [wxApiNames(), this.reporter('phone')] }
  }

  private shell(): BuildOptions {
    const entryPoints = {
      wall: path.join(browserFolder, 'wall/main.ts'),
      overlay: path.join(browserFolder, 'overlay/main.ts'),
    }
    return { ...common, entryPoints, plugins: [this.reporter('shell')] }
  }

  private reporter(part: BundlePart): Plugin {
    return { name: 'reporter', setup: (build) => build.onEnd((result) => this.finish(part, result)) }
  }

  private finish(part: BundlePart, result: BuildResult): void {
    this.problems[part] = [...result.errors.map(toError), ...result.warnings.map(toWarning)]
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
