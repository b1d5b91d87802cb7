import { NetTask } from '../../playground/browser/wx/net/net-task'

const settle = (
  work: (signal: AbortSignal) => Promise<object>,
  act: (task: NetTask) => void = () => undefined,
  timeout = 1000,
): Promise<unknown[]> =>
  new Promise((resolve) => {
    const told: unknown[] = []
    const task = new NetTask()
    const options = {
      success: (result: object) => told.push(['success', result]),
      fail: (result: object) => told.push(['fail', result]),
      complete: () => resolve(told),
    }
    task.run('request', options, timeout, work)
    act(task)
  })

const never = (signal: AbortSignal): Promise<object> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))))

test.each<[string, Promise<unknown[]>, unknown]>([
  ['a result', settle(() => Promise.resolve({ data: 1 })), ['success', { data: 1, errMsg: 'request:ok' }]],
  [
    'a failure',
    settle(() => Promise.reject(new Error('refused'))),
    ['fail', { errMsg: 'request:fail refused' }],
  ],
  [
    'bad options',
    settle(() => {
      throw new Error('no url')
    }),
    ['fail', { errMsg: 'request:fail no url' }],
  ],
  ['abort()', settle(never, (task) => task.abort()), ['fail', { errMsg: 'request:fail abort' }]],
  ['too long a time', settle(never, undefined, 10), ['fail', { errMsg: 'request:fail timeout' }]],
])('%s is told once', async (_, told, outcome) => {
  expect(await told).toEqual([outcome])
})

test('listeners hear until they are taken away', () => {
  const task = new NetTask()
  const heard: unknown[] = []
  const listener = (detail: unknown): number => heard.push(detail)
  task.onProgressUpdate(listener)
  task.emit('ProgressUpdate', 1)
  task.offProgressUpdate(listener)
  task.onHeadersReceived(listener)
  task.offHeadersReceived()
  task.emit('ProgressUpdate', 2)
  task.emit('HeadersReceived', 3)
  expect(heard).toEqual([1])
})
