import type { Step } from '../chaos/script'
import { PAGE } from '../places/scroll'
import type { Recording } from './recording'
import { phonesOf, scriptOf, startOf } from './script-of'

/** The text of a jest file that does to the phones again what was done in a recording. */
export function testOf(recording: Recording): string {
  const phones = phonesOf(recording)
  const scripts = phones.map((phone) => playedOn(phone, recording))
  return `const { launch } = require('trtc-room-playground/test')

jest.setTimeout(120_000)

// Saved from the playground: what was done, at the same times. Secrets that were typed are missing.
const scripts = {
${scripts.join('')}}

test(${JSON.stringify(`${recording.app || 'the app'} lives through what was recorded`)}, async () => {
  const room = await launch(${json({ app: '.', phones, ...languageOf(recording) })})
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

const LANGUAGE = /[?&]lang=([\w-]+)/

function languageOf({ pages }: Recording): { readonly lang?: string } {
  const [lang] = Object.values(pages).flatMap((page) => LANGUAGE.exec(page)?.[1] ?? [])
  return lang === undefined ? {} : { lang }
}

/** Of the parameters of a start page, which the playground passes to it, the server is another one then. */
const SERVER = /(?<=[?&])server=[^&]*&?/

function playedOn(phone: string, recording: Recording): string {
  const page = recording.pages[phone]?.replace(SERVER, '')
  const lines = scriptOf(recording, phone, { start: startOf(recording) }).map(lineOf)
  if (page !== undefined) lines.unshift(`await phone.goto(${JSON.stringify(page)})`)
  return `  async ${JSON.stringify(phone)}(phone) {\n${lines.map((line) => `    ${line}\n`).join('')}  },\n`
}

/** The steps that are calls of the test helper, with their method and its arguments. */
const calls: Readonly<Record<string, (step: Step) => readonly unknown[]>> = {
  tap: ({ what, nth }) => ['tap', what, nth],
  longpress: ({ what, nth }) => ['longPress', what, nth],
  drag: ({ by, what, nth }) => ['drag', what, by, nth],
  scroll: ({ to, what, nth }) => (what === PAGE ? ['scroll', to] : ['scroll', to, what, nth]),
  type: ({ text, what, nth }) => ['type', text, what, nth],
  confirm: ({ what, nth }) => ['confirm', what, nth],
  slide: ({ value, what, nth }) => ['slide', value, what, nth],
  cause: ({ order }) => ['cause', order],
}

function lineOf(step: Step): string {
  if (step.do === 'wait') return `await new Promise((done) => setTimeout(done, ${json(step['ms'])}))`
  const [method, ...values] = calls[step.do]?.(step) ?? ['read', `phone.play([${JSON.stringify(step)}])`]
  const given = values.filter((value) => value !== undefined)
  return `await phone.${String(method)}(${given.map(json).join(', ')})`
}

/** Without the quotes that JavaScript does not need. */
const json = (value: unknown): string =>
  JSON.stringify(value, null, 1)
    .replace(/^(\s*)"([A-Za-z_]\w*)":/gm, '$1$2:')
    .replace(/\n\s*/g, ' ')
