import { areaList } from '@vant/area-data'
import { kindOf, legalRows } from '../../playground/browser/tags/picker-columns'
import type { PickerSettings } from '../../playground/browser/tags/picker-columns'
import { allRegions, keepRegions, loadRegions } from '../../playground/browser/tags/regions'

beforeAll(() => keepRegions(areaList))

const settings = (some: Partial<PickerSettings>): PickerSettings => ({
  mode: 'selector',
  range: [],
  rangeKey: '',
  start: '',
  end: '',
  fields: 'day',
  customItem: '',
  level: 'region',
  ...some,
})

/** The rows of a value, and what a person who confirms at once would tell. */
function confirm(value: unknown, some: Partial<PickerSettings>): unknown {
  const all = settings(some)
  const kind = kindOf(all.mode)
  return kind.detail(legalRows(kind, kind.rows(value, all), all), all).value
}

test.each<[mode: string, value: unknown, some: Partial<PickerSettings>, told: unknown]>([
  ['selector', 1, { range: ['a', 'b'] }, '1'],
  ['selector', 7, { range: ['a', 'b'] }, '1'],
  ['selector', undefined, { range: [] }, '0'],
  ['selector', -1, { range: ['a'] }, '0'],
  ['multiSelector', [0, 9], { range: [['a'], ['b', 'c']] }, [0, 1]],
  ['multiSelector', null, { range: [['a'], ['b']] }, [0, 0]],
  ['time', '07:05', {}, '07:05'],
  ['time', '', {}, '00:00'],
  ['time', '08:00', { start: '08:30', end: '09:15' }, '08:30'],
  ['time', '09:40', { start: '08:30', end: '09:15' }, '09:00'],
  ['date', '2024-02-29', {}, '2024-02-29'],
  ['date', '2024-02-29', { fields: 'month' }, '2024-02'],
  ['date', '2024', { fields: 'year' }, '2024'],
  ['date', '2023-02-31', {}, '2023-02-01'],
  ['date', '2020-01-01', { start: '2024-03-05' }, '2024-03-05'],
  ['date', '2024-05-01', { start: '2024', end: '2024', fields: 'month' }, '2024-05'],
  ['region', ['广东省', '广州市', '海珠区'], {}, ['广东省', '广州市', '海珠区']],
  ['region', ['广东省', '广州市'], { level: 'city' }, ['广东省', '广州市']],
  ['region', ['云南省', '大理白族自治州', '大理市'], {}, ['云南省', '大理白族自治州', '大理市']],
  ['region', ['全部'], { customItem: '全部' }, ['全部', '全部', '全部']],
  ['region', [], {}, ['北京市', '北京市', '东城区']],
])('%s %j %j tells %j', (mode, value, some, told) => {
  expect(confirm(value, { ...some, mode })).toEqual(told)
})

test('the regions are all of China, and are loaded once', () => {
  const cities = allRegions().flatMap(({ parts }) => parts)
  expect(allRegions()).toHaveLength(34)
  expect(cities.flatMap(({ parts }) => parts)).toHaveLength(Object.keys(areaList.county_list).length)
  expect(cities.filter(({ parts }) => parts.length === 0)).toEqual([])
  expect(loadRegions()).toBeUndefined()
})

test('a range of objects shows the field that range-key names', () => {
  expect(kindOf('selector').columns([], settings({ range: [{ n: 'x' }], rangeKey: 'n' }))).toEqual([['x']])
})

test('days follow the month, and minutes the hour', () => {
  const date = settings({ mode: 'date' })
  const days = (value: string): number =>
    kindOf('date').columns(kindOf('date').rows(value, date), date)[2]?.length ?? 0
  expect(['2023-02-01', '2024-02-01', '2024-04-01', '2024-12-01'].map(days)).toEqual([28, 29, 30, 31])
  const time = settings({ mode: 'time', start: '08:30', end: '09:15' })
  expect(kindOf('time').columns([0], time)[1]?.[0]).toBe('30')
  expect(kindOf('time').columns([1], time)[1]?.at(-1)).toBe('15')
})

test('an unknown mode is a selector', () => {
  expect(confirm(0, { mode: 'other', range: ['a'] })).toBe('0')
})
