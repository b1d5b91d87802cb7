import { merge } from '../../src/machine/merge'

interface Values {
  readonly a: number
  readonly b: string
}

const values: Values = { a: 1, b: 'x' }

test.each<[what: string, wanted: Partial<Values>, merged: Values]>([
  ['nothing', {}, values],
  ['a new value', { a: 2 }, { a: 2, b: 'x' }],
  ['all', { a: 2, b: 'y' }, { a: 2, b: 'y' }],
  ['a value that is empty', { b: '' }, { a: 1, b: '' }],
  ['a value that is left out', { a: undefined, b: 'y' }, { a: 1, b: 'y' }],
])('%s is merged', (_, wanted, merged) => {
  expect(merge(values, wanted)).toEqual(merged)
  expect(values).toEqual({ a: 1, b: 'x' })
})

test.each<Partial<Values>>([{}, { a: 1 }, { a: 1, b: 'x' }, { a: undefined }])(
  '%j changes nothing: the same object comes back',
  (wanted) => {
    expect(merge(values, wanted)).toBe(values)
  },
)
