import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { hueOf } from '../../playground/browser/media/person'
import { hueDistance, look, untilMoving } from '../../playground/test/main'
import type { Phone } from '../../playground/test/main'
import { Session, artifacts } from '../browser/support/session'

jest.setTimeout(900_000)

const examples = path.resolve(__dirname, '../../examples')
const native = path.join(examples, 'native')

/** The folders of the projects, and where each builds its mini program. */
const projects = [
  ['taro', 'dist'],
  ['uni-app', 'dist/build/mp-weixin'],
  ['mpx', 'dist'],
] as const

const run = promisify(execFile)

/** The commands of a project's README. */
async function build(project: string): Promise<void> {
  const cwd = path.join(examples, project)
  const env = { ...process.env, NODE_ENV: undefined, JEST_WORKER_ID: undefined }
  await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd, env })
  await run('npm', ['run', 'build'], { cwd, env, maxBuffer: 64 * 1024 * 1024 })
}

interface Call {
  readonly session: Session
  readonly alice: Phone
  readonly bob: Phone
}

/** Two phones that see each other. */
async function startCall(app: string): Promise<Call> {
  const session = await Session.open(app)
  const open = (user: string): Promise<Phone> =>
    session.openPhone({ user, room: '161', lang: 'en', motion: 'reduce' })
  const [alice, bob] = [await open('alice'), await open('bob')]
  await untilMoving(alice, 'bob_main')
  await untilMoving(bob, 'alice_main')
  return { session, alice, bob }
}

/**
 * Positions of the component's parts and of what the page names: by its id, or by the first class of the component's
 * own sheets, as later ones tell a state. Taro gives the page's elements ids that begin with `_`.
 */
const places = (phone: Phone): Promise<string[]> =>
  phone.frame.evaluate<string[]>(`(() => {
    const place = (element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return [x, y, width, height].join(' ')
    }
    const isDrawn = (element) => element.getClientRects().length > 0
    const own = (element) => [...element.classList].find((name) => /^s\\d+--/.test(name)) ?? ''
    const name = (element) => element.id.split('--').pop() || own(element).split('--').slice(1).join('--')
    const room = document.querySelector('[id$="--room"]')
    return [room, ...room.querySelectorAll('[class], [id]')]
      .filter((element) => isDrawn(element) && /^[^_]/.test(name(element)))
      .map((element) => name(element) + ': ' + place(element) + ' ' + getComputedStyle(element).fontSize)
  })()`)

const tile = (user: string): string => `document.querySelector('[id$="--${user}_main"]')`

let placesOfNative: string[]
beforeAll(async () => {
  fs.mkdirSync(artifacts, { recursive: true })
  const { session, alice } = await startCall(native)
  placesOfNative = await places(alice)
  await alice.page.screenshot({ path: path.join(artifacts, 'example-native.png') })
  await session.close()
})

describe.each(projects)('%s', (project, output) => {
  let call: Call
  beforeAll(async () => {
    await build(project)
    call = await startCall(path.join(examples, project, output))
  })
  afterAll(() => call.session.close())

  test('two phones see each other', async () => {
    expect(hueDistance((await look(call.alice, 'bob_main')).hue, hueOf('bob'))).toBeLessThan(15)
    expect(hueDistance((await look(call.bob, 'alice_main')).hue, hueOf('alice'))).toBeLessThan(15)
  })

  test('an event reaches the page, whose slot shows it; a property names the user', async () => {
    const { alice } = call
    await alice.until(`${tile('bob')}.innerText.includes('Bob')`, 'the name')
    expect(await alice.byId('news').innerText()).toBe('bob is here')
  })

  test('everything is where it is on the native page, to the pixel', async () => {
    await call.alice.page.screenshot({ path: path.join(artifacts, `example-${project}.png`) })
    expect(await places(call.alice)).toEqual(placesOfNative)
  })

  test('one hangs up and calls again, by methods', async () => {
    const { alice, bob } = call
    await alice.byId('hang-up').click()
    await bob.until(`!${tile('alice')}`, 'alice away')
    expect(await bob.byId('news').innerText()).toBe('alice has left')
    await alice.byId('again').click()
    await untilMoving(bob, 'alice_main')
    await untilMoving(alice, 'bob_main')
    expect(await alice.frame.evaluate('phone.problems')).toEqual([])
  })

  test('nothing was wrong in the consoles, or with the app', () => {
    const { session } = call
    expect(session.browser.console.filter((line) => /^(error|uncaught)/.test(line))).toEqual([])
    expect(session.playground.output()).not.toMatch(/(error|warning):/)
  })
})
