import {
  bytesOf,
  choice,
  flag,
  id,
  kindOf,
  known,
  list,
  number,
  record,
  secret,
  text,
  whole,
  type Rule,
} from '../../src/schema/rule'

type Row = [
  what: string,
  rule: Rule<unknown>,
  legal: readonly (readonly [given: unknown, value: unknown])[],
  illegal: readonly unknown[],
]

const same = (...values: readonly unknown[]) => values.map((value) => [value, value] as const)

// prettier-ignore
const rows: readonly Row[] = [
  ['a number from -1 to 10', number(-1, 10),
    [...same(-1, 0, 0.5, 10), ['0', 0], ['10', 10], ['-0.25', -0.25], ['1.125', 1.125]],
    [-1.1, 10.1, NaN, '', ' 1', '1 ', '007', '0x1', '1e1', '1.', '.5', '--1', '11', true, null, undefined, {}, [1]]],
  ['a whole number from 1 to 12', whole(1, 12),
    [...same(1, 12), ['1', 1], ['12', 12]],
    [0, 13, 1.5, '1.5', '1.0', '01', '', true, null, undefined, [1], '13']],
  ['a long number in a text', whole(1, 1e15),
    [['123456789012345', 123456789012345]], ['1234567890123456']],
  ['a flag', flag,
    [...same(true, false), ['true', true], ['false', false], [1, true], [0, false], [-1, true]],
    ['', 'yes', '1', NaN, null, undefined, {}]],
  ['one of two names', choice('a', 'b'), same('a', 'b'), ['', 'c', 'A', 1, true, null, undefined, ['a']]],
  ['one of two numbers', choice(0, 1),
    [...same(0, 1), ['0', 0], ['1', 1], [true, 1], [false, 0], ['true', 1], ['false', 0]],
    [2, '2', '', 'yes', null, undefined, {}]],
  ['a few names', list('a', 'b', 'c'),
    [['', ''], ['a', 'a'], ['a  b', 'a b'], [' a\n', 'a'], ['a a', 'a'], [['b', 'a', 'b'], 'b a'], [[], '']],
    ['d', 'a d', ['a', 'd'], 7, null, undefined]],
  ['a text of 4 bytes', text(4),
    [['', ''], ['abcd', 'abcd'], ['é', 'é'], ['你', '你'], ['😀', '😀'], [1234, '1234'], [true, 'true']],
    ['abcde', 'ééé', '你你', '😀a', 12345, NaN, Infinity, null, undefined, {}, []]],
  ['an id', id(/^[a-z]+$/, 3, 'letters'),
    [...same('abc', 'A B', 'a'.repeat(256)), [7, '7']], ['', 'a'.repeat(257), null, undefined, {}]],
  ['a secret', secret('made by the server'),
    same('abc', 'a b', 'a'.repeat(4096)), ['', 'a'.repeat(4097), null, undefined, {}]],
  ['a known name', known('a', 'b'), [...same('a', 'b', 'other'), [7, '7']], ['', null, undefined, {}, 'o'.repeat(257)]],
  ['a known number', known(1, 2), [...same(1, 2), ['2', 2], ['3', '3']], ['', null, undefined]],
  ['a record', record('an object'), same({}, { a: 1 }), [null, undefined, [], 'a', 7, true]],
]

test.each(rows)('%s', (_, rule, legal, illegal) => {
  expect(legal.map(([given]) => [given, rule.coerce(given)])).toEqual(legal)
  expect(illegal.filter((given) => rule.coerce(given) !== undefined)).toEqual([])
})

test.each<[rule: Rule<unknown>, says: string]>([
  [number(1, 2), 'a number from 1 to 2'],
  [whole(1, 2), 'a whole number from 1 to 2'],
  [flag, 'true or false'],
  [choice<string | number>('a', 1), 'one of "a", 1'],
  [known<string | number>('a', 1), 'one of "a", 1'],
  [list('a', 'b'), 'some of a, b, separated by spaces or in an array'],
  [text(4), 'a text of at most 4 bytes'],
  [text(4, 'a name'), 'a name'],
  [id(/a/, 1, 'an a'), 'an a'],
  [secret('a secret'), 'a secret'],
  [record('an object'), 'an object'],
])('%# says what is legal', (rule, says) => {
  expect(rule.says).toBe(says)
})

test.each<[what: string, rule: Rule<string>, documented: string[], undocumented: string[]]>([
  ['an id', id(/^[a-z]+$/, 3, ''), ['a', 'abc'], ['abcd', 'A', 'a b']],
  ['a secret', secret(''), ['a', '!~'], ['', 'a b', 'a&', 'a=', 'a?', 'a#', 'é']],
  ['a known name', known('a', 'b'), ['a', 'b'], ['c', '']],
])('%s may be one that the platform does not document', (_, rule, documented, undocumented) => {
  expect(documented.filter((value) => !rule.isDocumented?.(value))).toEqual([])
  expect(undocumented.filter((value) => rule.isDocumented?.(value))).toEqual([])
})

test.each([
  ['', 0],
  ['a\u007f', 2],
  ['\u0080', 2],
  ['\u07ff', 2],
  ['\u0800', 3],
  ['\ud7ff', 3],
  ['\ue000', 3],
  ['\u{10000}', 4],
  ['\u{10ffff}', 4],
])('%j has the length of its UTF-8', (value, bytes) => {
  expect([bytesOf(value), Buffer.byteLength(value)]).toEqual([bytes, bytes])
})

test.each([
  [undefined, 'missing'],
  [null, 'missing'],
  [7, 'the number 7'],
  ['', 'empty'],
  ['abc', 'a text of 3 characters that is not legal'],
  [[], 'an array'],
  [{}, 'of the type object'],
  [true, 'of the type boolean'],
])('%j is described without its text', (value, words) => {
  expect(kindOf(value)).toBe(words)
})
