import type { JSX } from 'preact'
import { well } from '../chaos/faults'
import type { Act, Faults } from '../chaos/faults'
import { acts } from '../chaos/faults'
import { Key } from '../wall/icons'
import type { WallState } from '../wall/wall-state'
import { choices, labelOf } from './fault-choices'
import { saveFile } from './save-file'
import { scriptOf } from './script-of'

interface DrawerProps {
  readonly wall: WallState
}

/** The faults of one phone, or of all, beside the phones: lasting and one-time ones. */
export function TroubleDrawer({ wall }: DrawerProps): JSX.Element | null {
  const { text, troubled } = wall
  const user = troubled.value
  if (user === undefined) return null
  const faults = wall.phoneOf(user)?.faults.value ?? wall.phones.value[0]?.faults.value ?? well
  return (
    <aside class="troubles" aria-label={text.faults.title}>
      <header>
        <h2>{text.faults.title}</h2>
        <Key icon="close" label={text.faults.close} onClick={() => (troubled.value = undefined)} />
      </header>
      <Users wall={wall} />
      <div class="fault-rows">
        {(Object.keys(choices) as (keyof Faults)[]).map((name) => (
          <FaultRow key={name} wall={wall} name={name} value={faults[name]} />
        ))}
      </div>
      <Acts wall={wall} user={user} />
    </aside>
  )
}

function Users({ wall }: DrawerProps): JSX.Element {
  const { text, troubled, phones } = wall
  const names = [...phones.value.map(({ user }) => user), 'all']
  return (
    <div class="choices" role="group" aria-label={text.dockText.phone}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={troubled.value === name}
          onClick={() => (troubled.value = name)}
        >
          {name === 'all' ? text.faults.all : name}
        </button>
      ))}
    </div>
  )
}

interface RowProps extends DrawerProps {
  readonly name: keyof Faults
  readonly value: Faults[keyof Faults]
}

function FaultRow({ wall, name, value }: RowProps): JSX.Element {
  const { faults } = wall.text
  const user = wall.troubled.value ?? ''
  return (
    <div class="fault" role="group" aria-label={faults.names[name]}>
      <span>{faults.names[name]}</span>
      <div class="choices">
        {choices[name].map((choice) => (
          <button
            key={String(choice)}
            type="button"
            aria-pressed={choice === value}
            onClick={() => wall.cause(user, { [name]: choice })}
          >
            {labelOf(name, choice, faults.values)}
          </button>
        ))}
      </div>
    </div>
  )
}

function Acts({ wall, user }: DrawerProps & { readonly user: string }): JSX.Element {
  const { faults } = wall.text
  const phone = user === 'all' ? (wall.phones.value[0]?.user ?? '') : user
  const save = (): void => {
    const recording = wall.recorder.everything()
    saveFile('troubles.json', JSON.stringify(scriptOf(recording, phone), null, 2))
  }
  return (
    <>
      <div class="fault-acts">
        {acts.map((act: Act) => (
          <button key={act} type="button" onClick={() => wall.cause(user, act)}>
            {faults.acts[act]}
          </button>
        ))}
      </div>
      <footer>
        <button type="button" onClick={() => wall.cause(user, well)}>
          {faults.well}
        </button>
        <Key icon="save" label={faults.save} word={faults.save} onClick={save} />
      </footer>
    </>
  )
}
