import fs from 'node:fs'
import path from 'node:path'
import { auditScript, findings } from './support/audit'
import { axes, botsOf, classAxes, nameOf, untilClass, untilSettled } from './support/looks'
import type { Look } from './support/looks'
import { pairwise, product } from './support/pairs'
import { shippedApp } from './support/playground'
import { Session, artifacts } from './support/session'
import type { Phone } from './support/session'

jest.setTimeout(180_000)

// Every two of: page, screen, people, what they do, their names, theme and language. `npm run looks` takes all pages on
// all screens in all themes and languages. The screenshots are for people to look at.

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

let session: Session
beforeAll(async () => {
  fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(folder, { recursive: true })
  session = await Session.open(shippedApp)
  await session.browser.context.addInitScript({ content: auditScript() })
})
afterAll(() => session.close())
afterEach(() => session.closePages())

/** Opens a page, waits until it shows what it should, and keeps its picture and what is wrong with it. */
async function judge(
  name: string,
  size: Look['size'],
  query: Readonly<Record<string, string>>,
  settled: (phone: Phone) => Promise<void>,
): Promise<void> {
  const [width = 0, height = 0] = size.split('x').map(Number)
  const phone = await session.openPhone({ user: 'alice', motion: 'reduce', ...query }, { width, height })
  await settled(phone)
  const found = await findings(phone)
  const file = path.join(folder, name.replace(/ /g, '_'))
  await phone.page.screenshot({ path: `${file}.png` })
  if (found.length > 0) fs.writeFileSync(`${file}.txt`, found.join('\n'))
  expect(found).toEqual([])
}

const homes = pairwise({ size: axes.size, theme: axes.theme, lang: axes.lang })
test.each(homes)('home $size $theme $lang', ({ size, theme, lang }) =>
  judge(`home ${size} ${theme} ${lang}`, size, { page: 'pages/home/home', theme, lang }, (phone) =>
    phone.until('document.querySelector(\'[class*="card__title"]\')', 'the cards'),
  ),
)

const cases = looks().map((look, index) => [nameOf(look), look, String(7000 + index)] as const)
test.each(cases)('%s', (name, look, room) => {
  const { page, size, theme, lang } = look
  const query = { page: `pages/${page}/${page}`, room, bots: botsOf(look), theme, lang }
  return judge(name, size, query, (phone) => untilSettled(phone, look))
})

const classes = pairwise(classAxes).map(
  (look, index) => [`seed-1v3 ${Object.values(look).join(' ')}`, look, String(8000 + index)] as const,
)
test.each(classes)('%s', (name, look, room) => {
  const { size, theme, lang } = look
  const bots = botsOf({ ...look, state: 'plain' })
  const query = { page: 'pages/seed-1v3/seed-1v3', room, bots, theme, lang }
  return judge(name, size, query, (phone) => untilClass(phone, look))
})
