import { addGlobalErrorListener, addGlobalWarningListener } from 'glass-easel'
import { withPlaces } from './source-places'
import type { Element as EngineElement } from 'glass-easel'
import { readable } from './readable'
import { tagOf } from './tag-definition'

export interface RuntimeProblem {
  readonly severity: 'error' | 'warning'
  readonly text: string
  /** Nothing can be shown because of it. */
  readonly fatal?: boolean
}

/**
 * Runtime problems of the mini program: exceptions in its handlers, warnings of the engine, and the
 * playground's own.
 */
export class RuntimeProblems {
  readonly list: RuntimeProblem[] = []
  private readonly listeners: ((problem: RuntimeProblem) => void)[] = []

  /** Starts collecting uncaught errors. */
  listen(): void {
    this.listenToEngine()
    window.addEventListener('error', (event) => this.error(describe(event.error ?? event.message)))
    window.addEventListener('unhandledrejection', (event) => this.error(describe(event.reason)))
  }

  /** What the engine throws and warns of. As in WeChat, a faulty part of a definition is worth a warning. */
  listenToEngine(): void {
    addGlobalErrorListener((error, method, owner) => {
      if (aboutDefinitions.has(method ?? '') && typeof owner === 'string')
        this.warn([(error as Error).message, owner && `(${owner})`].filter(Boolean).join(' '))
      else {
        this.error(method ? `${method}: ${describe(error)}` : describe(error))
        console.error(error)
      }
      return false
    })
    addGlobalWarningListener((message, _, element) => {
      if (isUsual(message, element as EngineElement | undefined)) return false
      this.warn(message)
      return false
    })
  }

  error(text: string): void {
    this.add({ severity: 'error', text })
  }

  /** An error because of which nothing can be shown. */
  fatal(text: string): void {
    this.add({ severity: 'error', text, fatal: true })
  }

  warn(text: string): void {
    console.warn(text)
    this.add({ severity: 'warning', text })
  }

  onProblem(listener: (problem: RuntimeProblem) => void): void {
    this.listeners.push(listener)
  }

  private add(problem: RuntimeProblem): void {
    this.list.push(problem)
    for (const listener of this.listeners) listener(problem)
  }
}

export const problems = new RuntimeProblems()

/** Where the engine says that it reads a definition. */
const aboutDefinitions: ReadonlySet<string> = new Set(['[prepare]', 'definition', 'observer'])

const usual = [
  // A component that no page has used so far.
  /^the target of relation /,
  // A list that comes with a later setData, and a text.
  /^The for-list data .* got type "(undefined|null)"/,
  /but get null value/,
]

/** Warnings of the engine where WeChat says nothing, and pages are full of it. */
function isUsual(message: string, element: EngineElement | undefined): boolean {
  if (message.endsWith('is not a valid property'))
    return element !== undefined && tagOf(element) !== undefined
  return usual.some((pattern) => pattern.test(message))
}

export function describe(error: unknown): string {
  return error instanceof Error ? withPlaces(error.stack ?? error.message) : readable(error)
}
