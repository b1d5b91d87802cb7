import { initialState } from '../../src/machine/state'
import type { Input } from '../../src/machine/inputs'
import { version } from '../../src/schema/version'
import { ConsoleLog } from '../../src/session/log'
import { lineOf } from '../../src/session/journal'
import { Session } from '../../src/session/session'
import { project } from '../../src/view/project'
import packageFile from '../../package.json'
import { disconnected, joined, params, userJoined, video } from '../fakes/inputs'
import { FakeHost } from '../fakes/host'

const open = (): { session: Session; log: ConsoleLog } => {
  const log = new ConsoleLog('silent', () => 1)
  return { log, session: new Session({ host: new FakeHost(project(initialState)), log }) }
}
const messages = (log: ConsoleLog): string[] => log.kept.map(({ message }) => message)

describe('a line for each input that changes something', () => {
  test('says the phase, the input with its facts, and where it leads', () => {
    const { session, log } = open()
    void session.enterRoom({ ...params, roomID: 7 })
    session.send(joined(), userJoined('bob'), video('bob'))
    session.send(disconnected())
    expect(messages(log).filter((line) => !line.includes('started'))).toEqual([
      `idle + enter sdkAppID=${params.sdkAppID} userID=${params.userID} roomID=7 -> entering`,
      'entering + joined -> inRoom',
      'inRoom + userJoined userID=bob',
      'inRoom + mediaChanged medium=video userID=bob streamType=main on=true',
      'inRoom + disconnected reason=linkLost code=-1307 -> retrying (attempt 1)',
    ])
    session.stop()
  })

  test('there is none for what changes nothing, nor for figures that come several times a second', () => {
    const { session, log } = open()
    session.send(userJoined('bob'), { type: 'volumeMeasured', streamID: '', volume: 40 })
    expect(messages(log)).toEqual([])
  })

  test('the code of a native tag is one, whatever it means', () => {
    const input: Input = {
      type: 'reported',
      event: 'LOCAL_STATE_UPDATE',
      detail: { code: 1101, message: 'slow' },
    }
    expect(lineOf(initialState, input, initialState)).toBe('LOCAL_STATE_UPDATE code=1101')
  })

  test('no secret of an entry is in a line', () => {
    const entry = { ...params, userSig: 'SECRET-sig', privateMapKey: 'SECRET-key' }
    const input = { type: 'enter', entry } as unknown as Input
    const line = lineOf(initialState, input, { ...initialState, phase: 'entering' })
    expect(line).not.toContain('SECRET')
  })
})

test('the last 500 lines are kept, also those that the console does not show', () => {
  const log = new ConsoleLog('silent', () => 1)
  for (let line = 0; line < 1700; line++) log.info(`line ${line}`)
  expect(log.kept).toHaveLength(500)
  expect(messages(log)[0]).toBe('line 1200')
  expect(messages(log)[499]).toBe('line 1699')
})

describe('diagnostics', () => {
  const report = () => {
    const { session, log } = open()
    void session.enterRoom({ ...params, roomID: 7 })
    session.send(joined())
    const detail = { code: 1101, message: `weak, ?usersig=${params.userSig}` }
    session.send({ type: 'reported', event: 'LOCAL_STATE_UPDATE', detail })
    log.error(`a page said ${params.userSig}`)
    session.send(disconnected())
    return session.diagnostics({ platform: 'ios', model: 'iPhone', deviceId: 'whose', safeArea: {} })
  }

  test('are plain JSON with versions, phases, codes and the log', () => {
    const diagnostics = report()
    expect(JSON.parse(JSON.stringify(diagnostics))).toEqual(diagnostics)
    expect(diagnostics.version).toBe(version)
    expect(diagnostics.phases.map(({ phase }) => phase)).toEqual(['entering', 'inRoom', 'retrying'])
    expect(diagnostics.codes.map(({ code }) => code)).toEqual([1101])
    expect(diagnostics.room).toMatchObject({ phase: 'retrying', userID: params.userID, roomID: 7 })
    expect(diagnostics.log.map(({ message }) => message)).toContain('entering + joined -> inRoom')
  })

  test('hold no secret, whoever said it', () => {
    expect(JSON.stringify(report())).not.toContain(params.userSig)
  })

  test('say which phone, and not whose', () => {
    expect(report().phone).toEqual({ platform: 'ios', model: 'iPhone' })
  })

  test('name the version of the package', () => {
    expect(version).toBe(packageFile.version)
  })
})
