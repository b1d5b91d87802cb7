import * as esbuild from 'esbuild'
import type { BuildContext } from 'esbuild'

/**
 * Notices changes of a growing set of files, also of files that do not exist yet: esbuild watches them as
 * those of a bundle.
 */
export class FileWatch {
  private context: BuildContext | undefined

  constructor(
    private readonly files: () => Iterable<string>,
    private readonly onChange: () => void,
  ) {}

  async start(): Promise<void> {
    const name = 'watched'
    this.context = await esbuild.context({
      stdin: { contents: `import '${name}'` },
      bundle: true,
      write: false,
      logLevel: 'silent',
      plugins: [
        {
          name,
          setup: (build) => {
            build.onResolve({ filter: /^watched$/ }, () => ({ path: name, namespace: name }))
            build.onLoad({ filter: /./, namespace: name }, () => ({
              contents: '',
              watchFiles: [...this.files()],
            }))
            build.onEnd(() => this.onChange())
          },
        },
      ],
    })
    await this.context.watch()
  }

  /** Call after the set has grown. */
  async refresh(): Promise<void> {
    await this.context?.rebuild().catch((error: unknown) => {
      if (this.context) throw error // Otherwise it was stopped meanwhile.
    })
  }

  async stop(): Promise<void> {
    const { context } = this
    this.context = undefined
    await context?.dispose()
  }
}
