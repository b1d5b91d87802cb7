import type { JSX, TargetedEvent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { DockQuestion, Stored } from '../phone/dock-question'
import { Key } from '../wall/icons'
import type { TabProps } from './tab-props'
import { userOf } from './phone-choice'
import { formatBytes } from './timeline'

/** The storage of one phone. Values are JSON; they can be changed, added and deleted. */
export function StorageTab({ wall }: TabProps): JSX.Element {
  const { dockText } = wall.text
  const [list, setList] = useState<readonly Stored[]>([])
  const phone = wall.phoneOf(userOf(wall))
  const changes = wall.traces.entries.value.filter(isChange).length
  const read = (): void =>
    void phone?.ask<readonly Stored[]>({ what: 'storage' }).then(setList, () => setList([]))
  const change = (question: DockQuestion): void => void phone?.ask(question).then(read, read)
  useEffect(read, [phone, changes])
  return (
    <div class="tab scroll" tabIndex={0}>
      {list.length === 0 && <p class="hint">{dockText.nothing.storage}</p>}
      {list.length > 0 && (
        <table class="storage">
          <thead>
            <tr>
              <th scope="col">{dockText.key}</th>
              <th scope="col">{dockText.value}</th>
              <th scope="col">{dockText.bytes}</th>
              <th scope="col">
                <Key icon="bin" label={dockText.clearAll} onClick={() => change({ what: 'clearStorage' })} />
              </th>
            </tr>
          </thead>
          <tbody>
            {list.map((stored) => (
              <StoredRow key={stored.key} wall={wall} stored={stored} change={change} />
            ))}
          </tbody>
        </table>
      )}
      <Addition wall={wall} change={change} />
    </div>
  )
}

const isChange = ({ kind, name }: { readonly kind: string; readonly name: string }): boolean =>
  kind === 'wx' && /Storage/.test(name)

interface ChangeProps extends TabProps {
  readonly change: (question: DockQuestion) => void
}

function StoredRow({ wall, stored, change }: ChangeProps & { readonly stored: Stored }): JSX.Element {
  const { dockText } = wall.text
  const { key, data, bytes, isSecret } = stored
  return (
    <tr>
      <td class="stored-key">{key}</td>
      <td>
        {isSecret ? (
          <span class="quiet" title={dockText.secret}>
            {JSON.stringify(data)}
          </span>
        ) : (
          <JsonField
            label={`${dockText.value}: ${key}`}
            problem={dockText.notJson}
            value={JSON.stringify(data)}
            onChange={(next) => change({ what: 'store', key, data: next })}
          />
        )}
      </td>
      <td class="number">{formatBytes(bytes)}</td>
      <td>
        <Key
          icon="bin"
          label={`${dockText.remove}: ${key}`}
          onClick={() => change({ what: 'unstore', key })}
        />
      </td>
    </tr>
  )
}

interface JsonFieldProps {
  readonly label: string
  readonly problem: string
  readonly value: string
  readonly onChange: (value: unknown) => void
}

/** A field that takes JSON, and says so when it is something else. */
function JsonField({ label, problem, value, onChange }: JsonFieldProps): JSX.Element {
  const [isWrong, setWrong] = useState(false)
  const read = ({ currentTarget }: TargetedEvent<HTMLInputElement>): void => {
    const parsed = parse(currentTarget.value)
    setWrong(parsed === undefined)
    if (parsed !== undefined) onChange(parsed.value)
  }
  return (
    <input
      class="json"
      aria-label={label}
      aria-invalid={isWrong}
      title={isWrong ? problem : ''}
      spellcheck={false}
      value={value}
      onChange={read}
    />
  )
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

function Addition({ wall, change }: ChangeProps): JSX.Element {
  const { dockText } = wall.text
  const [key, setKey] = useState('')
  const add = (event: Event): void => {
    event.preventDefault()
    if (key !== '') change({ what: 'store', key, data: '' })
    setKey('')
  }
  return (
    <form class="addition" onSubmit={add}>
      <input
        aria-label={dockText.key}
        placeholder={dockText.key}
        value={key}
        onInput={({ currentTarget }) => setKey(currentTarget.value)}
      />
      <button type="submit">{dockText.add}</button>
    </form>
  )
}
