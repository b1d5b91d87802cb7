import type { JSX } from 'preact'
import { hueOf } from '../media/person'
import type { WallState } from '../wall/wall-state'

/** Which phone the tabs show: one, or all. */
export function PhoneChoice({ wall }: { readonly wall: WallState }): JSX.Element {
  const { dock, text, phones, recorder } = wall
  const recorded = recorder.recording.value?.entries.map(({ phone }) => phone)
  const users = recorded ? [...new Set(recorded)] : phones.value.map(({ user }) => user)
  return (
    <div class="choices users" role="group" aria-label={text.dockText.phone}>
      {['', ...users].map((user) => (
        <button
          key={user}
          type="button"
          aria-pressed={dock.phone.value === user}
          style={{ '--hue': hueOf(user) }}
          onClick={() => (dock.phone.value = user)}
        >
          {user === '' ? text.dockText.all : user}
        </button>
      ))}
    </div>
  )
}

/** The user whose page and storage are shown: the chosen one, or the first. */
export const userOf = ({ dock, phones }: WallState): string =>
  dock.phone.value || (phones.value[0]?.user ?? '')
