import type { ComponentEnv } from 'glass-easel-miniprogram-adapter'
import { completeDefinition } from './form-behaviors'

type Definer = (...args: readonly unknown[]) => unknown

const names = ['Page', 'Component', 'Behavior'] as const

/**
 * The globals `Page`, `Component` and `Behavior`, which define the component whose script is running. They
 * are always the same functions, so a script may replace them for all later ones, as the run time of uni-app
 * does.
 */
export class DefinitionGlobals {
  private env: ComponentEnv | undefined

  /** Behaviors may also be defined later, by scripts that are required late. */
  constructor(private readonly later: Pick<ComponentEnv, 'Behavior'>) {
    for (const name of names)
      Object.assign(globalThis, { [name]: (...args: unknown[]) => this.definer(name)(...args) })
  }

  /** Runs a script that defines the component of this environment. */
  run(env: ComponentEnv, script: () => void): void {
    const outer = this.env
    this.env = env
    try {
      script()
    } finally {
      this.env = outer
    }
  }

  private definer(name: (typeof names)[number]): Definer {
    const env: Partial<ComponentEnv> = this.env ?? this.later
    const define: unknown = env[name]
    if (typeof define !== 'function')
      throw new Error(`${name}() was called when no script of a page or component was running`)
    return (definition, ...rest) =>
      (define as Definer)(completeDefinition(definition, this.later.Behavior), ...rest)
  }
}
