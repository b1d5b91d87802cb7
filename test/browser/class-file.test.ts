import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { writeClassFile } from '../support/class-file'
import { untilMoving } from '../../playground/test/main'
import type { Phone } from '../../playground/test/main'
import { oldPages } from './support/playground'
import { Session, testIn } from './support/session'

jest.setTimeout(180_000)

// A page written for Tencent's file, with our file in its place.

let app: string
let session: Session
beforeAll(async () => {
  app = fs.mkdtempSync(path.join(os.tmpdir(), 'trtc-wx-app-'))
  fs.cpSync(path.join(oldPages, 'pages/sdk'), path.join(app, 'pages/sdk'), { recursive: true })
  fs.writeFileSync(path.join(app, 'app.json'), JSON.stringify({ pages: ['pages/sdk/sdk'] }))
  fs.writeFileSync(path.join(app, 'app.js'), 'App({})\n')
  const page = path.join(app, 'pages/sdk/sdk.js')
  const text = fs.readFileSync(page, 'utf8')
  fs.writeFileSync(page, text.replace("from 'trtc-room'", "from '../../trtc-wx.js'"))
  writeClassFile(app)
  session = await Session.open(app)
})
afterAll(async () => {
  await session.close()
  fs.rmSync(app, { recursive: true })
})

const it = testIn(() => session)

it('two phones call through the one file, and one hangs up', async () => {
  const open = (user: string): Promise<Phone> =>
    session.openPhone({ page: 'pages/sdk/sdk', user, room: '951', lang: 'zh-CN' })
  const [alice, bob] = [await open('alice'), await open('bob')]
  await untilMoving(alice, 'bob_main')
  await untilMoving(bob, 'alice_main')
  await bob.frame.evaluate('phone.page.exitRoom()')
  await alice.until('page.data.playerList.length === 0', 'bob gone')
  const errors = "phone.problems.filter(({ severity }) => severity === 'error')"
  for (const phone of [alice, bob]) expect(await phone.frame.evaluate(errors)).toEqual([])
})
