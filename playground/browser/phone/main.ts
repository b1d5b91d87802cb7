import { pageOnWall } from '../../build/app-code'
import { problems } from '../engine/runtime-problems'
import { miniProgram } from '../mini-program'
import { runtimeProblem } from '../overlay/runtime-problem-event'
import type { RuntimeProblemDetail } from '../overlay/runtime-problem-event'
import { phoneQuery } from '../phone-query'
import { restoreFiles } from '../wx/files/phone-files'
import { Phone } from './phone'

problems.listen()
// Tags look as in app.json's `style`.
document.documentElement.toggleAttribute('data-style-v2', miniProgram.config['style'] === 'v2')
problems.onProblem(({ severity, text, fatal = false }) => {
  const detail: RuntimeProblemDetail = { text, fatal }
  if (severity === 'error') window.dispatchEvent(new CustomEvent(runtimeProblem, { detail }))
})

const page = phoneQuery.page ?? (window.parent === window ? miniProgram.entry : pageOnWall(miniProgram))
if (page === undefined) problems.fatal('the mini program has no page')
else void restoreFiles().then(() => new Phone().open(page))
