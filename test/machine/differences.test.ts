import * as fc from 'fast-check'
import { differences } from '../../src/machine/differences'
import { NamedList } from '../../src/machine/named-list'

interface Item {
  readonly name: string
}

const named = (count: number): readonly Item[] =>
  Array.from({ length: count }, (_, index) => ({ name: `item${index}` }))

const looked = (before: readonly Item[], after: readonly Item[]): number[] =>
  after.map((_, index) => index).filter((index) => before[index] !== after[index])

const step = fc.record({
  kind: fc.constantFrom('add', 'replace', 'remove'),
  from: fc.nat(30),
  at: fc.nat(200),
})

test('of any two lists, short or long, whatever was made from which, the differences are those that one sees', () => {
  fc.assert(
    fc.property(fc.constantFrom(0, 3, 98, 120), fc.array(step, { maxLength: 20 }), (count, steps) => {
      const byName = new NamedList<Item>(({ name }) => name)
      const lists = [named(count)]
      for (const { kind, from, at } of steps) {
        const list = lists[from % lists.length] ?? []
        const item = list[at % Math.max(1, list.length)]
        if (kind === 'add' || !item) lists.push(byName.added(list, { name: `new${lists.length}` }))
        else if (kind === 'remove') lists.push(byName.without(list, item.name))
        else lists.push(byName.replaced(list, item, { name: `new${lists.length}` }))
      }
      for (const before of lists)
        for (const after of lists) expect(differences(before, after)).toEqual(looked(before, after))
    }),
    { numRuns: 200 },
  )
})
