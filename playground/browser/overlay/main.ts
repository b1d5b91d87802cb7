import type { PageEvent } from '../../server/page-events'
import { adoptApp, connect, isAppOnly } from './page-connection'
import { ProblemPanel } from './problem-panel'
import { runtimeProblem } from './runtime-problem-event'
import type { RuntimeProblemDetail } from './runtime-problem-event'

/** The part of `window.phone` that is used here; it is missing when the phone's script has failed. */
interface Refreshable {
  refreshStyles(): Promise<boolean>
  keepPages(): void
}

const phoneOf = (): Refreshable | undefined => (window as unknown as { readonly phone?: Refreshable }).phone

// On the wall, the dock shows the problems.
const panel = window.parent === window ? new ProblemPanel() : undefined

connect((event, connectAgain) => {
  if (event.type === 'problems') panel?.showBuild(event.problems)
  else void renew(event, connectAgain)
})

/** Styles are swapped in place; after any other change the page is loaded again, with the same page stack. */
async function renew(
  { builds }: Extract<PageEvent, { type: 'reload' }>,
  connectAgain: () => void,
): Promise<void> {
  const phone = phoneOf()
  const isShown = isAppOnly(builds) && (await phone?.refreshStyles().catch(() => false))
  if (isShown) {
    adoptApp(builds)
    return connectAgain()
  }
  phone?.keepPages()
  location.reload()
}

window.addEventListener(runtimeProblem, (event) =>
  panel?.addRuntime((event as CustomEvent<RuntimeProblemDetail>).detail),
)
