import { transformSync } from 'esbuild'
import { changedPaths, withPatch } from '../../playground/browser/dock/changed-paths'
import { describeEntry } from '../../playground/browser/dock/describe-entry'
import { problemCounts, problemsOf } from '../../playground/browser/dock/problem-list'
import { readRecording, recordingOf } from '../../playground/browser/dock/recording'
import { partsOf, replay } from '../../playground/browser/dock/replay'
import { atSpeed, scriptOf } from '../../playground/browser/dock/script-of'
import { stateAt } from '../../playground/browser/dock/state-at'
import { testOf } from '../../playground/browser/dock/test-of'
import { addTotals, filterGroups, formatBytes, groupsOf } from '../../playground/browser/dock/timeline'
import type { TraceEntry } from '../../playground/browser/trace/trace-entry'

const entry = (id: number, more: Partial<TraceEntry>): TraceEntry => ({
  id,
  group: id,
  t: 1000 + id,
  phone: 'alice',
  kind: 'native',
  name: 'statechange',
  ...more,
})

const joined = [
  entry(1, { target: 'live-pusher', detail: { code: 1018, message: 'enter room success' } }),
  entry(2, { group: 1, kind: 'input', name: 'joined', phase: 'inRoom' }),
  entry(3, { group: 1, kind: 'data', name: 'phase', bytes: 18, detail: { phase: 'inRoom' } }),
  entry(4, { kind: 'wx', name: 'request', detail: { url: '/a' } }),
  entry(5, { group: 4, kind: 'wx', name: 'request', of: 4, outcome: 'ok', detail: { statusCode: 200 } }),
  entry(1, { phone: 'bob', kind: 'data', name: 'words', bytes: 2000 }),
]

describe('the timeline', () => {
  const shown = (filter: Partial<Parameters<typeof filterGroups>[1]>): string[] =>
    filterGroups(groupsOf(joined), { phone: '', kinds: [], text: '', ...filter }).map(
      ({ key, rows }) => `${key}: ${rows.map(({ entry: { kind } }) => kind).join(' ')}`,
    )

  test('an event and what it led to are a group, and a call has its result', () => {
    expect(shown({})).toEqual(['alice 1: native input data', 'alice 4: wx', 'bob 1: data'])
    const call = groupsOf(joined)[1]?.rows[0]
    expect([call?.entry.id, call?.result?.id]).toEqual([4, 5])
  })

  test('a filter shows what matches, with what led to it', () => {
    expect(shown({ phone: 'bob' })).toEqual(['bob 1: data'])
    expect(shown({ kinds: ['data'] })).toEqual(['alice 1: native data', 'bob 1: data'])
    expect(shown({ text: 'INROOM joined' })).toEqual(['alice 1: native input'])
    expect(shown({ text: '200' })).toEqual(['alice 4: wx'])
    expect(shown({ text: 'nothing' })).toEqual([])
  })

  test('measurements are shown to those who ask for them, or when something follows', () => {
    const quiet = groupsOf([entry(1, { name: 'netstatus', frequent: true })])
    const heard = groupsOf([
      entry(1, { name: 'audiovolumenotify', frequent: true }),
      entry(2, { group: 1, kind: 'data', name: 'volume' }),
    ])
    const filter = { phone: '', kinds: [], text: '' } as const
    expect(filterGroups(quiet, filter)).toHaveLength(0)
    expect(filterGroups(quiet, { ...filter, kinds: ['stats'] })).toHaveLength(1)
    expect(filterGroups(heard, filter)[0]?.rows).toHaveLength(2)
  })

  test('the total of setData runs on, for each phone and for all', () => {
    const first = addTotals({}, joined)
    expect(first).toEqual({
      '': { calls: 2, bytes: 2018 },
      alice: { calls: 1, bytes: 18 },
      bob: { calls: 1, bytes: 2000 },
    })
    expect(addTotals(first, joined)['']).toEqual({ calls: 4, bytes: 4036 })
  })

  test.each([
    [0, '0 B'],
    [999, '999 B'],
    [18_400, '18.4 KB'],
    [3_100_000, '3.1 MB'],
  ])('%i is %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text)
  })

  test.each<[Partial<TraceEntry>, string, string]>([
    [{ detail: { code: 1018, message: 'success' } }, 'statechange 1018', 'success'],
    [{ kind: 'data', name: 'a, b', bytes: 12, detail: { a: 1 } }, 'a, b', '12 B  {"a":1}'],
    [{ kind: 'call', name: 'start', target: 'live-pusher' }, 'live-pusher.start()', ''],
    [{ kind: 'wx', name: 'login', detail: {} }, 'wx.login', ''],
    [{ kind: 'console', name: 'first\nsecond' }, 'first', ''],
    [{ kind: 'tap', name: 'tap', detail: 'Join' }, 'tap', '“Join”'],
  ])('%j is told in one line', (more, title, rest) => {
    expect(describeEntry(entry(1, more))).toEqual({ title, more: rest })
  })
})

describe('problems', () => {
  const thrown = (id: number, phone: string, name: string): TraceEntry =>
    entry(id, { phone, kind: 'problem', name, level: 'error' })
  const entries = [
    thrown(1, 'alice', 'Error: broken\n at page.js:1'),
    thrown(2, 'alice', 'Error: broken\n at page.js:1'),
    thrown(1, 'bob', 'Error: broken\n at page.js:1'),
    entry(2, { phone: 'bob', kind: 'problem', name: 'odd', level: 'warn' }),
  ]

  test('equal ones are one, with their number and phones', () => {
    const build = {
      severity: 'error',
      file: 'a.wxml',
      line: 3,
      column: 5,
      lineText: '<veiw />',
      text: '<veiw> is neither',
      fatal: true,
    } as const
    expect(problemsOf([build], entries)).toMatchObject([
      { place: 'a.wxml:3:5', count: 1, phones: [], isFatal: true, more: '<veiw />' },
      { text: 'Error: broken', count: 3, phones: ['alice', 'bob'], more: ' at page.js:1', isFatal: false },
      { text: 'odd', severity: 'warning', count: 1 },
    ])
  })

  test('the number on a phone counts different ones', () => {
    expect(problemCounts(entries)).toEqual({ alice: 1, bob: 2 })
  })
})

describe('what has changed', () => {
  test('are the values that differ, and all that contain them', () => {
    const before = { users: [{ name: 'a' }, { name: 'b' }], same: { x: 1 }, gone: 1 }
    const after = { users: [{ name: 'a' }, { name: 'c' }], same: { x: 1 }, fresh: true }
    expect([...changedPaths(before, after)].sort()).toEqual(
      ['', 'users', 'users[1]', 'users[1].name', 'gone', 'fresh'].sort(),
    )
  })

  test.each<[string, object, object]>([
    ['a.b', { a: { b: 1, c: 2 } }, { a: { b: 'new', c: 2 } }],
    ['list[1].x', { list: [{ x: 1 }] }, { list: [{ x: 1 }, { x: 'new' }] }],
    ['fresh[0]', {}, { fresh: ['new'] }],
  ])('a patch of %s', (path, before, after) => {
    const copy: unknown = JSON.parse(JSON.stringify(before))
    expect(withPatch(before as Record<string, unknown>, { [path]: 'new' })).toEqual(after)
    expect(before).toEqual(copy)
  })

  test('the state of a recording is what its patches have set so far', () => {
    const patches = [
      entry(1, { kind: 'data', target: 'call', detail: { phase: 'idle', n: 1 } }),
      entry(2, { kind: 'data', target: 'call', detail: { phase: 'inRoom' } }),
      entry(3, { phone: 'bob', kind: 'data', target: 'call', detail: { phase: 'other' } }),
    ]
    expect(stateAt(patches, 'alice')).toMatchObject([{ name: 'call', value: { phase: 'inRoom', n: 1 } }])
    expect(stateAt(patches.slice(0, 1), '')).toMatchObject([{ value: { phase: 'idle' } }])
  })
})

describe('recordings', () => {
  const entries = [
    entry(1, { t: 1000, kind: 'trouble', name: 'network', detail: { network: 'down' } }),
    entry(2, { t: 1010, detail: { code: -1307, message: 'lost' }, target: 'live-pusher' }),
    entry(3, { t: 3500, kind: 'trouble', name: 'kick', detail: 'kick' }),
    entry(4, { t: 3600, phone: 'bob', kind: 'trouble', name: 'kick', detail: 'kick' }),
  ]
  const recording = recordingOf('shop', { alice: '/pages/call/call' }, entries)

  test('one that was saved is read again', () => {
    expect(readRecording(JSON.stringify(recording))).toEqual(recording)
  })

  test('the diagnostics of a phone show its codes and the steps that followed', () => {
    const read = readRecording(
      JSON.stringify({
        version: '1',
        room: { userID: 'ann' },
        phases: [],
        codes: [{ at: 5, streamID: '', code: 1018, message: 'in' }],
        log: [
          { at: 5, level: 'info', message: 'LOCAL_STATE_UPDATE code=1018' },
          { at: 6, level: 'info', message: 'entering + joined -> inRoom' },
          { at: 900, level: 'warn', message: 'odd' },
        ],
      }),
    )
    expect(read.entries.map(({ phone, kind, name, group }) => [phone, kind, name, group])).toEqual([
      ['ann', 'native', 'statechange', 1],
      ['ann', 'input', 'joined', 1],
      ['ann', 'input', 'odd', 3],
    ])
    expect(scriptOf(read, 'ann', { codes: true })).toEqual([
      { do: 'say', tag: 'pusher', code: 1018, message: 'in' },
    ])
  })

  test('the script of a random walk is its own script', () => {
    const walk = [{ do: 'enter', room: 7 }, { do: 'wait', ms: 500 }, { do: 'exit' }]
    const read = readRecording(JSON.stringify(walk))
    expect(read.entries.map(({ name, t }) => [name, t])).toEqual([
      ['enter', 0],
      ['wait', 500],
      ['exit', 500],
    ])
    expect(scriptOf(read, 'alice')).toEqual(walk)
  })

  test.each([
    ['{', 'not JSON'],
    ['{"a":1,"b":2}', 'neither a recording, diagnostics nor a script: the fields a, b'],
    ['[1]', 'neither a recording, diagnostics nor a script: a list'],
    ['null', 'the fields none'],
  ])('%s is refused by what it is', (text, message) => {
    expect(() => readRecording(text)).toThrow(message)
  })

  test('the script of a phone has its troubles at their times, and codes for those who want them', () => {
    const script = scriptOf(recording, 'alice')
    expect(script).toEqual([
      { do: 'cause', order: { network: 'down' } },
      { do: 'wait', ms: 2500 },
      { do: 'cause', order: 'kick' },
    ])
    expect(scriptOf(recording, 'alice', { codes: true })).toContainEqual({
      do: 'say',
      tag: 'pusher',
      code: -1307,
      message: 'lost',
    })
    expect(atSpeed(script, 5)[1]).toEqual({ do: 'wait', ms: 500 })
  })

  describe('what was tapped and typed', () => {
    const tap = (id: number, more: Partial<TraceEntry>): TraceEntry =>
      entry(id, { t: id * 10, kind: 'tap', name: 'tap', ...more })
    const typed = (id: number, value: string, at = { what: '#room' }): TraceEntry =>
      tap(id, { kind: 'event', name: 'input', detail: { value }, at })
    const enter = entry(9, { kind: 'input', name: 'enter', detail: { facts: { room: 'roomID=5' } } })
    const played = (...more: TraceEntry[]): object[] => scriptOf(recordingOf('shop', {}, more), 'alice')

    test('is repeated where it was, a text once', () => {
      expect(played(typed(1, '7'), typed(2, '77'), tap(3, { at: { what: '.row', nth: 2 } }))).toEqual([
        { do: 'type', text: '77', what: '#room' },
        { do: 'tap', what: '.row', nth: 2 },
      ])
    })

    test('drags, scrolls, sliders and Enter are repeated with what they were', () => {
      const at = { what: '#a', nth: 1 }
      const [by, to] = [
        { x: 0, y: -80 },
        { top: 300, left: 0 },
      ]
      const told = (id: number, name: string, value: unknown): TraceEntry =>
        entry(id, { t: id * 10, kind: 'event', name, detail: { value }, at })
      const entries = [
        tap(1, { name: 'drag', at, detail: by }),
        tap(2, { name: 'scroll', at, detail: to }),
        tap(3, { name: 'scroll', at: { what: '.page-scroll' }, detail: to }),
        told(4, 'change', 30),
        told(5, 'confirm', '7'),
      ]
      expect(played(...entries)).toEqual([
        { do: 'drag', by, ...at },
        { do: 'scroll', to, ...at },
        { do: 'scroll', to, what: '.page-scroll' },
        { do: 'slide', value: 30, ...at },
        { do: 'confirm', ...at },
      ])
      const text = testOf(recordingOf('shop', {}, entries))
      for (const call of [
        'drag("#a", { x: 0, y: -80 }, 1)',
        'scroll({ top: 300, left: 0 }, "#a", 1)',
        'scroll({ top: 300, left: 0 })',
        'slide(30, "#a", 1)',
        'confirm("#a", 1)',
      ])
        expect(text).toContain(`await phone.${call}\n`)
    })

    test('texts of two fields are two', () => {
      expect(played(typed(1, '7'), typed(2, '8', { what: '#name' }))).toHaveLength(2)
    })

    test('a finger that leaves after a long press is part of it', () => {
      const at = { what: 'Ann' }
      expect(played(tap(1, { name: 'longpress', at }), tap(2, { at }), tap(3, { at }))).toEqual([
        { do: 'longpress', what: 'Ann' },
        { do: 'tap', what: 'Ann' },
      ])
    })

    test('the room is entered by the taps, and without one as it was', () => {
      expect(played(tap(1, { at: { what: '#join' } }), enter)).toEqual([{ do: 'tap', what: '#join' }])
      expect(played(tap(1, {}), enter)).toEqual([{ do: 'enter', room: 5 }])
    })

    test('secrets and shortened texts are left out', () => {
      expect(played(typed(1, '***'), typed(2, 'long… +12'))).toEqual([])
    })

    test('is a call of the helper in a saved test', () => {
      const at = { what: '.row', nth: 2 }
      const text = testOf(
        recordingOf('shop', {}, [typed(1, '7'), tap(2, { at }), tap(3, { name: 'longpress', at })]),
      )
      expect(text).toContain('await phone.type("7", "#room")')
      expect(text).toContain('await phone.tap(".row", 2)')
      expect(text).toContain('await phone.longPress(".row", 2)')
    })
  })

  test('it is saved as a test that plays the script of each phone', () => {
    const text = testOf(recording)
    expect(text).toContain('launch({ app: ".", phones: [ "alice", "bob" ] })')
    expect(text).toContain('await phone.goto("/pages/call/call")')
    expect(text).toContain('await phone.cause({ network: "down" })')
    expect(() => transformSync(text, { loader: 'js' })).not.toThrow()
  })

  test('a saved test opens phones of the same language, and not with the server of the recording', () => {
    const page = '/pages/a/a?server=http://localhost:1&lang=zh-CN&room=7'
    const text = testOf(recordingOf('shop', { alice: page }, entries))
    expect(text).toContain('phones: [ "alice", "bob" ], lang: "zh-CN" })')
    expect(text).toContain('phone.goto("/pages/a/a?lang=zh-CN&room=7")')
  })

  describe('played on phones', () => {
    const tapped = (id: number, phone: string, t: number): TraceEntry =>
      entry(id, { t, phone, kind: 'tap', name: 'tap', at: { what: `#${phone}` } })
    const two = recordingOf('shop', { alice: '/a', bob: '/b' }, [
      tapped(1, 'alice', 1000),
      tapped(2, 'bob', 3000),
    ])
    const alice = { user: 'alice', page: '/a', script: [{ do: 'tap', what: '#alice' }] }
    const bob = {
      user: 'bob',
      page: '/b',
      script: [
        { do: 'wait', ms: 500 },
        { do: 'tap', what: '#bob' },
      ],
    }

    test('each does its own part, when it was done', () => {
      expect(partsOf(two, '', 4)).toEqual([alice, bob])
    })

    test('one that is chosen does not wait for others', () => {
      expect(partsOf(two, 'bob', 4)).toEqual([{ ...bob, script: bob.script.slice(1) }])
    })

    test('without touches they stay where they are', () => {
      const [part] = partsOf(recording, 'alice', 1)
      expect(part).not.toHaveProperty('page')
    })

    test('all are on their pages before the first one plays, and a failure is told', async () => {
      const asked: string[] = []
      const phoneOf = (user: string): object => ({
        ask: ({ what }: { readonly what: string }) => {
          asked.push(`${user} ${what}`)
          return what === 'play' && user === 'bob' ? Promise.reject(new Error('no #bob')) : Promise.resolve()
        },
      })
      await expect(replay([alice, bob], phoneOf as never)).rejects.toThrow('no #bob')
      expect(asked).toEqual(['alice goTo', 'bob goTo', 'alice play', 'bob play'])
    })
  })
})
