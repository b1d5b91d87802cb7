import { codesOf, Recording } from '../../playground/app/lab/recording'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('what came since a mark is told in its order, also by name', () => {
  const recording = new Recording()
  recording.note('show')
  const mark = recording.mark
  recording.note('localstateupdate', { code: 1018 })
  recording.note('hide')
  recording.note('localstateupdate', { code: 1019 })
  expect(recording.since(mark).map(({ name }) => name)).toEqual([
    'localstateupdate',
    'hide',
    'localstateupdate',
  ])
  expect(codesOf(recording.since(mark))).toEqual([1018, 1019])
  expect(recording.since(mark, 'hide')).toHaveLength(1)
})

test('what is waited for is found when it has come already, and when it comes', async () => {
  const recording = new Recording()
  const mark = recording.mark
  recording.note('firstframe', { userID: 'bob' })
  expect(await recording.until('firstframe', { within: 10, mark })).toMatchObject({ name: 'firstframe' })
  const carol = recording.until('firstframe', {
    within: 1000,
    fits: ({ detail }) => detail['userID'] === 'carol',
  })
  recording.note('firstframe', { userID: 'bob' })
  await jest.advanceTimersByTimeAsync(500)
  recording.note('firstframe', { userID: 'carol' })
  expect(await carol).toMatchObject({ at: 500, detail: { userID: 'carol' } })
})

test('what does not come is undefined after the time', async () => {
  const recording = new Recording()
  const answer = recording.until('kickedout', { within: 1000 })
  await jest.advanceTimersByTimeAsync(1000)
  expect(await answer).toBeUndefined()
})

test('a long run keeps the last, and marks stay right', () => {
  const recording = new Recording()
  for (let index = 0; index < 10_000; index += 1) recording.note('bits', { index })
  const mark = recording.mark
  recording.note('bits', { index: 'last' })
  expect(recording.since(mark).map(({ detail }) => detail['index'])).toEqual(['last'])
  expect(recording.all.length).toBeLessThanOrEqual(3000)
})
