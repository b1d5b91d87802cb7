import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { StatePart } from '../trace/state-part'
import { changedPaths } from './changed-paths'
import type { TabProps } from './tab-props'
import { userOf } from './phone-choice'
import { stateAt } from './state-at'
import { Tree } from './tree'

/** After something was recorded, the state is read again this late, ms. */
const PAUSE = 250

/** The data of the page and its components, and the state of each room: as a tree, with what has changed. */
export function StateTab({ wall }: TabProps): JSX.Element {
  const { text, recorder } = wall
  const user = userOf(wall)
  const live = useLiveParts({ wall }, user)
  const recorded = recorder.shown.value
  const parts = recorded ? stateAt(recorded, wall.dock.phone.value) : live
  const [chosen, setChosen] = useState('')
  const keys = parts.map(keyOf)
  const part = parts[Math.max(0, keys.indexOf(chosen))]
  if (!part) return <p class="hint">{text.dockText.nothing.state}</p>
  return (
    <div class="tab state">
      <div class="parts" role="group" aria-label={text.dockText.tabs.state}>
        {parts.map((one) => (
          <button
            key={keyOf(one)}
            type="button"
            aria-pressed={one === part}
            onClick={() => setChosen(keyOf(one))}
          >
            <span class="part-kind">{text.dockText.part[one.kind]}</span> {one.name}
          </button>
        ))}
      </div>
      <div class="scroll" tabIndex={0}>
        <PartTree key={`${user} ${keyOf(part)}`} part={part} />
      </div>
    </div>
  )
}

const keyOf = ({ kind, name, index }: StatePart): string => `${kind} ${name} ${index}`

function PartTree({ part }: { readonly part: StatePart }): JSX.Element {
  const last = useRef(part.value)
  const changed = useRef<ReadonlySet<string>>(new Set())
  if (last.current !== part.value) {
    const paths = changedPaths(last.current, part.value)
    if (paths.size > 0) changed.current = paths
    last.current = part.value
  }
  return <Tree value={part.value} changed={changed.current} />
}

/** Reads the state of a phone again after something has happened on it. */
function useLiveParts({ wall }: TabProps, user: string): readonly StatePart[] {
  const [parts, setParts] = useState<readonly StatePart[]>([])
  const phone = wall.phoneOf(user)
  const latest = wall.traces.entries.value.at(-1)?.t
  const timer = useRef<number | undefined>(undefined)
  useEffect(() => {
    timer.current ??= window.setTimeout(() => {
      timer.current = undefined
      phone?.ask<readonly StatePart[]>({ what: 'state' }).then(setParts, () => setParts([]))
    }, PAUSE)
  }, [phone, latest])
  useEffect(() => () => clearTimeout(timer.current), [])
  return parts
}
