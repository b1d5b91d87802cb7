import { AutoEntry } from '../../../../components/trtc-room/properties/auto-entry'
import { defaultProperties } from '../../../../components/trtc-room/properties/settings'

type Values = Readonly<Record<string, unknown>>

const named = { sdkAppId: 140, userId: '1st', userSig: 'SECRET-1', roomId: 77, autoEnter: true }
const entry = { sdkAppID: 140, userID: '1st', roomID: 77, strRoomID: '' }

/** `auto-enter` over a room whose properties and state a test sets. */
class Room {
  readonly lines: string[] = []
  entries = 0
  private readonly values: Record<string, unknown> = { ...defaultProperties }
  private readonly state: Record<string, unknown> = { entry: null, lastError: '' }
  readonly auto = new AutoEntry({
    session: { state: this.state },
    settings: { values: this.values },
    log: { info: (line: string) => this.lines.push(line) },
    actions: { enterRoom: () => Promise.resolve(void (this.entries += 1)) },
  } as never)

  /** Whether a change of properties enters. */
  enters(values: Values, state: Values = {}): boolean {
    const before = this.entries
    Object.assign(this.values, values)
    Object.assign(this.state, state)
    this.auto.update()
    return this.entries > before
  }
}

test('what auto-enter still waits for is logged when it changes', () => {
  const room = new Room()
  room.enters({ beauty: 1 })
  expect(room.lines).toEqual([])
  for (const values of [
    { autoEnter: true },
    { beauty: 2 },
    { ...named, userSig: '' },
    named,
    { userSig: '' },
  ])
    room.enters(values)
  expect(room.lines).toEqual(
    ['sdk-app-id, user-id, user-sig, room-id', 'user-sig', 'user-sig'].map(
      (names) => `auto-enter waits for ${names}`,
    ),
  )
  expect(room.entries).toBe(1)
})

test.each<[change: string, values: Values, state: Values, enters: boolean]>([
  ['nothing', {}, { entry }, false],
  ['the signature, in the room', { userSig: 'SECRET-2' }, { entry }, true],
  ['the signature, in another room', { userSig: 'SECRET-2' }, { entry: { ...entry, roomID: 8 } }, false],
  ['the signature, while idle', { userSig: 'SECRET-2' }, {}, false],
  ['the refused signature', { userSig: 'SECRET-2' }, { lastError: 'userSigRefused' }, true],
  ['the refused key', { privateMapKey: 'KEY' }, { lastError: 'privateMapKeyRefused' }, true],
  ['no refused secret', { scene: 'live' }, { lastError: 'userSigRefused' }, false],
  ['the room', { roomId: 8 }, {}, true],
  ['the kind of the room', { roomId: 0, strRoomId: '77' }, {}, true],
  ['application and user', { sdkAppId: 1401, userId: 'st' }, {}, true],
  ['the room to none', { roomId: 0 }, {}, false],
  ['auto-enter', { autoEnter: false }, {}, false],
])('of a room that was entered, a change of %s enters again: %j, %j: %p', (_, values, state, enters) => {
  const room = new Room()
  expect(room.enters(named)).toBe(true)
  expect(room.enters(values, state)).toBe(enters)
})

test.each([{ userSig: '' }, { userId: '' }, { sdkAppId: 0 }, { roomId: 0 }])(
  'nothing is entered without all of it: %j',
  (none) => {
    const room = new Room()
    expect([room.enters({ ...named, ...none }), room.enters(named)]).toEqual([false, true])
    const isOther = !('userSig' in none)
    expect([room.enters(none), room.enters(named)]).toEqual([false, isOther])
  },
)

test.each([
  ['exit', false],
  ['enter', true],
] as const)('after the command %s, an entry that is complete only then is made: %p', (command, enters) => {
  const room = new Room()
  room.enters({ ...named, userSig: '' })
  room.auto.note(command)
  expect(room.enters(named)).toBe(enters)
})

test('a text in config is a string room, whatever digits are in it', () => {
  const room = new Room()
  const config = (roomID: string): Values => ({ roomId: 0, config: { roomID } })
  room.enters({ ...named, ...config('a7') })
  const inRoom = (strRoomID: string): Values => ({ entry: { ...entry, roomID: 0, strRoomID } })
  expect(room.enters({ userSig: 'SECRET-2' }, inRoom('a7'))).toBe(true)
  room.enters(config('7a'))
  expect(room.enters({ userSig: 'SECRET-3' }, inRoom('7a'))).toBe(true)
  room.enters(config('77'))
  expect(room.enters({ userSig: 'SECRET-4' }, { entry: { ...entry, roomID: 77 } })).toBe(true)
})

test('a failed entry is retried, unless the room was left', () => {
  const room = new Room()
  room.enters(named)
  room.auto.retry()
  expect(room.entries).toBe(2)
  room.auto.note('exit')
  room.auto.retry()
  expect([room.entries, room.enters({ userSig: 'SECRET-2' }, { lastError: 'userSigRefused' })]).toEqual([
    2,
    false,
  ])
  room.auto.note('enter')
  room.auto.retry()
  expect(room.entries).toBe(3)
})
