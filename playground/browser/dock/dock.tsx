import type { JSX, TargetedPointerEvent } from 'preact'
import { useRef } from 'preact/hooks'
import { Key } from '../wall/icons'
import { ConsoleTab } from './console-tab'
import { tabs } from './dock-state'
import type { DockTab } from './dock-state'
import { NetworkTab } from './network-tab'
import { PhoneChoice } from './phone-choice'
import { ProblemsTab } from './problems-tab'
import { RecordingBar } from './recording-bar'
import { StateTab } from './state-tab'
import { StorageTab } from './storage-tab'
import type { TabProps } from './tab-props'
import { TimelineTab } from './timeline-tab'

const contents: Readonly<Record<DockTab, (props: TabProps) => JSX.Element>> = {
  timeline: TimelineTab,
  state: StateTab,
  network: NetworkTab,
  console: ConsoleTab,
  problems: ProblemsTab,
  storage: StorageTab,
}

/** What happens inside the phones, beside or below them. */
export function Dock({ wall }: TabProps): JSX.Element | null {
  const { dock, text } = wall
  if (!dock.isOpen.value) return null
  const { dockText } = text
  const Content = contents[dock.tab.value]
  const isBelow = dock.isBelow.value
  const size = isBelow ? { height: `${dock.height.value}px` } : { width: `${dock.width.value}px` }
  return (
    <section class="dock" aria-label={dockText.title} style={size}>
      <Sash wall={wall} />
      <div class="dock-bar">
        <Tabs wall={wall} />
        <Key
          icon={isBelow ? 'dock' : 'dockBelow'}
          label={isBelow ? dockText.beside : dockText.below}
          disabled={!dock.isWide.value}
          onClick={() => dock.turn()}
        />
        <Key icon="close" label={dockText.close} onClick={() => (dock.isOpen.value = false)} />
      </div>
      <PhoneChoice wall={wall} />
      <RecordingBar wall={wall} />
      <div class="dock-content" role="tabpanel" id="dock-content" aria-labelledby={`tab-${dock.tab.value}`}>
        <Content wall={wall} />
      </div>
    </section>
  )
}

function Tabs({ wall }: TabProps): JSX.Element {
  const { dock, text, problems } = wall
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (by === undefined) return
    const next = tabs[(tabs.indexOf(dock.tab.value) + by + tabs.length) % tabs.length] ?? 'timeline'
    dock.tab.value = next
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus()
  }
  return (
    <div class="tabs" role="tablist" aria-label={text.dockText.title} ref={list} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          aria-controls="dock-content"
          aria-selected={dock.tab.value === tab}
          tabIndex={dock.tab.value === tab ? 0 : -1}
          onClick={() => (dock.tab.value = tab)}
        >
          {text.dockText.tabs[tab]}
          {tab === 'problems' && problems.value.length > 0 && <b class="badge">{problems.value.length}</b>}
        </button>
      ))}
    </div>
  )
}

/** The edge at which the dock is made larger: by dragging, or with the arrow keys. */
function Sash({ wall }: TabProps): JSX.Element {
  const { dock, text } = wall
  const isBelow = dock.isBelow.value
  const drag = (event: TargetedPointerEvent<HTMLDivElement>): void => {
    if (event.buttons === 1) dock.resize(isBelow ? -event.movementY : -event.movementX)
  }
  const press = ({ key }: KeyboardEvent): void => {
    if (key === 'ArrowLeft' || key === 'ArrowUp') dock.resize(24)
    if (key === 'ArrowRight' || key === 'ArrowDown') dock.resize(-24)
  }
  return (
    <div
      class="sash"
      role="separator"
      tabIndex={0}
      aria-label={text.dockText.size}
      aria-orientation={isBelow ? 'horizontal' : 'vertical'}
      aria-valuenow={(isBelow ? dock.height : dock.width).value}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    />
  )
}
