import { problems } from '../engine/runtime-problems'
import { miniProgram, pagePaths } from '../mini-program'
import { runtimeProblem } from '../overlay/runtime-problem-event'
import type { RuntimeProblemDetail } from '../overlay/runtime-problem-event'
import { phoneQuery } from '../phone-query'
import { restoreFiles } from '../wx/files/phone-files'
import { Phone } from './phone'

const CALL_PAGE = 'pages/call/call'

problems.listen()
// Tags look as in app.json's `style`.
document.documentElement.toggleAttribute('data-style-v2', miniProgram.config['style'] === 'v2')
problems.onProblem(({ severity, text, fatal = false }) => {
  const detail: RuntimeProblemDetail = { text, fatal }
  if (severity === 'error') window.dispatchEvent(new CustomEvent(runtimeProblem, { detail }))
})

/** Phones on the wall start on the app's call page, if it has one. */
function defaultPage(): string | undefined {
  const isFramed = window.parent !== window
  return isFramed && pagePaths().includes(CALL_PAGE) ? CALL_PAGE : miniProgram.entry
}

const startPage = phoneQuery.page ?? defaultPage()
if (startPage === undefined) problems.fatal('the mini program has no page')
else void restoreFiles().then(() => new Phone().open(startPage))
