import path from 'node:path'
import * as esbuild from 'esbuild'
import type { BuildContext, BuildOptions, BuildResult, Message, Plugin } from 'esbuild'
import { displayPath } from '../build/diagnostic'
import type { Diagnostic } from '../build/diagnostic'
import { miniprogram } from '../build/miniprogram-plugin'
import { wxApiNames } from '../build/wx-api-names'
import { browserFolder, repository } from './folders'
import type { BundlePart } from './page-events'

export interface BundlerOptions {
  /** The folder with app.json. */
  readonly root: string
  /** After every build: what is wrong now, and whether open pages are out of date. */
  readonly onBuilt: (outcome: {
    readonly problems: readonly Diagnostic[]
    readonly changed: BundlePart | undefined
  }) => void
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
  private contexts: BuildContext[] = []
  /** What the mini program's own checks found in the build that is running. */
  private appProblems: readonly Diagnostic[] = []

  constructor(private readonly options: BundlerOptions) {}

  async start(): Promise<void> {
    this.contexts = await Promise.all([esbuild.context(this.phone()), esbuild.context(this.shell())])
    await Promise.all(this.contexts.map((context) => context.rebuild().catch(alreadyReported)))
    await Promise.all(this.contexts.map((context) => context.watch()))
  }

  async stop(): Promise<void> {
    await Promise.all(this.contexts.map((context) => context.dispose()))
  }

  /** A built file by its name: `phone.js`, `wall.css` ... */
  output(name: string): Uint8Array | undefined {
    return this.outputs.get(name)
  }

  get allProblems(): readonly Diagnostic[] {
    return [...this.problems.phone, ...this.problems.shell]
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
    const files = result.outputFiles ?? []
    const changed = files.filter(({ path: file, contents }) => this.keep(path.basename(file), contents))
    this.options.onBuilt({ problems: this.allProblems, changed: changed.length > 0 ? part : undefined })
  }

  private keep(name: string, contents: Uint8Array): boolean {
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

// onEnd has already seen the messages of a build that failed.
function alreadyReported(): void {}
