import { holdPusher, isSecond } from '../../src/native/pusher-holders'

test('the first pusher of a page has its context; the next one has it when the first has gone', () => {
  const [page, first, second] = [{}, {}, {}]
  const [endFirst, endSecond] = [holdPusher(page, first), holdPusher(page, second)]
  expect([first, second].map(isSecond)).toEqual([false, true])
  endFirst()
  expect([first, second].map(isSecond)).toEqual([false, false])
  endSecond()
  expect([first, second].map(isSecond)).toEqual([false, false])
})

test('pushers of other pages do not count, nor does one that goes take others with it', () => {
  const [one, other] = [{}, {}]
  const holders = [{}, {}, {}, {}] as const
  const ends = holders.map((holder, index) => holdPusher(index < 3 ? one : other, holder))
  expect(holders.map(isSecond)).toEqual([false, true, true, false])
  ends[1]?.()
  expect(holders.map(isSecond)).toEqual([false, false, true, false])
  ends.forEach((end) => end())
  expect(holders.map(isSecond)).toEqual([false, false, false, false])
})

test('whoever holds no pusher is no second', () => {
  const end = holdPusher({}, {})
  expect([{}, undefined].map(isSecond)).toEqual([false, false])
  end()
  end()
})

test('a page that is opened again begins anew', () => {
  const page = {}
  holdPusher(page, {})()
  const holder = {}
  const end = holdPusher(page, holder)
  expect(isSecond(holder)).toBe(false)
  end()
})
