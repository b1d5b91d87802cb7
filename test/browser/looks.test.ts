import fs from 'node:fs'
import path from 'node:path'
import { auditScript, findings } from './support/audit'
import { axes, botsOf, nameOf, untilSettled } from './support/looks'
import type { Look } from './support/looks'
import { pairwise, product } from './support/pairs'
import { shippedApp } from './support/playground'
import { Session, artifacts } from './support/session'

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

const homes = pairwise({ size: axes.size, theme: axes.theme, lang: axes.lang })
test.each(homes)('the cards on $size $theme $lang', async ({ size, theme, lang }) => {
  const [width = 0, height = 0] = size.split('x').map(Number)
  const phone = await session.openPhone(
    { page: 'pages/home/home', user: 'alice', motion: 'reduce', theme, lang },
    { width, height },
  )
  await phone.until('document.querySelectorAll(\'[class*="card__title"]\').length > 0', 'the cards')
  const found = await findings(phone)
  await phone.page.screenshot({ path: path.join(folder, `home_${size}_${theme}_${lang}.png`) })
  expect(found).toEqual([])
})

const cases = looks().map((look, index) => [nameOf(look), look, String(7000 + index)] as const)

test.each(cases)('%s', async (name, look, room) => {
  const { page, size, theme, lang } = look
  const [width = 0, height = 0] = size.split('x').map(Number)
  const phone = await session.openPhone(
    {
      page: `pages/${page}/${page}`,
      user: 'alice',
      room,
      bots: botsOf(look),
      motion: 'reduce',
      theme,
      lang,
    },
    { width, height },
  )
  await untilSettled(phone, look)
  const found = await findings(phone)
  await phone.page.screenshot({ path: path.join(folder, `${name.replace(/ /g, '_')}.png`) })
  expect(found).toEqual([])
})
