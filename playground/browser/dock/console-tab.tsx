import { useComputed } from '@preact/signals'
import type { CSSProperties, JSX } from 'preact'
import { hueOf } from '../media/person'
import type { TabProps } from './tab-props'
import { firstLine } from './describe-entry'
import { formatTime } from './timeline'
import { Tree } from './tree'

/** Lines drawn at most, the newest ones. */
const DRAWN = 300

/** What the phones have printed, the newest first. */
export function ConsoleTab({ wall }: TabProps): JSX.Element {
  const { entries, dock, text } = wall
  const lines = useComputed(() =>
    entries.value
      .filter(
        ({ kind, phone }) => kind === 'console' && (dock.phone.value === '' || dock.phone.value === phone),
      )
      .slice(-DRAWN)
      .reverse(),
  )
  if (lines.value.length === 0) return <p class="hint">{text.dockText.nothing.console}</p>
  return (
    <ol class="tab scroll lines" tabIndex={0}>
      {lines.value.map((entry) => (
        <li
          key={`${entry.phone} ${entry.id}`}
          data-level={entry.level === 'info' ? undefined : entry.level}
          style={{ '--hue': hueOf(entry.phone) } as CSSProperties}
        >
          <time>{formatTime(entry.t)}</time>
          <span class="who">{entry.phone}</span>
          <div class="printed">
            {entry.name.includes('\n') ? (
              <details>
                <summary>{firstLine(entry.name)}</summary>
                <pre>{entry.name}</pre>
              </details>
            ) : (
              entry.name
            )}
            {entry.detail !== undefined && <Tree value={entry.detail} open={0} />}
          </div>
        </li>
      ))}
    </ol>
  )
}
