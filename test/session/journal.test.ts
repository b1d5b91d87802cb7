import { initialState } from '../../src/machine/state'
import type { Input } from '../../src/machine/inputs'
import { version } from '../../src/schema/version'
import { diagnosticsOf } from '../../src/session/diagnostics'
import { ConsoleLog, type LogLevel } from '../../src/session/log'
import { Journal, lineOf } from '../../src/session/journal'
import { Secrets } from '../../src/session/secrets'
import { Session } from '../../src/session/session'
import { project } from '../../src/view/project'
import packageFile from '../../package.json'
import {
  disconnected,
  entryTo,
  enter,
  hidden,
  joined,
  params,
  play,
  userJoined,
  video,
} from '../fakes/inputs'
import { FakeHost, FakeLog } from '../fakes/host'

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

  test('a field that the phone leaves empty is left out', () => {
    const detail = { code: 1101, message: null, reason: undefined, level: null }
    const input = { type: 'reported', event: 'LOCAL_STATE_UPDATE', detail } as unknown as Input
    expect(lineOf(initialState, input, initialState)).toBe('LOCAL_STATE_UPDATE code=1101')
  })

  test('no secret of an entry is in a line', () => {
    const entry = { ...params, userSig: 'SECRET-sig', privateMapKey: 'SECRET-key' }
    const input = { type: 'enter', entry } as unknown as Input
    const line = lineOf(initialState, input, { ...initialState, phase: 'entering' })
    expect(line).not.toContain('SECRET')
  })
})

const evicted = { type: 'evicted', reason: 'kicked', code: 1 } as const

test.each<[what: string, input: Input, line: string | undefined]>([
  ['a figure', { type: 'netMeasured', streamID: '', netStatus: {} }, undefined],
  ['a volume', { type: 'volumeMeasured', streamID: '', volume: 1 }, undefined],
  ['the clock of the volumes', { type: 'volumesDue' }, undefined],
  ['numbers and texts', evicted, 'idle + evicted reason=kicked code=1'],
  ['nested fields', { type: 'setOptions', options: { layout: 'grid' } }, 'idle + setOptions layout=grid'],
  [
    'a list',
    { type: 'obstaclesFound', obstacles: ['privacy'] },
    'idle + obstaclesFound obstacles=["privacy"]',
  ],
  ['an empty field', { type: 'playRetryDue', streamID: '' }, 'idle + playRetryDue'],
  ['a flag', { type: 'previewed', on: false }, 'idle + previewed on=false'],
  ['a long value', userJoined('b'.repeat(90)), `idle + userJoined userID=${'b'.repeat(60)}`],
  ['an url', video('bob'), 'idle + mediaChanged medium=video userID=bob streamType=main on=true'],
  [
    'a number room',
    { type: 'enter', entry: entryTo(7) },
    `idle + enter sdkAppID=${params.sdkAppID} userID=alice roomID=7`,
  ],
  [
    'a string room',
    { type: 'enter', entry: entryTo(0, { strRoomID: 'class' }) },
    `idle + enter sdkAppID=${params.sdkAppID} userID=alice strRoomID=class`,
  ],
  [
    'an event without a code',
    { type: 'reported', event: 'SEI_MESSAGE', detail: {} } as unknown as Input,
    undefined,
  ],
])('the line of an input with %s', (_, input, line) => {
  expect(lineOf(initialState, input, { ...initialState })).toBe(line)
})

test('what changes nothing has no line', () => {
  expect(lineOf(initialState, evicted, initialState)).toBeUndefined()
})

describe('the console', () => {
  const said = (level: LogLevel): string[] => {
    const lines: string[] = []
    const spies = (['info', 'warn', 'error'] as const).map((name) =>
      jest.spyOn(console, name).mockImplementation((...facts) => void lines.push(facts.join(' '))),
    )
    const log = new ConsoleLog('silent')
    log.show(level)
    log.info('one', 1)
    log.warn('two', 2)
    log.error('three', 3)
    spies.forEach((spy) => spy.mockRestore())
    return lines
  }
  const [one, two, three] = ['[trtc-room] one 1', '[trtc-room] two 2', '[trtc-room] three 3']

  test.each<[level: LogLevel, lines: (string | undefined)[]]>([
    ['info', [one, two, three]],
    ['warn', [two, three]],
    ['error', [three]],
    ['silent', []],
  ])('shows of the level %s and above', (level, lines) => {
    expect(said(level)).toEqual(lines)
  })
})

test('a kept line has its time, its level and its facts', () => {
  const log = new ConsoleLog('silent', () => 5)
  log.info('one', 'a', 1)
  log.warn('two')
  log.error('three', new Error('of it'))
  expect(log.kept).toEqual([
    { at: 5, level: 'info', message: 'one a 1' },
    { at: 5, level: 'warn', message: 'two' },
    { at: 5, level: 'error', message: 'three Error: of it' },
  ])
})

test('the last 50 phases and codes are kept', () => {
  const journal = new Journal(new ConsoleLog('silent'), () => 1)
  const report = (code: number): Input => ({
    type: 'reported',
    event: 'LOCAL_STATE_UPDATE',
    detail: { code, message: 'm' },
  })
  for (let code = 1; code <= 51; code++) {
    const [before, after] = (['idle', 'entering'] as const).map((phase) => ({ ...initialState, phase }))
    journal.note(before ?? initialState, report(code), after ?? initialState)
  }
  expect([journal.phases.length, journal.codes.length]).toEqual([50, 50])
  expect(journal.codes[0]).toEqual({ at: 1, streamID: '', code: 2, message: 'm' })
  journal.note(initialState, userJoined('bob'), initialState)
  expect(journal.codes).toHaveLength(50)
})

test('a code of a player names its stream', () => {
  const journal = new Journal(new ConsoleLog('silent'), () => 1)
  const detail = { userID: 'bob', streamType: 'main', streamID: 'bob_main', code: 2105, message: '' } as const
  journal.note(initialState, { type: 'reported', event: 'PLAYER_STUCK', detail }, initialState)
  expect(journal.codes).toEqual([{ at: 1, streamID: 'bob_main', code: 2105, message: '' }])
})

test('the last 500 lines are kept, also those that the console does not show', () => {
  const log = new ConsoleLog('silent', () => 1)
  for (let line = 0; line < 1700; line++) log.info(`line ${line}`)
  expect(log.kept).toHaveLength(500)
  expect(messages(log)[0]).toBe('line 1200')
  expect(messages(log)[499]).toBe('line 1699')
})

describe('diagnostics', () => {
  const phone = {
    ...{ platform: 'ios', system: 'iOS 17', brand: 'iPhone', model: 'iPhone 15', version: '8.0.50' },
    ...{ SDKVersion: '3.5.0', language: 'zh_CN', theme: 'dark', benchmarkLevel: 40 },
    ...{ cameraAuthorized: true, microphoneAuthorized: false },
  }
  const report = () => {
    const { session, log } = open()
    void session.enterRoom({ ...params, roomID: 7 })
    session.send(joined())
    const detail = { code: 1101, message: `weak, ?usersig=${params.userSig}` }
    session.send({ type: 'reported', event: 'LOCAL_STATE_UPDATE', detail })
    log.error(`a page said ${params.userSig}`)
    session.send(disconnected())
    return session.diagnostics({ ...phone, deviceId: 'whose', safeArea: {}, host: {} })
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
    expect(report().phone).toEqual(phone)
  })

  test('leave out facts that are no plain values', () => {
    expect(open().session.diagnostics({ platform: 'ios', brand: {}, theme: null }).phone).toEqual({
      platform: 'ios',
    })
  })

  test('say what the room is at the moment', () => {
    const roomOf = (...inputs: Input[]) =>
      diagnosticsOf({
        state: play(inputs).state,
        journal: new Journal(new ConsoleLog('silent'), () => 1),
        lines: [],
        secrets: new Secrets(),
        phone: {},
        now: () => 9,
      })
    expect(roomOf()).toEqual({
      version,
      at: 9,
      phone: {},
      room: {
        phase: 'idle',
        sdkAppID: 0,
        userID: '',
        roomID: 0,
        strRoomID: '',
        scene: '',
        layout: '1v1',
        isHidden: false,
        enableCamera: false,
        enableMic: false,
        streams: 0,
        lastError: '',
        obstacles: [],
      },
      phases: [],
      codes: [],
      log: [],
    })
    const busy = [userJoined('bob'), userJoined('carol'), video('bob'), hidden()]
    expect(roomOf({ type: 'enter', entry: entryTo(0, { strRoomID: 'class' }) }).room).toMatchObject({
      roomID: 0,
      strRoomID: 'class',
    })
    expect(roomOf(enter(), joined(), ...busy).room).toMatchObject({
      phase: 'inRoom',
      sdkAppID: params.sdkAppID,
      userID: 'alice',
      roomID: 7,
      scene: 'videocall',
      layout: 'grid',
      isHidden: true,
      streams: 1,
    })
  })

  test('have no lines where the log of the page keeps none', () => {
    const session = new Session({ host: new FakeHost(project(initialState)), log: new FakeLog() })
    expect(session.diagnostics({}).log).toEqual([])
  })

  test('name the version of the package', () => {
    expect(version).toBe(packageFile.version)
  })
})
