import type { ModuleAnswer, ModuleCode, ModuleCodes } from '../../build/app-code'
import { server } from '../server/current-server'
import { sourceUrl } from './source-places'

interface Module {
  exports: unknown
  /** What it threw, for every script that requires it. */
  failure?: { readonly error: unknown }
}

export interface Require {
  (specifier: string, done?: (exports: unknown) => void, failed?: (error: object) => void): unknown
  async(specifier: string): Promise<unknown>
}

type Wrapped = (require: Require, module: Module, exports: unknown) => void

export interface RegistryHost {
  /** Runs a module: its `Component()` belongs to a component of this script, if there is one. */
  run(key: string, script: () => void): void
  /** Asks for a module that no one has foreseen. */
  find(specifier: string, from: string): ModuleAnswer | undefined
}

/** The scripts of the mini program: CommonJS modules that run when they are required for the first time. */
export class ModuleRegistry {
  private readonly codes = new Map<string, ModuleCode>()
  private readonly modules = new Map<string, Module>()

  constructor(private readonly host: RegistryHost) {}

  add(modules: ModuleCodes): void {
    for (const [key, code] of Object.entries(modules)) if (!this.codes.has(key)) this.codes.set(key, code)
  }

  /** Whether these modules are the ones that are known under their keys. */
  hasSame(modules: ModuleCodes): boolean {
    return Object.entries(modules).every(
      ([key, code]) => JSON.stringify(this.codes.get(key)) === JSON.stringify(code),
    )
  }

  /** The exports of a module. Throws what it throws, each time. */
  require(key: string): unknown {
    const known = this.modules.get(key)
    if (known?.failure) throw known.failure.error
    return known ? known.exports : this.start(key)
  }

  private start(key: string): unknown {
    const module: Module = { exports: {} }
    this.modules.set(key, module)
    try {
      this.host.run(key, () =>
        this.evaluate(key).call(module.exports, this.requireFrom(key), module, module.exports),
      )
    } catch (error) {
      module.failure = { error }
      throw error
    }
    return module.exports
  }

  private evaluate(key: string): Wrapped {
    const { code, failure } = this.codes.get(key) ?? { code: '', failure: `there is no ${key}` }
    if (failure !== undefined) throw new SyntaxError(failure)
    const map = server.mapOf(key)
    const mapped = map === undefined ? '' : `\n//# sourceMappingURL=${map}`
    // Indirect, so that the script sees nothing of this file.
    return (0, eval)(`${code}\n//# sourceURL=${sourceUrl(key)}${mapped}`) as Wrapped
  }

  private requireFrom(from: string): Require {
    const now = (specifier: string): unknown => this.require(this.keyOf(String(specifier), from))
    const later = async (specifier: string): Promise<unknown> => {
      await Promise.resolve()
      return now(specifier)
    }
    const require: Require = (specifier, done, failed) => {
      if (!done) return now(specifier)
      later(specifier).then(done, (error: unknown) => failed?.({ mod: specifier, errMsg: String(error) }))
      return undefined
    }
    require.async = later
    return require
  }

  private keyOf(specifier: string, from: string): string {
    const code = this.codes.get(from)
    const known = code?.requires[specifier]
    if (known !== undefined && this.codes.has(known)) return known
    const place = code?.missing[specifier]
    const answer = place === undefined ? this.host.find(specifier, from) : undefined
    if (!answer) throw new Error(`there is no module "${specifier}", required in ${place ?? from}`)
    this.add(answer.modules)
    return answer.key
  }
}
