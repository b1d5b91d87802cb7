import * as fc from 'fast-check'
import { initialState } from '../../src/machine/state'
import { remoteUsers } from '../../src/view/remote-users'
import { project, type RoomView } from '../../src/view/project'
import { fate } from '../fakes/fate'
import { runs } from '../fakes/runs'
import { regressionScripts } from '../fakes/regression-scripts'
import { rendered } from '../fakes/rendered'
import { expectSame } from '../fakes/same'
import { anyInput } from '../fakes/walks'
import { anyStep, type Step } from '../fakes/steps'
import { PhoneModel } from '../fakes/phone-model'

const RUNS = 1500

let walked = 0

const script = fc.array(anyStep, { maxLength: 80, size: 'max' })
const byName = (a: { readonly userID: string }, b: { readonly userID: string }) =>
  a.userID.localeCompare(b.userID)

async function live(phone: PhoneModel, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    phone.follow(step)
    phone.look()
    await phone.checkExits()
    if (isSettled(phone)) checkShown(phone)
  }
  walked += steps.length
}

/** No render is pending, and the page is visible. */
const isSettled = ({ host, session }: PhoneModel): boolean =>
  host.rendersUnderWay === 0 && !host.isBehind && !session.state.hidden

const checkShown = ({ host, session }: PhoneModel): void =>
  expectSame(rendered(host.data as RoomView), rendered(project(session.state)))

async function checkQuiet(phone: PhoneModel): Promise<void> {
  const { state } = phone.session
  expect(phone.violations).toEqual([])
  expect(state.phase).toBe(state.entry ? 'inRoom' : 'idle')
  if (state.phase === 'inRoom') checkRoster(phone)
  else checkClean(phone)
  expect(state.roster).toBe('settled')
  checkShown(phone)
  for (const answer of phone.answers) expect(await fate(answer)).not.toBe('open')
}

/** Checks that all users whom the client can know are listed, and all who send media. */
function checkRoster({ session, server, present }: PhoneModel): void {
  const { entry } = session.state
  const listed = [...remoteUsers(session.state)].sort(byName)
  expect(listed.filter(server.isCertain)).toEqual(present.filter(server.isCertain).sort(byName))
  expect(listed.map(({ userID }) => userID)).toEqual(
    expect.arrayContaining(server.senders(entry?.roomID ?? 0)),
  )
}

/** Checks that a room that was left has no remaining state and publishes nothing. */
function checkClean({ session, isPushing, hasObeyed, isPublishing, tag, watch }: PhoneModel): void {
  const { entryID, nextKey, pusher, options, facing, lastError, obstacles } = session.state
  const kept = { entryID, nextKey, pusher, options, facing, lastError, obstacles }
  expect(session.state).toEqual({ ...initialState, ...kept })
  expect(watch.stillAnnounced).toEqual([])
  expect([isPublishing, tag.url]).toEqual([false, ''])
  if (hasObeyed) expect(isPushing).toBe(false)
}

async function survive(before: readonly Step[], after: readonly Step[]): Promise<void> {
  const phone = new PhoneModel()
  await live(phone, before)
  phone.calmDown()
  await checkQuiet(phone)
  await live(phone, after)
  const stops = phone.stopsWhenAsked
  await checkEnd(phone, before)
  if (stops) expect(phone.isPushing).toBe(false)
}

test('whatever happens, the room survives it or is left clean, and nobody waits for ever', async () => {
  await fc.assert(fc.asyncProperty(script, script, survive), runs(RUNS))
}, 600_000)

test.each(regressionScripts)('a script that once failed: %s', (_, before) => survive(before, []))

async function checkEnd(phone: PhoneModel, after: readonly Step[], isLied = false): Promise<void> {
  const { host, clock, session } = phone
  host.take()
  phone.leave()
  expect(host.take().filter((did) => did !== 'pusher/stop')).toEqual([])
  for (const answer of phone.answers) expect(await fate(answer)).not.toBe('open')
  after.filter(({ do: what }) => what !== 'render').forEach((step) => phone.follow(step))
  clock.advance(60_000)
  expect(host.take()).toEqual([])
  expect(session.state.phase).toBe('idle')
  // A false report may say that the pusher has stopped.
  expect(phone.violations.filter((told) => !(isLied && /^(left|a leave)/.test(told)))).toEqual([])
  if (!isLied) expect(phone.watch.violations).toEqual([])
  expect(host.did.concat(phone.log.lines).join()).not.toContain('SECRET')
}

test('lies and nonsense of the native layer do no more harm than truth', async () => {
  const chaos = fc.array(fc.oneof(anyStep, anyInput), { maxLength: 110, size: 'max' })
  await fc.assert(
    fc.asyncProperty(chaos, async (steps) => {
      const phone = new PhoneModel()
      for (const step of steps) {
        if ('do' in step) phone.follow(step)
        else if (step.type !== 'hidden' && step.type !== 'shown') phone.session.send(step)
        if (isSettled(phone)) checkShown(phone)
      }
      walked += steps.length
      await checkEnd(phone, [], true)
    }),
    runs(RUNS / 3),
  )
}, 600_000)

test('that were a hundred thousand steps at least, unless one walk was asked for', () => {
  expect(walked).toBeGreaterThan(process.env['WALK_SEED'] ? 0 : 100_000)
})
