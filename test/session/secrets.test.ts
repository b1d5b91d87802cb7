import { params } from '../fakes/inputs'
import { fate } from '../fakes/fate'
import { FakeHost, FakeLog } from '../fakes/host'
import { foundLeaks, recordForSecrets } from '../fakes/record-for-secrets'
import { decodePusherState } from '../../src/native/decode'
import { initialState } from '../../src/machine/state'
import { project } from '../../src/view/project'
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
