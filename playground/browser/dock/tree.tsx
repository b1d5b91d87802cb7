import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { childPath } from './changed-paths'

interface TreeProps {
  readonly value: unknown
  /** The paths of what has changed. */
  readonly changed?: ReadonlySet<string>
  /** Levels that are open at first. */
  readonly open?: number
}

/** A value as a tree that opens and closes. */
export const Tree = ({ value, changed, open = 1 }: TreeProps): JSX.Element => (
  <div class="tree">
    {isBranch(value) ? (
      <Children value={value} path="" changed={changed} open={open} />
    ) : (
      <Leaf value={value} />
    )}
  </div>
)

type Branch = Readonly<Record<string, unknown>>

interface NodeProps extends TreeProps {
  readonly name: string
  readonly path: string
}

const isBranch = (value: unknown): value is Branch =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0

const Children = ({ value, path, changed, open }: Omit<NodeProps, 'name'>): JSX.Element => (
  <ul>
    {Object.entries(value as Branch).map(([name, child]) => (
      <Node
        key={name}
        name={name}
        value={child}
        path={childPath(path, name, Array.isArray(value))}
        changed={changed}
        open={open}
      />
    ))}
  </ul>
)

function Node({ name, value, path, changed, open = 0 }: NodeProps): JSX.Element {
  const [isOpen, setOpen] = useState(open > 0)
  const isChanged = changed?.has(path)
  if (!isBranch(value))
    return (
      <li data-changed={isChanged || undefined}>
        <span class="name">{name}</span> <Leaf value={value} />
      </li>
    )
  return (
    <li data-changed={isChanged || undefined}>
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <span class="name">{name}</span> <span class="size">{sizeOf(value)}</span>
        </summary>
        {isOpen && <Children value={value} path={path} changed={changed} open={open - 1} />}
      </details>
    </li>
  )
}

const Leaf = ({ value }: { readonly value: unknown }): JSX.Element => (
  <span class={`leaf leaf-${value === null ? 'null' : typeof value}`}>
    {typeof value === 'string' ? JSON.stringify(value) : JSON.stringify(value ?? null)}
  </span>
)

const sizeOf = (value: Branch): string =>
  Array.isArray(value) ? `[${value.length}]` : `{${Object.keys(value).length}}`
