import * as fc from 'fast-check'
import { NamedList } from '../../src/machine/named-list'
import { runs } from '../fakes/runs'

interface Item {
  readonly name: string
}

type Act = {
  readonly kind: 'find' | 'add' | 'replace' | 'remove'
  readonly at: number
  readonly name: string
}

const names = ['', 'a', 'b', 'c', 'd', '__proto__']
const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom('find', 'add', 'replace', 'remove'),
  at: fc.nat(20),
  name: fc.constantFrom(...names),
})

const isFlagged = ({ name }: Item): boolean => 'abc'.includes(name)

/** The result of the index, and that of searching the list. */
const answers = (byName: NamedList<Item>, list: readonly Item[]) => [
  ...names.map((name) => byName.find(list, name)),
  new Set(byName.flagged(list)),
]
const truth = (list: readonly Item[]) => [
  ...names.map((name) => (name === '' ? undefined : list.find((item) => item.name === name))),
  new Set(list.filter(isFlagged)),
]

function follow(byName: NamedList<Item>, list: readonly Item[], { kind, at, name }: Act): readonly Item[] {
  const item = list[at % Math.max(1, list.length)]
  const others = list.filter((other) => kind !== 'replace' || other !== item)
  const isFree = name === '' || others.every((other) => other.name !== name)
  if (kind === 'add' && isFree) return byName.added(list, { name })
  if (kind === 'replace' && item && isFree) return byName.replaced(list, item, { name })
  if (kind === 'remove') return byName.without(list, name)
  byName.find(list, name)
  return list
}

test('whatever was made from which list, and asked in which order, the answers are those of the lists', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20), act)), (acts) => {
      const byName = new NamedList<Item>(({ name }) => name, isFlagged)
      const lists: (readonly Item[])[] = [[]]
      for (const [which, wanted] of acts) {
        const list = lists[which % lists.length] ?? []
        const before = [...list]
        lists.push(follow(byName, list, wanted))
        expect(list).toEqual(before)
      }
      for (const list of lists) expect(answers(byName, list)).toEqual(truth(list))
    }),
    runs(500),
  )
})

test('a list is changed in one place, and the same one comes back where nothing is to be changed', () => {
  const byName = new NamedList<Item>(({ name }) => name)
  const [a, b, c] = [{ name: 'a' }, { name: 'b' }, { name: 'c' }]
  const list = [a, b]
  expect(byName.replaced(list, a, c)).toEqual([c, b])
  expect(byName.without(list, 'a')).toEqual([b])
  expect(byName.added(list, c)).toEqual([a, b, c])
  expect(byName.without(list, 'nobody')).toBe(list)
})
