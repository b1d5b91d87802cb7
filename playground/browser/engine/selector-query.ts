import { Component } from 'glass-easel'
import type { Element as EngineElement, GeneralComponent } from 'glass-easel'
import { computedStyles } from './computed-styles'
import { tagOf } from './tag-definition'

/** What a query asks of each node. */
export interface QueryFields {
  readonly id?: boolean
  readonly dataset?: boolean
  readonly mark?: boolean
  readonly rect?: boolean
  readonly size?: boolean
  readonly scrollOffset?: boolean
  readonly properties?: readonly string[]
  readonly computedStyle?: readonly string[]
  readonly context?: boolean
  readonly node?: boolean
  readonly ref?: boolean
}

type Result = Record<string, unknown>
type Callback = (result: unknown) => void

interface Question {
  readonly nodes: () => readonly EngineElement[]
  readonly isSingle: boolean
  readonly fields: QueryFields
  readonly callback: Callback | undefined
}

interface Owner {
  readonly _$: GeneralComponent
}

/** The result of createSelectorQuery(). The engine's own lacks `node`, `computedStyle` and the viewport's scroll. */
export class SelectorQuery {
  private readonly questions: Question[] = []

  constructor(private component: GeneralComponent) {}

  in(owner: Owner): this {
    this.component = owner._$
    return this
  }

  select(selector: string): NodesRef {
    const { component } = this
    return new NodesRef(this, true, () => {
      const found = component.getShadowRoot()?.querySelector(selector)
      return found ? [found] : []
    })
  }

  selectAll(selector: string): NodesRef {
    const { component } = this
    return new NodesRef(this, false, () => component.getShadowRoot()?.querySelectorAll(selector) ?? [])
  }

  selectViewport(): NodesRef {
    return new NodesRef(this, true, () => [pageOf(this.component)])
  }

  ask(question: Question): this {
    this.questions.push(question)
    return this
  }

  /** Answers when what was set before is on the page. */
  exec(callback?: (results: unknown[]) => void): this {
    const questions = this.questions.splice(0)
    setTimeout(() => {
      const results = questions.map(answer)
      questions.forEach((question, at) => question.callback?.(results[at]))
      callback?.(results)
    })
    return this
  }
}

export class NodesRef {
  constructor(
    private readonly query: SelectorQuery,
    private readonly isSingle: boolean,
    private readonly nodes: () => readonly EngineElement[],
  ) {}

  fields(fields: QueryFields, callback?: Callback): SelectorQuery {
    return this.query.ask({ nodes: this.nodes, isSingle: this.isSingle, fields, callback })
  }

  boundingClientRect(callback?: Callback): SelectorQuery {
    return this.fields({ id: true, dataset: true, rect: true, size: true }, callback)
  }

  scrollOffset(callback?: Callback): SelectorQuery {
    return this.fields({ id: true, dataset: true, scrollOffset: true }, callback)
  }

  context(callback?: Callback): SelectorQuery {
    return this.fields({ context: true }, callback)
  }

  node(callback?: Callback): SelectorQuery {
    return this.fields({ node: true }, callback)
  }

  ref(callback?: Callback): SelectorQuery {
    return this.fields({ ref: true }, callback)
  }
}

function answer({ nodes, isSingle, fields }: Question): unknown {
  const results = nodes().map((element) => describe(element, fields))
  return isSingle ? (results[0] ?? null) : results
}

/** How each field is read. */
const readers: {
  readonly [K in keyof QueryFields]-?: (element: EngineElement, asked: NonNullable<QueryFields[K]>) => Result
} = {
  id: ({ id }) => ({ id }),
  dataset: ({ dataset }) => ({ dataset }),
  mark: (element) => ({ mark: element.collectMarks() }),
  rect: (element) => {
    const { left = 0, top = 0, right = 0, bottom = 0 } = rectOf(element) ?? {}
    return { left, top, right, bottom }
  },
  size: (element) => {
    const { width = 0, height = 0 } = rectOf(element) ?? {}
    return { width, height }
  },
  scrollOffset: (element) => {
    const { scrollLeft = 0, scrollTop = 0, scrollWidth = 0, scrollHeight = 0 } = scrollerOf(element) ?? {}
    return { scrollLeft, scrollTop, scrollWidth, scrollHeight }
  },
  properties: (element, names) => {
    const data = Component.isComponent(element) ? element.data : {}
    return Object.fromEntries(names.map((name) => [name, data[name]]))
  },
  computedStyle: (element, names) => computedStyles(nodeOf(element), names),
  context: (element) => {
    let context: unknown = null
    element.getContext((found) => (context = found))
    return { context }
  },
  node: (element) => ({ node: tagOf(element)?.node ?? null }),
  ref: (element) => ({ ref: element }),
}

function describe(element: EngineElement, fields: QueryFields): Result {
  const asked = Object.entries(fields).filter(([name, value]) => Boolean(value) && name in readers)
  const parts = asked.map(([name, value]) =>
    (readers[name as keyof QueryFields] as (element: EngineElement, asked: unknown) => Result)(
      element,
      value,
    ),
  )
  return Object.assign({}, ...parts) as Result
}

function pageOf(component: GeneralComponent): GeneralComponent {
  const outer = component.ownerShadowRoot?.getHostNode()
  return outer ? pageOf(outer) : component
}

const nodeOf = (element: EngineElement): HTMLElement | null => element.$$ as unknown as HTMLElement | null

/** What a page scrolls in is around it, and is as large as the window. */
const scrollerOf = (element: EngineElement): HTMLElement | null => {
  const node = nodeOf(element)
  return node?.localName === 'page' ? node.parentElement : node
}

const rectOf = (element: EngineElement): DOMRect | undefined => scrollerOf(element)?.getBoundingClientRect()
