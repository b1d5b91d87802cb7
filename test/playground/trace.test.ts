import { patchSize } from '../../playground/browser/trace/patch-size'
import { Ring } from '../../playground/browser/trace/ring'
import { Secrets } from '../../playground/browser/trace/secrets'
import { shorten } from '../../playground/browser/trace/shorten'
import { NetMeter } from '../../playground/browser/native/net-status'
import { takenPackets } from '../../playground/browser/room/taken-packets'
import { StreamMeter } from '../../playground/browser/trace/stream-stats'
import { Trace } from '../../playground/browser/trace/trace'
import type { TraceEntry } from '../../playground/browser/trace/trace-entry'
import { draftOf, watchRooms } from '../../playground/browser/trace/watch-rooms'
import { watchWx } from '../../playground/browser/trace/watch-wx'

/** A trace whose tasks end when the test says so. */
function traceInTest(): { trace: Trace; endTask: () => void; time: { now: number } } {
  const time = { now: 1000 }
  const due: (() => void)[] = []
  const trace = new Trace({ phone: 'alice', now: () => time.now, afterTask: (run) => void due.push(run) })
  return { trace, time, endTask: () => due.splice(0).forEach((run) => run()) }
}

const groups = (trace: Trace): string[] => trace.entries.map(({ name, group }) => `${group} ${name}`)

const data = (name: string) => ({ kind: 'data', name }) as const
const native = (name: string) => ({ kind: 'native', name, target: 'live-pusher' }) as const

describe('what led to what', () => {
  test('an event, its patches and the calls of their callbacks are one group', () => {
    const { trace, endTask } = traceInTest()
    let later = (): void => undefined
    trace.within(native('statechange'), () => {
      trace.record(data('phase'))
      later = trace.bind(() => void trace.record({ kind: 'call', name: 'start' }))
    })
    endTask()
    later()
    expect(groups(trace)).toEqual(['1 statechange', '1 phase', '1 start'])
  })

  test('an event inside another one belongs to it, and what follows both as well', () => {
    const { trace } = traceInTest()
    trace.within({ kind: 'tap', name: 'tap' }, () => {
      trace.within({ kind: 'event', name: 'change' }, () => trace.record(data('a')))
      trace.record(data('b'))
    })
    expect(groups(trace)).toEqual(['1 tap', '1 change', '1 a', '1 b'])
  })

  test('promises of a handler continue in its task, timers in one of their own', () => {
    const { trace, endTask } = traceInTest()
    trace.within({ kind: 'tap', name: 'tap' }, () => undefined)
    trace.record(data('after await'))
    endTask()
    trace.record(data('after a timer'))
    trace.record(data('the same timer'))
    expect(groups(trace)).toEqual(['1 tap', '1 after await', '3 after a timer', '3 the same timer'])
  })

  test('the next event does not belong to the last one, even before the task is known to be over', () => {
    const { trace } = traceInTest()
    trace.within(native('first'), () => undefined)
    trace.within(native('second'), () => undefined)
    expect(groups(trace)).toEqual(['1 first', '2 second'])
  })

  test('a result that comes much later begins a group of its own', () => {
    const { trace, endTask, time } = traceInTest()
    let later = (): void => undefined
    trace.within(native('first'), () => (later = trace.bind(() => void trace.record(data('late')))))
    endTask()
    time.now += 6000
    later()
    expect(groups(trace)).toEqual(['1 first', '2 late'])
  })

  test('a handler that throws does not leave its group open', () => {
    const { trace, endTask } = traceInTest()
    expect(() =>
      trace.within(native('first'), () => {
        throw new Error('of the page')
      }),
    ).toThrow('of the page')
    endTask()
    trace.record(data('other'))
    expect(groups(trace)).toEqual(['1 first', '2 other'])
  })
})

describe('events that come several times a second', () => {
  test('are recorded now and then, and whenever something follows', () => {
    const { trace, endTask, time } = traceInTest()
    const volume = (run = (): void => undefined): void => {
      trace.withinFrequent(native('audiovolumenotify'), run)
      endTask()
      time.now += 300
    }
    volume()
    volume()
    volume(() => void trace.record(data('volume')))
    for (let count = 0; count < 6; count += 1) volume()
    expect(groups(trace)).toEqual([
      '1 audiovolumenotify',
      '2 audiovolumenotify',
      '2 volume',
      '4 audiovolumenotify',
    ])
  })
})

test('a ring keeps the last entries', () => {
  const ring = new Ring<number>(3)
  for (let item = 1; item <= 10; item += 1) ring.add(item)
  expect(ring.list).toEqual([8, 9, 10])
  ring.clear()
  expect(ring.list).toEqual([])
})

test('who listens hears of later entries until they stop', () => {
  const { trace } = traceInTest()
  const heard: TraceEntry[] = []
  const stop = trace.subscribe((entry) => heard.push(entry))
  trace.record(data('a'))
  stop()
  trace.record(data('b'))
  expect(heard).toMatchObject([{ id: 1, t: 1000, phone: 'alice', kind: 'data', name: 'a', group: 1 }])
})

test.each<[unknown, number]>([
  [{ a: 1 }, 7],
  [{ a: '汉' }, 11],
  [undefined, 0],
  [{ 'list[0].name': 'x' }, 20],
])('the size of %j is %i bytes of JSON', (patch, size) => {
  expect(patchSize(patch)).toBe(size)
})

test('a patch that cannot be sent has no size', () => {
  const circle: Record<string, unknown> = {}
  circle['self'] = circle
  expect(patchSize(circle)).toBe(0)
})

describe('secrets', () => {
  const signature = 'eJwtzMEKgjAAxvF32TlkLreo0DkEXZTQIBBj=='

  test.each([
    'userSig',
    'usersig',
    'user_sig',
    'privateMapKey',
    'SDKSecretKey',
    'secretKey',
    'authorization',
  ])('the field %s', (name) => {
    const secrets = new Secrets()
    const copy = JSON.stringify(shorten({ [name]: signature, 'a.b': [{ [name]: signature }] }, secrets))
    expect(copy).not.toContain(signature)
  })

  test.each([
    `room://cloud?usersig=${signature}&userid=alice`,
    `?userSig%3D${signature}%26next`,
    `{"privateMapKey":"${signature}"}`,
  ])('in the text %s', (text) => {
    const copy = shorten(text, new Secrets())
    expect(copy).not.toContain(signature.slice(0, 20))
    expect(copy).toContain('***')
  })

  test('a value that was seen under its name is masked wherever it is repeated', () => {
    const { trace } = traceInTest()
    trace.record({ kind: 'wx', name: 'request', detail: { userSig: signature } })
    trace.record({ kind: 'console', name: `signed: ${signature}`, detail: encodeURIComponent(signature) })
    expect(JSON.stringify(trace.entries)).not.toContain(signature.slice(0, 20))
  })

  test('a userSig that an app prints without its name', () => {
    const long = `eJyrVgrxCdYrSy1SslIy0jNQ0gHzM1NS80oy0zLBwlCx4pTsxIKCzBQlK0MTAwMDYzNDS-`
    expect(shorten(`ret=${long}`, new Secrets())).toBe('ret=***')
  })

  test('a patch that sets a secret by its path', () => {
    expect(shorten({ 'config.userSig': signature }, new Secrets())).toEqual({ 'config.userSig': '***' })
  })

  test('an empty field stays visible: it is a fault worth seeing', () => {
    expect(shorten({ userSig: '' }, new Secrets())).toEqual({ userSig: '' })
  })
})

test('what was typed in secret is masked as a value, and long ones inside of texts', () => {
  const secrets = new Secrets()
  for (const text of ['', 'p', 'pa', 'passwords']) secrets.hide(text)
  expect(['', 'pa', 'path', 'my passwords'].map((text) => secrets.maskValue(text))).toEqual([
    '',
    '***',
    'path',
    'my ***',
  ])
  expect(shorten({ typed: 'pa' }, secrets)).toEqual({ typed: '***' })
})

describe('values are kept short', () => {
  const short = (value: unknown): unknown => shorten(value, new Secrets())

  test.each<[string, unknown, unknown]>([
    ['a function', { success: function done() {} }, { success: 'ƒ done' }],
    ['an error', new TypeError('no room'), 'TypeError: no room'],
    ['a buffer', new ArrayBuffer(12), 'ArrayBuffer(12)'],
    ['no number', [NaN, Infinity], ['NaN', 'Infinity']],
    ['nothing', [undefined, null], [null, null]],
    ['a class', new (class Player {})(), '[Player]'],
  ])('%s', (_, value, copy) => {
    expect(short(value)).toEqual(copy)
  })

  test('long texts and lists say how much is left out', () => {
    expect(short('x'.repeat(500))).toBe(`${'x'.repeat(400)}… +100`)
    const list = short(Array.from({ length: 100 }, (_, index) => index)) as unknown[]
    expect([list.length, list.at(-1)]).toEqual([61, '… +40'])
  })

  test('a value that contains itself ends', () => {
    const circle: Record<string, unknown> = { a: 1 }
    circle['self'] = circle
    expect(short(circle)).toEqual({ a: 1, self: '↻' })
  })

  test('a getter that throws is told, and nothing else is lost', () => {
    const odd = {
      get bad(): never {
        throw new Error('not now')
      },
      good: 1,
    }
    expect(short(odd)).toEqual({ bad: 'Error: not now', good: 1 })
  })
})

describe('calls of wx', () => {
  test('are recorded with their options, and their results belong to them', () => {
    const { trace, endTask } = traceInTest()
    const answers: ((result: object) => void)[] = []
    const wx = watchWx(
      { request: (options: { success: (result: object) => void }) => void answers.push(options.success) },
      trace,
    )
    const received: unknown[] = []
    wx.request({ success: (result: unknown) => received.push(result), url: '/a' } as never)
    endTask()
    answers[0]?.({ errMsg: 'request:ok', userSig: 'eJwtzMEKgjAAxvF32' })
    expect(received).toEqual([{ errMsg: 'request:ok', userSig: 'eJwtzMEKgjAAxvF32' }])
    expect(trace.entries).toMatchObject([
      { kind: 'wx', name: 'request', detail: { url: '/a' } },
      { of: 1, group: 1, outcome: 'ok', detail: { errMsg: 'request:ok', userSig: '***' } },
    ])
  })

  test('with promises as well, and a call that throws is told and throws', async () => {
    const { trace } = traceInTest()
    const wx = watchWx(
      {
        login: () => Promise.reject(new Error('login:fail')),
        setStorageSync: () => {
          throw new Error('full')
        },
      },
      trace,
    )
    await expect(wx.login()).rejects.toThrow('login:fail')
    expect(() => wx.setStorageSync()).toThrow('full')
    expect(trace.entries.map(({ name, outcome }) => `${name} ${outcome ?? ''}`)).toEqual([
      'login ',
      'login fail',
      'setStorageSync ',
      'setStorageSync fail',
    ])
  })

  test('a function is the same each time it is read', () => {
    const wx = watchWx({ login: () => undefined, env: {} }, traceInTest().trace)
    expect(wx.login).toBe(wx.login)
  })
})

describe('the steps of a trtc-room', () => {
  test.each([
    [
      'inRoom + disconnected reason=linkLost code=-1307 -> retrying (attempt 1)',
      {
        name: 'disconnected',
        phase: 'retrying',
        detail: { in: 'inRoom', facts: 'reason=linkLost code=-1307' },
      },
    ],
    ['inRoom + userJoined userID=bob', { name: 'userJoined', detail: { in: 'inRoom', facts: 'userID=bob' } }],
    ['the camera waits: no', { name: 'the camera waits: no' }],
  ])('%s', (line, draft) => {
    expect(draftOf('info', line)).toEqual({ kind: 'input', level: 'info', target: 'trtc-room', ...draft })
  })

  test('those before it was watched are recorded too, and the log still works', () => {
    const { trace } = traceInTest()
    const written: string[] = []
    const kept = [{ at: 1, level: 'info' as const, message: 'idle + enter roomID=7 -> entering' }]
    const info = (message: string): void => void written.push(message)
    const room = { getDiagnostics: () => ({}), log: { kept, info, warn: info, error: info } }
    watchRooms({ field: room, other: 1 }, trace)
    watchRooms(room, trace)
    room.log.info('entering + joined -> inRoom')
    expect(trace.entries.map(({ name, phase }) => `${name} ${phase}`)).toEqual([
      'enter entering',
      'joined inRoom',
    ])
    expect(written).toEqual(['entering + joined -> inRoom'])
  })
})

test('statistics of a stream are rates since the last report', () => {
  const meter = new StreamMeter('bob')
  const report = (timestamp: number, bytesReceived: number, packetsReceived: number, packetsLost: number) =>
    new Map<string, object>([
      ['pair', { id: 'pair', type: 'candidate-pair', nominated: true, currentRoundTripTime: 0.02 }],
      [
        'in',
        {
          id: 'in',
          type: 'inbound-rtp',
          mid: '1',
          timestamp,
          bytesReceived,
          packetsReceived,
          packetsLost,
          frameWidth: 320,
          frameHeight: 240,
          framesPerSecond: 14.6,
          jitter: 0.004,
        },
      ],
    ]) as unknown as RTCStatsReport
  meter.measure(report(1000, 1000, 10, 0))
  expect(meter.measure(report(3000, 101_000, 100, 10))).toEqual([
    {
      user: 'bob',
      direction: 'in',
      media: 'video',
      kbps: 400,
      loss: 0.1,
      width: 320,
      height: 240,
      fps: 15,
      rtt: 20,
      jitter: 4,
    },
  ])
})

describe('what the simulated loss takes', () => {
  const track = 'track-of-bob'
  const at = (seconds: number): RTCStatsReport => {
    const [packetsReceived, packetsLost] = [100 * seconds, seconds]
    const counted = { packetsReceived, packetsLost, bytesReceived: 100_000 * seconds }
    const buffer = { jitterBufferDelay: 3 * seconds, jitterBufferEmittedCount: 10 * seconds }
    const stream = { id: 'in', type: 'inbound-rtp', kind: 'video', mid: '1', trackIdentifier: track }
    return new Map([['in', { ...stream, ...counted, ...buffer, timestamp: seconds * 1000 }]])
  }
  afterEach(() => takenPackets.clear())

  test.each([
    [0, 0.01, 1],
    [19, 0.198, 5],
    [60, 0.604, 6],
  ])('%i of 100 packets more are lost in the statistics and in netstatus', (taken, loss, quality) => {
    const [stream, net] = [new StreamMeter('bob'), new NetMeter('inbound-rtp')]
    stream.measure(at(1))
    net.measure([at(1)])
    takenPackets.set(track, taken)
    expect(stream.measure(at(2))).toMatchObject([{ loss }])
    expect(net.measure([at(2)])).toMatchObject({ netQualityLevel: quality, videoCache: 300 })
  })

  test('ends with it', () => {
    const net = new NetMeter('inbound-rtp')
    takenPackets.set(track, 50)
    expect(net.measure([at(1)]).netQualityLevel).toBe(6)
    expect(net.measure([at(2)]).netQualityLevel).toBe(1)
  })
})
