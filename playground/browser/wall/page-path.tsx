import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { PhoneLink } from './phone-link'

interface PathProps {
  readonly phone: PhoneLink
  readonly label: string
}

const pathOf = (url: string): string => url.split('?', 1)[0]?.replace(/^\//, '') ?? ''

/** The page of a phone, and those below it. Another one can be typed: `pages/call/call?room=7`. */
export function PagePath({ phone, label }: PathProps): JSX.Element {
  const urls = phone.urls.value
  const below = urls.slice(0, -1).map((url) => pathOf(url).split('/').at(-1))
  const path = pathOf(urls.at(-1) ?? '')
  const [problem, setProblem] = useState('')
  const [typed, setTyped] = useState<string>()
  const go = (event: Event): void => {
    event.preventDefault()
    setProblem('')
    const url = typed ?? ''
    phone.ask({ what: 'goTo', url }).then(
      () => setTyped(undefined),
      (error: Error) => setProblem(error.message),
    )
  }
  return (
    <form class="path" onSubmit={go} title={problem || urls.join(' › ')}>
      {below.length > 0 && <span class="below">{`${below.join(' › ')} ›`}</span>}
      <input
        aria-label={label}
        aria-invalid={problem !== ''}
        spellcheck={false}
        value={typed ?? path}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={() => setTyped(undefined)}
      />
    </form>
  )
}
