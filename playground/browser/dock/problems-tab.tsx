import type { JSX } from 'preact'
import type { TabProps } from './tab-props'
import type { Problem } from './problem-list'

/** All problems of the build and of the phones, equal ones as one. */
export function ProblemsTab({ wall }: TabProps): JSX.Element {
  const { problems, dock, text } = wall
  const found = problems.value.filter(
    ({ phones }) => dock.phone.value === '' || phones.length === 0 || phones.includes(dock.phone.value),
  )
  if (found.length === 0) return <p class="hint">{text.dockText.nothing.problems}</p>
  return (
    <ol class="tab scroll problems" tabIndex={0}>
      {found.map((problem) => (
        <ProblemRow key={problem.key} wall={wall} problem={problem} />
      ))}
    </ol>
  )
}

function ProblemRow({ wall, problem }: TabProps & { readonly problem: Problem }): JSX.Element {
  const { dockText } = wall.text
  const { severity, text, more, place, count, phones, isFatal } = problem
  return (
    <li data-level={severity === 'error' ? 'error' : 'warn'}>
      <p>
        <b class="severity">{isFatal ? dockText.fatal : dockText[severity]}</b>
        {count > 1 && <span class="badge">{dockText.times(count)}</span>}
        <span class="quiet">{place || (phones.length > 0 ? phones.join(', ') : dockText.build)}</span>
      </p>
      <p class="problem-text">{text}</p>
      {more.trim() !== '' && <pre tabIndex={0}>{more}</pre>}
    </li>
  )
}
