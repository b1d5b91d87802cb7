import { Link } from '../../playground/app/lab/link'

/** Two labs whose messages a test may lose. */
class Pair {
  readonly texts: string[] = []
  readonly carriedOut: string[] = []
  loses: (text: string) => boolean = () => false
  readonly alice = this.phone('alice', () => this.bob)
  readonly bob: Link = this.phone('bob', () => this.alice)

  private phone(id: string, other: () => Link): Link {
    return new Link({
      id,
      send: (text) => {
        this.texts.push(text)
        if (!this.loses(text)) other().receive(text)
        return Promise.resolve()
      },
      answer: (ask, given) => {
        this.carriedOut.push(ask)
        return { said: `${id} did ${ask}`, ...given }
      },
    })
  }
}

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('a question is carried out by the other phone and answered', async () => {
  const { alice } = new Pair()
  expect(await alice.ask('watch', { for: 3 })).toEqual({ said: 'bob did watch', for: 3 })
})

test('a question that was lost is asked again; one whose answer was lost is not carried out again', async () => {
  const pair = new Pair()
  const lost = [true, false, true, false, false]
  pair.loses = () => lost.shift() ?? false
  const answer = pair.alice.ask('watch')
  await jest.advanceTimersByTimeAsync(3000)
  expect(await answer).toEqual({ said: 'bob did watch' })
  expect(pair.carriedOut).toEqual(['watch'])
})

test('a phone that never answers is given up after the time, and nothing is sent any more', async () => {
  const pair = new Pair()
  pair.loses = () => true
  const answer = pair.alice.ask('watch', {}, 4000)
  await jest.advanceTimersByTimeAsync(4000)
  expect(await answer).toBeUndefined()
  const sent = pair.texts.length
  await jest.advanceTimersByTimeAsync(10_000)
  expect(pair.texts).toHaveLength(sent)
})

test.each(['hello', '{', 'null', '{"lab":2}', '[]'])('the text %s of somebody else is left alone', (text) => {
  const { bob } = new Pair()
  expect(() => bob.receive(text)).not.toThrow()
})

test('once it is known, the other phone alone is asked', async () => {
  const pair = new Pair()
  await pair.alice.ask('hello')
  await pair.alice.ask('watch')
  const asked = pair.texts.map((text) => JSON.parse(text) as { ask?: string; to: string })
  expect(asked.filter(({ ask }) => ask).map(({ to }) => to)).toEqual(['*', 'bob'])
})
