import { useComputed } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import { hueOf } from '../media/person'
import type { TraceEntry, TraceKind } from '../trace/trace-entry'
import { traceKinds } from '../trace/trace-entry'
import { Key } from '../wall/icons'
import type { WallState } from '../wall/wall-state'
import { describeEntry } from './describe-entry'
import type { TabProps } from './tab-props'
import { readRecording } from './recording'
import { openFile, saveFile } from './save-file'
import { filterGroups, formatBytes, formatTime, groupsOf } from './timeline'
import type { Group, Row } from './timeline'
import { Tree } from './tree'

/** Groups drawn at most, the newest ones. */
const DRAWN = 150

/** Everything that happened, with what led to what. */
export function TimelineTab({ wall }: TabProps): JSX.Element {
  const { dock, text, entries } = wall
  const groups = useComputed(() => groupsOf(entries.value))
  const found = useComputed(() =>
    filterGroups(groups.value, {
      phone: dock.phone.value,
      kinds: dock.kinds.value,
      text: dock.text.value,
    }),
  )
  const { nothing, older } = text.dockText
  const drawn = found.value.slice(-DRAWN)
  const rest = found.value.length - drawn.length
  return (
    <div class="tab">
      <Tools wall={wall} />
      <Kinds wall={wall} />
      <Follow>
        {rest > 0 && <p class="hint">{older(rest)}</p>}
        {drawn.length === 0 && (
          <p class="hint">{groups.value.length === 0 ? nothing.timeline : nothing.filtered}</p>
        )}
        <ol class="groups">
          {drawn.map((group) => (
            <GroupRows key={group.key} wall={wall} group={group} />
          ))}
        </ol>
      </Follow>
    </div>
  )
}

function Tools({ wall }: TabProps): JSX.Element {
  const { dock, text, traces, recorder } = wall
  const { dockText } = text
  const { calls, bytes } = traces.totals.value[dock.phone.value] ?? { calls: 0, bytes: 0 }
  const isPaused = traces.isPaused.value
  const save = (): void =>
    saveFile('recording.json', JSON.stringify(recorder.recording.value ?? recorder.everything(), null, 1))
  return (
    <div class="tools">
      <input
        type="search"
        placeholder={dockText.search}
        aria-label={dockText.search}
        value={dock.text.value}
        onInput={({ currentTarget }) => (dock.text.value = currentTarget.value)}
      />
      <span class="total" title={dockText.total}>
        setData <b>{calls}</b> · <b>{formatBytes(bytes)}</b>
      </span>
      <Key
        icon={isPaused ? 'play' : 'pause'}
        label={isPaused ? dockText.goOn : dockText.pause}
        pressed={isPaused}
        onClick={() => traces.setPaused(!isPaused)}
      />
      <Key icon="clear" label={dockText.clear} onClick={() => traces.clear()} />
      <Key icon="save" label={dockText.save} onClick={save} />
      <Key icon="open" label={dockText.open} onClick={() => void open(wall)} />
    </div>
  )
}

async function open({ recorder }: WallState): Promise<void> {
  const text = await openFile('.json,application/json')
  try {
    recorder.show(readRecording(text))
  } catch (error) {
    recorder.problem.value = (error as Error).message
  }
}

function Kinds({ wall }: TabProps): JSX.Element {
  const { dock, text } = wall
  const chosen = dock.kinds.value
  const toggle = (kind: TraceKind): void => {
    dock.kinds.value = chosen.includes(kind) ? chosen.filter((one) => one !== kind) : [...chosen, kind]
  }
  return (
    <div class="kinds" role="group" aria-label={text.dockText.kindsTitle}>
      {traceKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          class={`kind kind-${kind}`}
          aria-pressed={chosen.includes(kind)}
          onClick={() => toggle(kind)}
        >
          {text.dockText.kinds[kind]}
        </button>
      ))}
    </div>
  )
}

/** A list that stays at its end while it grows, unless somebody scrolls up: its style sheet does it. */
const Follow = ({ children }: { readonly children: ComponentChildren }): JSX.Element => (
  <div class="scroll follow" tabIndex={0}>
    <div>{children}</div>
  </div>
)

function GroupRows({ wall, group }: TabProps & { readonly group: Group }): JSX.Element {
  return (
    <li class="group" style={{ '--hue': hueOf(group.phone) }}>
      {group.rows.map((row, index) => (
        <RowLine key={row.entry.id} wall={wall} row={row} isFirst={index === 0} />
      ))}
    </li>
  )
}

function RowLine({ wall, row, isFirst }: TabProps & { row: Row; isFirst: boolean }): JSX.Element {
  const [isOpen, setOpen] = useState(false)
  const { entry, result } = row
  const { title, more } = describeEntry(entry)
  const { kinds } = wall.text.dockText
  return (
    <div class={`entry ${isFirst ? 'first' : 'following'}`} data-level={levelOf(row)}>
      <button type="button" class="line" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <time>{isFirst ? formatTime(entry.t) : ''}</time>
        {isFirst && <span class="who">{entry.phone}</span>}
        <span class={`kind kind-${entry.kind}`}>{kinds[entry.kind]}</span>
        <span class="what">{title}</span>
        {entry.phase && <span class="phase">→ {entry.phase}</span>}
        {result && <span class={`outcome outcome-${result.outcome}`}>{result.outcome}</span>}
        <span class="more">{more}</span>
        {entry.target && entry.kind !== 'call' && <span class="target">{entry.target}</span>}
      </button>
      {isOpen && <Details wall={wall} entry={entry} result={result} />}
    </div>
  )
}

interface DetailsProps extends TabProps {
  readonly entry: TraceEntry
  readonly result: TraceEntry | undefined
}

function Details({ wall, entry, result }: DetailsProps): JSX.Element {
  return (
    <div class="details">
      {entry.name.includes('\n') && <pre>{entry.name}</pre>}
      {entry.detail !== undefined && <Tree value={entry.detail} />}
      {result?.detail !== undefined && (
        <>
          <h3>{wall.text.dockText.result}</h3>
          <Tree value={result.detail} />
        </>
      )}
    </div>
  )
}

const levelOf = ({ entry, result }: Row): string | undefined =>
  result?.outcome === 'fail' ? 'error' : entry.level === 'info' ? undefined : entry.level
