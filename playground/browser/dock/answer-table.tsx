import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { DockQuestion } from '../phone/dock-question'
import { Key } from '../wall/icons'
import type { ListedAnswer } from '../wx/answers/listed-answer'
import { JsonField } from './json-field'
import { userOf } from './phone-choice'
import type { TabProps } from './tab-props'

/** What functions of `wx` answer that need WeChat: it can be changed for one phone. */
export function AnswerTable({ wall }: TabProps): JSX.Element {
  const { dockText } = wall.text
  const [list, setList] = useState<readonly ListedAnswer[]>([])
  const phone = wall.phoneOf(userOf(wall))
  const read = (): void =>
    void phone?.ask<readonly ListedAnswer[]>({ what: 'answers' }).then(setList, () => setList([]))
  const change = async (question: DockQuestion): Promise<void> => {
    await phone?.ask(question)
    read()
  }
  useEffect(read, [phone])
  return (
    <>
      <h2>{dockText.answers}</h2>
      <table class="storage">
        <tbody>
          {list.map(({ name, value, isChanged, legal }) => (
            <tr key={name}>
              <td class="stored-key" title={legal}>
                {name}
              </td>
              <td>
                <JsonField
                  label={`${dockText.answers}: ${name}`}
                  notJson={dockText.notJson}
                  value={JSON.stringify(value)}
                  onChange={(next) =>
                    change({ what: 'setAnswer', name, value: next as ListedAnswer['value'] })
                  }
                />
              </td>
              <td>
                <Key
                  icon="reload"
                  label={`${dockText.reset}: ${name}`}
                  disabled={!isChanged}
                  onClick={() => void change({ what: 'setAnswer', name })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
