import type { Step } from '../chaos/script'
import type { Recording } from './recording'
import { scriptOf } from './script-of'

/** The text of a jest file that does to the phones again what was done in a recording. */
export function testOf(recording: Recording): string {
  const phones = [...new Set(recording.entries.map(({ phone }) => phone))].filter(Boolean)
  const scripts = phones.map((phone) => playedOn(phone, recording))
  return `import { launch } from 'trtc-room-playground/test'

jest.setTimeout(120_000)

// Saved from the playground: what was done, at the same times. Secrets that were typed are missing.
const scripts = {
${scripts.join('')}}

test(${JSON.stringify(`${recording.app || 'the app'} lives through what was recorded`)}, async () => {
  const room = await launch({ app: '.', phones: ${JSON.stringify(phones)} })
  try {
    await Promise.all(Object.entries(scripts).map(([name, play]) => play(room.phones[name])))
    for (const phone of Object.values(room.phones)) {
      const problems = await phone.problems()
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    }
  } finally {
    await room.close()
  }
})
`
}

function playedOn(phone: string, recording: Recording): string {
  const page = recording.pages[phone]
  const lines = scriptOf(recording, phone).map(lineOf)
  if (page !== undefined) lines.unshift(`await phone.goto(${JSON.stringify(page)})`)
  return `  async ${JSON.stringify(phone)}(phone) {\n${lines.map((line) => `    ${line}\n`).join('')}  },\n`
}

/** A step of a script as a call of the test helper, where it has one. */
function lineOf(step: Step): string {
  const place = [step['what'], step['nth']].filter((one) => one !== undefined)
  if (step.do === 'tap') return `await phone.tap(${list(place)})`
  if (step.do === 'longpress') return `await phone.longPress(${list(place)})`
  if (step.do === 'type') return `await phone.type(${list([step['text'], ...place])})`
  if (step.do === 'cause') return `await phone.cause(${json(step['order'])})`
  if (step.do === 'wait') return `await new Promise((done) => setTimeout(done, ${json(step['ms'])}))`
  return `await phone.read(${JSON.stringify(`phone.play([${JSON.stringify(step)}])`)})`
}

const list = (values: readonly unknown[]): string => values.map(json).join(', ')

/** Without the quotes that JavaScript does not need. */
const json = (value: unknown): string =>
  JSON.stringify(value, null, 1)
    .replace(/^(\s*)"([A-Za-z_]\w*)":/gm, '$1$2:')
    .replace(/\n\s*/g, ' ')
