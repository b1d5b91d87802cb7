import type { AppBuilds } from './app-builds'
import type { StaticFile } from './static-files'

type Answer = Promise<StaticFile | undefined>

/** Serves the mini program's code under /code/: at the start of a phone, and piece by piece as it needs more. */
export class CodeService {
  private readonly answers: Readonly<Record<string, (query: URLSearchParams) => Answer>> = {
    'app.js': () => this.app(),
    page: (query) => this.page(query),
    module: (query) => this.module(query),
    map: (query) => this.map(query),
    places: (query) => this.places(query),
  }

  constructor(private readonly builds: AppBuilds) {}

  async find(name: string, query: URLSearchParams): Answer {
    return this.answers[name]?.(query)
  }

  private async app(): Answer {
    const body = `globalThis.miniprogram = ${JSON.stringify(await this.builds.app())}`
    return { type: 'text/javascript; charset=utf-8', body }
  }

  private async page(query: URLSearchParams): Answer {
    return json(await this.builds.page(query.get('path') ?? '', query.getAll('known')))
  }

  private async module(query: URLSearchParams): Answer {
    return json(await this.builds.module(query.get('specifier') ?? '', query.get('from') ?? ''))
  }

  private async map(query: URLSearchParams): Answer {
    const key = this.known(query.get('key') ?? '')
    return key === undefined
      ? undefined
      : { type: 'application/json', body: await this.builds.compiler.scripts.map(key) }
  }

  /** For each `at`, a position in a compiled module, its place in the file. */
  private async places(query: URLSearchParams): Answer {
    const places = query.getAll('at').map(async (at) => {
      const [, name = '', line, column] = /^(.*):(\d+):(\d+)$/.exec(at) ?? []
      const key = this.known(name)
      if (key === undefined) return at
      return this.builds.compiler.scripts.place(key, { line: Number(line), column: Number(column) })
    })
    return json(await Promise.all(places))
  }

  /** Only scripts that exist inside of the app have maps. */
  private known(key: string): string | undefined {
    const { paths } = this.builds.compiler
    const isScript = /\.(ts|js|json)$/.test(key) && paths.exists(key, '')
    return isScript ? key : undefined
  }
}

const json = (value: unknown): StaticFile | undefined =>
  value === undefined ? undefined : { type: 'application/json; charset=utf-8', body: JSON.stringify(value) }
