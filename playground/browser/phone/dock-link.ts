import { trace } from '../trace/phone-trace'
import type { TraceEntry } from '../trace/trace-entry'
import { streamStats } from '../trace/watch-streams'
import { answerDock } from './dock-answers'
import type { AnswerParts } from './dock-answers'
import { pageUrls } from './page-urls'
import { onWallMessage, tellWall } from './wall-link'

/** Entries are sent together this often, ms. */
const PAUSE = 100

/** Sends what the phone records to the dock of its wall, and answers the dock. */
export function linkToDock(parts: AnswerParts): void {
  sendEntries()
  pageUrls.subscribe((urls) => tellWall({ type: 'pages', urls: urls.map((url) => trace.secrets.mask(url)) }))
  streamStats.subscribe((streams) => tellWall({ type: 'streams', streams }))
  onWallMessage((message) => {
    if (message.type !== 'ask') return
    const { id, question } = message
    answerDock(question, parts).then(
      (value) => tellWall({ type: 'answer', id, value }),
      (error: Error) => tellWall({ type: 'answer', id, error: error.message }),
    )
  })
}

function sendEntries(): void {
  let due: TraceEntry[] = [...trace.entries]
  const send = (): void => {
    tellWall({ type: 'trace', entries: due })
    due = []
  }
  if (due.length > 0) setTimeout(send)
  trace.subscribe((entry) => {
    if (due.push(entry) === 1) setTimeout(send, PAUSE)
  })
}
