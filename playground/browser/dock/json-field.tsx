import type { JSX, TargetedEvent } from 'preact'
import { useState } from 'preact/hooks'

interface JsonFieldProps {
  readonly label: string
  /** What is said if it is no JSON. */
  readonly notJson: string
  readonly value: string
  /** Rejects with the reason if the value is refused. */
  readonly onChange: (value: unknown) => Promise<unknown>
}

/** A field that takes JSON, and says so when it is something else or is refused. */
export function JsonField({ label, notJson, value, onChange }: JsonFieldProps): JSX.Element {
  const [problem, setProblem] = useState('')
  // What was typed stays until it is accepted.
  const [typed, setTyped] = useState<string>()
  const read = async ({ currentTarget }: TargetedEvent<HTMLInputElement>): Promise<void> => {
    const parsed = parse(currentTarget.value)
    if (parsed === undefined) return setProblem(notJson)
    setProblem('')
    await onChange(parsed.value).then(
      () => setTyped(undefined),
      (error: Error) => setProblem(error.message),
    )
  }
  return (
    <>
      <input
        class="json"
        aria-label={label}
        aria-invalid={problem !== ''}
        spellcheck={false}
        value={typed ?? value}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onChange={(event) => void read(event)}
      />
      {problem !== '' && <p class="refused">{problem}</p>}
    </>
  )
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}
