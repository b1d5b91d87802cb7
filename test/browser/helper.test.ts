import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { launch } from '../../playground/test/main'
import type { Room } from '../../playground/test/main'
import { shippedApp } from './support/playground'

jest.setTimeout(120_000)

let folder: string
let room: Room<'ann' | 'bob'>
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'helper-'))
  const page = 'pages/call/call'
  room = await launch({ app: shippedApp, phones: ['ann', 'bob'], page, lang: 'en', timeout: 20_000 })
})
afterAll(async () => {
  await room.close()
  fs.rmSync(folder, { recursive: true })
})

/** The same phone, which waits no longer than a moment. */
const impatient = async (): Promise<Room<'ann'>['phones']['ann']> => {
  const hasty = await launch({ app: shippedApp, phones: ['ann'], lang: 'en', timeout: 500 })
  hurried.push(hasty)
  return hasty.phones.ann
}
const hurried: Room<'ann'>[] = []
afterAll(() => Promise.all(hurried.map((one) => one.close())))

test('phones see and hear each other', async () => {
  for (const phone of [room.phones.ann, room.phones.bob]) {
    await phone.untilSeen(1)
    await phone.untilHeard(1)
  }
})

test('what a phone has, got and recorded can be read', async () => {
  const { ann } = room.phones
  expect(await ann.data('userID')).toBe('ann')
  expect(await ann.data<{ isOver: boolean }>()).toMatchObject({ isOver: false })
  expect(await ann.data('words.no.such[0].thing')).toBeUndefined()
  expect((await ann.events('statechange')).map(({ detail }) => (detail as { code: number }).code)).toContain(
    1018,
  )
  expect((await ann.events()).map(({ name }) => name)).toContain('localjoin')
  expect(await ann.problems()).toEqual([])
  const file = path.join(folder, 'recording.json')
  expect(await ann.record(file)).toEqual(JSON.parse(fs.readFileSync(file, 'utf8')))
})

test('a phone is photographed', async () => {
  const file = path.join(folder, 'ann.png')
  const picture = await room.phones.ann.screenshot(file)
  expect(picture.equals(fs.readFileSync(file))).toBe(true)
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([390, 844])
})

test('troubles are caused and seen, and a user who is muted is not heard', async () => {
  const { ann, bob } = room.phones
  await bob.cause('kick')
  await bob.until('page.data.isOver', 'the end')
  await bob.tap('#again')
  await ann.untilSeen(1)
  await ann.untilHeard(1)
})

test('pages are gone to, with their query', async () => {
  const { bob } = room.phones
  await bob.goto('/pages/call/call?user=bobby&room=9')
  expect(await bob.data('userID')).toBe('bobby')
  await expect(bob.goto('pages/none/none')).rejects.toThrow(
    'bob cannot go to /pages/none/none: reLaunch:fail',
  )
  await bob.close()
})

describe('an error says what was awaited and what was there instead', () => {
  let ann: Room<'ann'>['phones']['ann']
  beforeAll(async () => {
    ann = await impatient()
    await ann.byId('call').waitFor()
  })

  test.each<[what: string, act: () => Promise<unknown>, sentence: RegExp]>([
    [
      'a text to tap',
      () => ann.tap('Nothing like it'),
      /^ann cannot tap Nothing like it: there is none; on the screen: .*Room.*; problems: \[\]$/,
    ],
    ['an id to tap', () => ann.tap('#nothing'), /^ann cannot tap #nothing: there is none/],
    ['what to press', () => ann.longPress('#nothing'), /^ann cannot press #nothing: there is none/],
    ['what to drag', () => ann.drag('#nothing', { x: 9, y: 0 }), /^ann cannot drag #nothing: there is none/],
    ['a slider', () => ann.slide(7), /^ann cannot move a slider: there is none/],
    ['a field', () => ann.type('7', '#nothing'), /^ann cannot type into #nothing: there is none/],
    ['pictures', () => ann.untilSeen(2), /^ann got 0 of 2 moving pictures; on the screen: /],
    ['voices', () => ann.untilHeard(1), /^ann got 0 of 1 voices; /],
    ['a state', () => ann.until('false', 'the impossible'), /^this did not come: the impossible; /],
  ])('%s', async (_, act, sentence) => {
    await expect(act()).rejects.toThrow(sentence)
  })
})

test('a folder without an app is refused, and nothing is left running', async () => {
  await expect(launch({ app: folder })).rejects.toThrow(`there is no app.json in ${folder}`)
})
