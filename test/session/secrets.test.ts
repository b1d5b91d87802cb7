import { entryTo, params } from '../fakes/inputs'
import { fate } from '../fakes/fate'
import { FakeHost, FakeLog } from '../fakes/host'
import { foundLeaks, recordForSecrets } from '../fakes/record-for-secrets'
import { decodePusherState } from '../../src/native/decode'
import { failure } from '../../src/schema/errors'
import type { NetStatus } from '../../src/schema/events'
import { initialState } from '../../src/machine/state'
import { project } from '../../src/view/project'
import { RoomError } from '../../src/schema/room-error'
import { Secrets } from '../../src/session/secrets'
import { Session } from '../../src/session/session'

test('a secret that leaves is noticed, in a text, in a field and in an error', () => {
  recordForSecrets('a log', `entered with ${params.userSig}`)
  recordForSecrets('an event', { deep: { url: `?usersig=${params.userSig}` } })
  recordForSecrets('an error', new Error(params.userSig))
  expect(foundLeaks()).toHaveLength(3)
})

test('a platform that repeats the url in its words does not make us tell it', async () => {
  const session = new Session({ host: new FakeHost(project(initialState)), log: new FakeLog() })
  const entered = session.enterRoom({ ...params, privateMapKey: 'SECRET-key' })
  session.send(
    ...decodePusherState({ code: -100018, message: `${params.userSig} is refused, as is SECRET-key` }),
  )
  expect(await fate(entered)).toBe('userSigRefused')
  session.stop()
})

describe('masked texts', () => {
  const secrets = new Secrets()
  const entry = entryTo(7, { userSig: 'abc+def/=', privateMapKey: 'abc' })
  secrets.maskedInput({ type: 'enter', entry })

  test.each([
    ['nothing secret', 'userid=alice&roomid=7', 'userid=alice&roomid=7'],
    ['a secret of an entry', 'got abc+def/= of you', 'got *** of you'],
    ['a secret that is part of another', 'abc and abc+def/=', '*** and ***'],
    ['a secret that was encoded', 'got abc%2Bdef%2F%3D', 'got ***'],
    ['an unknown secret by its name', '?usersig=xyz&roomid=7', '?usersig=***&roomid=7'],
    ['a name in other letters', 'userSig=xyz', 'userSig=***'],
    ['the key of the room', 'privatemapkey=xyz', 'privatemapkey=***'],
    ['JSON', '{"userSig": "xyz", "roomID": 7}', '{"userSig": "***", "roomID": 7}'],
    ['single quotes', "{'userSig':'xyz'}", "{'userSig':'***'}"],
    ['several', 'usersig=x privateMapKey=y', 'usersig=*** privateMapKey=***'],
    ['an encoded url', 'usersig%3Dxyz%26roomid%3D7', 'usersig%3D***%26roomid%3D7'],
    ['a name without a value', 'usersig= &roomid=7', 'usersig= &roomid=7'],
  ])('%s', (_, text, masked) => {
    expect(secrets.mask(text)).toBe(masked)
  })

  test('an input is masked wherever the platform writes', () => {
    // The phone may write anything into its figures.
    const told = { netQualityInfo: 'abc', videoFPS: 15 } as unknown as NetStatus
    const detail = { code: 1101, message: 'abc', direction: 'abc', userID: 'abc' }
    expect([
      secrets.maskedInput({ type: 'failed', failure: { ...failure('userSigRefused'), message: 'abc' } }),
      secrets.maskedInput({ type: 'reported', event: 'LOCAL_STATE_UPDATE', detail }),
      secrets.maskedInput({ type: 'netMeasured', streamID: '', netStatus: told }),
    ]).toMatchObject([
      { type: 'failed', failure: { reason: 'userSigRefused', message: '***' } },
      { detail: { code: 1101, message: '***', direction: '***', userID: 'abc' } },
      { type: 'netMeasured', netStatus: { netQualityInfo: '***', videoFPS: 15 } },
    ])
  })

  test('an input without words stays the same object', () => {
    const input = { type: 'joined' } as const
    expect(secrets.maskedInput(input)).toBe(input)
  })

  test('an entry without a key masks nothing for it', () => {
    const fewer = new Secrets()
    fewer.maskedInput({ type: 'enter', entry: entryTo(7) })
    expect(fewer.mask('a word')).toBe('a word')
  })

  test('a secret with half a character, which has no encoded form, is masked', () => {
    const odd = new Secrets()
    odd.maskedInput({ type: 'enter', entry: { ...entryTo(7), userSig: 'half\ud800' } })
    expect(odd.mask('of half\ud800.')).toBe('of ***.')
  })

  test('an error of a native call keeps its reason', () => {
    const error = new RoomError({ reason: 'linkLost', code: -1307, fatal: true, message: 'lost abc' })
    const masked = secrets.maskedError(error)
    expect(masked).toBeInstanceOf(RoomError)
    expect(masked).toMatchObject({ reason: 'linkLost', code: -1307, fatal: true, message: 'lost ***' })
    expect(secrets.maskedError('abc')).toBe('abc')
  })

  test.each([
    ['a text', { errMsg: 'ok abc', path: 'abc' }, { errMsg: 'ok ***', path: 'abc' }],
    ['no text', { errMsg: 7 }, { errMsg: 7 }],
    ['nothing', undefined, {}],
  ])('an answer with %s', (_, answer, masked) => {
    expect(secrets.maskedAnswer(answer as object)).toEqual(masked)
  })
})
