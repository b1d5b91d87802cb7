import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { CodePaths } from '../../playground/build/code-paths'
import type { EngineFiles } from '../../playground/server/engine-files'
import { StaticFiles } from '../../playground/server/static-files'

let parent: string
let files: StaticFiles
beforeAll(() => {
  parent = fs.mkdtempSync(path.join(os.tmpdir(), 'static-'))
  const app = path.join(parent, 'app')
  fs.mkdirSync(path.join(app, 'images'), { recursive: true })
  fs.writeFileSync(path.join(parent, 'private.png'), 'private')
  fs.writeFileSync(path.join(app, 'app.json'), '{}')
  fs.writeFileSync(path.join(app, 'images/own.png'), 'own')
  fs.symlinkSync('own.png', path.join(app, 'images/again.png'))
  fs.symlinkSync('../../private.png', path.join(app, 'images/leak.png'))
  fs.symlinkSync('..', path.join(app, 'up'))
  const engine = { output: () => undefined } as unknown as EngineFiles
  files = new StaticFiles(engine, new CodePaths({ root: app }), () => ({}))
})
afterAll(() => fs.rmSync(parent, { recursive: true }))

const textOf = async (pathname: string): Promise<string | undefined> =>
  (await files.find(pathname))?.body.toString()

test.each([
  ['an image', '/app/images/own.png', 'own'],
  ['a link to another image', '/app/images/again.png', 'own'],
  ['a link out of the folder', '/app/images/leak.png', undefined],
  ['a file behind a folder that leads out', '/app/up/private.png', undefined],
  ['a file above', '/app/../private.png', undefined],
  ['a file that is not media', '/app/app.json', undefined],
  ['what is not there', '/app/images/none.png', undefined],
])('of the folder, %s', async (_, pathname, text) => {
  expect(await textOf(pathname)).toBe(text)
})
