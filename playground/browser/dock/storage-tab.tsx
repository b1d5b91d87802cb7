import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { DockQuestion, Stored } from '../phone/dock-question'
import { Key } from '../wall/icons'
import type { TabProps } from './tab-props'
import { AnswerTable } from './answer-table'
import { JsonField } from './json-field'
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
  const change = async (question: DockQuestion): Promise<void> => {
    await phone?.ask(question)
    read()
  }
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
                <Key
                  icon="bin"
                  label={dockText.clearAll}
                  onClick={() => void change({ what: 'clearStorage' })}
                />
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
      <AnswerTable wall={wall} />
    </div>
  )
}

const isChange = ({ kind, name }: { readonly kind: string; readonly name: string }): boolean =>
  kind === 'wx' && /Storage/.test(name)

interface ChangeProps extends TabProps {
  readonly change: (question: DockQuestion) => Promise<void>
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
            notJson={dockText.notJson}
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
          onClick={() => void change({ what: 'unstore', key })}
        />
      </td>
    </tr>
  )
}

function Addition({ wall, change }: ChangeProps): JSX.Element {
  const { dockText } = wall.text
  const [key, setKey] = useState('')
  const add = (event: Event): void => {
    event.preventDefault()
    if (key !== '') void change({ what: 'store', key, data: '' })
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
