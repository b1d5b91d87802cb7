import fs from 'node:fs'
import { writeClassFile } from '../support/class-file'

jest.setTimeout(60_000)

type Constructor = new (page: object) => object

let file: string
beforeAll(() => {
  file = writeClassFile()
})
afterAll(() => fs.rmSync(file))

/** The members of an instance. */
const methodsOf = ({ prototype }: { readonly prototype: object }): string[] =>
  Object.getOwnPropertyNames(prototype).filter((name) => !name.startsWith('_'))

test('the file exports what Tencent’s exports: the class itself, with all its methods', () => {
  /* eslint-disable @typescript-eslint/no-require-imports */
  jest.spyOn(console, 'info').mockImplementation(() => undefined)
  const theirs = require('trtc-wx-sdk') as Constructor
  const ours = require(file) as Constructor
  /* eslint-enable @typescript-eslint/no-require-imports */
  expect(typeof ours).toBe('function')
  // Only their own constructor calls initLog; no documentation mentions it.
  const missing = methodsOf(theirs).filter((name) => !methodsOf(ours).includes(name))
  expect(missing).toEqual(['initLog'])
})

test('it needs no other file, and is what phones run', () => {
  const text = fs.readFileSync(file, 'utf8')
  expect(text).not.toMatch(/require\(["'`]/)
  expect(text).not.toMatch(/\?\?|\?\.[a-z[(]|catch ?\{/i)
  expect(text).toMatch(/^\/\*! trtc-room \d/)
})
