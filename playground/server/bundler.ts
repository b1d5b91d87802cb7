import { randomUUID } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import path from 'node:path'
import * as esbuild from 'esbuild'
import type { BuildContext, BuildOptions, BuildResult, Message, OutputFile, Plugin } from 'esbuild'
import { displayPath } from '../build/diagnostic'
import type { Diagnostic } from '../build/diagnostic'
import { miniprogram } from '../build/miniprogram-plugin'
import { wxApiNames } from '../build/wx-api-names'
import { browserFolder, repository } from './folders'
import type { BuildOutcome, Builds, BundlePart } from './page-events'

export interface BundlerOptions {
  /** The folder with app.json. */
  readonly root: string
  /** After every build. */
  readonly onBuilt: (outcome: BuildOutcome) => void
}

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

/** Builds the pages' scripts in memory and again whenever one of their files changes. */
export class Bundler {
  private readonly outputs = new Map<string, Uint8Array>()
  private readonly problems: Record<BundlePart, readonly Diagnostic[]> = { phone: [], shell: [] }
  /** Emits a part's name after each of its builds. */
  private readonly built = new EventEmitter()
  private readonly server = randomUUID()
  private readonly count: Record<BundlePart, number> = { phone: 0, shell: 0 }
  private contexts: BuildContext[] = []
  /** Problems that the checks of the mini program found in the current build. */
  private appProblems: readonly Diagnostic[] = []

  constructor(private readonly options: BundlerOptions) {}

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

  get newest(): BuildOutcome {
    return { builds: this.builds, problems: [...this.problems.phone, ...this.problems.shell] }
  }

  get builds(): Builds {
    const { phone, shell } = this.count
    return { phone: `${this.server}.${phone}`, shell: `${this.server}.${shell}` }
  }

  private phone(): BuildOptions {
    const app = miniprogram({
      root: this.options.root,
      packages: { 'trtc-room': { folder: repository, main: path.join(repository, 'src/index.ts') } },
      onProblems: (problems) => {
        this.appProblems = problems
      },
    })
    const entryPoints = { phone: path.join(browserFolder, 'phone/main.ts') }
    return { ...common, entryPoints, plugins: [app, wxApiNames(), this.reporter('phone')] }
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
    const messages = [...result.errors.map(toError), ...result.warnings.map(toWarning)]
    this.problems[part] = part === 'phone' ? [...this.appProblems, ...messages] : messages
    const isNews = (result.outputFiles ?? []).map((file) => this.keep(file)).includes(true)
    if (isNews) this.count[part] += 1
    this.options.onBuilt(this.newest)
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
