import fs from 'node:fs'
import path from 'node:path'
import type { Phone } from '../../playground/test/main'
import { auditScript, findings } from './support/audit'
import { axes, botsOf, classAxes, nameOf, untilClass, untilSettled } from './support/looks'
import type { Look } from './support/looks'
import { pairwise, product } from './support/pairs'
import { shippedApp } from './support/playground'
import { Session, artifacts } from './support/session'

jest.setTimeout(180_000)

// Pairwise combinations of page, screen, users, states, names, theme and language. `npm run looks` takes all
// pages on all screens in all themes and languages. Screenshots are saved for review.

const folder = path.join(artifacts, 'looks')
const isFull = process.env['LOOKS'] === 'full'

function looks(): Look[] {
  if (!isFull) return pairwise(axes)
  const { page, size, users, theme, lang, ...rest } = axes
  const turns = pairwise(rest)
  return product({ page, size, users, theme, lang }).map((point, index) => ({
    ...point,
    ...(turns[index % turns.length] as (typeof turns)[number]),
  }))
}

/** One look: the page to open, its size, and the condition that it is ready. */
interface Glance {
  readonly name: string
  readonly size: Look['size']
  readonly query: Readonly<Record<string, string>>
  readonly settled: (phone: Phone) => Promise<void>
}

const homes = pairwise({ size: axes.size, theme: axes.theme, lang: axes.lang }).map(
  ({ size, theme, lang }): Glance => ({
    name: `home ${size} ${theme} ${lang}`,
    size,
    query: { page: 'pages/home/home', theme, lang },
    settled: (phone) => phone.until('document.querySelector(\'[class*="card__title"]\')', 'the cards'),
  }),
)

const rooms = looks().map((look, index): Glance => {
  const { page, size, theme, lang } = look
  const query = { page: `pages/${page}/${page}`, room: String(7000 + index), bots: botsOf(look), theme, lang }
  return { name: nameOf(look), size, query, settled: (phone) => untilSettled(phone, look) }
})

const classes = pairwise(classAxes).map((look, index): Glance => {
  const { size, theme, lang } = look
  const bots = botsOf({ ...look, state: 'plain' })
  const query = { page: 'pages/seed-1v3/seed-1v3', room: String(8000 + index), bots, theme, lang }
  const name = `seed-1v3 ${Object.values(look).join(' ')}`
  return { name, size, query, settled: (phone) => untilClass(phone, look) }
})

const glances = [...homes, ...rooms, ...classes]

let session: Session
beforeAll(async () => {
  fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(folder, { recursive: true })
  session = await Session.open(shippedApp)
  await session.browser.context.addInitScript({ content: auditScript() })
})
afterAll(() => session.close())

/** Opens a page, waits until it is ready, saves a screenshot, and returns its defects. */
async function judge({ name, size, query, settled }: Glance): Promise<string[]> {
  const [width = 0, height = 0] = size.split('x').map(Number)
  const phone = await session.openPhone({ user: 'alice', motion: 'reduce', ...query }, { width, height })
  await settled(phone)
  const found = await findings(phone)
  const file = path.join(folder, name.replace(/ /g, '_'))
  await phone.page.screenshot({ path: `${file}.png` })
  if (found.length > 0) fs.writeFileSync(`${file}.txt`, found.join('\n'))
  await phone.page.close()
  return found
}

// Pages spend most of the time waiting for media: the next ones open meanwhile.
const AT_ONCE = 3
const judged = new Map<Glance, Promise<string[]>>()

function judgeAhead(glance: Glance): Promise<string[]> {
  const first = glances.indexOf(glance)
  for (const next of glances.slice(first, first + AT_ONCE)) {
    if (judged.has(next)) continue
    const verdict = judge(next)
    verdict.catch(() => undefined) // Reported by the test of that look.
    judged.set(next, verdict)
  }
  return judged.get(glance) ?? Promise.reject(new Error(`nobody has looked at ${glance.name}`))
}

test.each(glances.map((glance) => [glance.name, glance] as const))('%s', async (_, glance) => {
  expect(await judgeAhead(glance)).toEqual([])
})
