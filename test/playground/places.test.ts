/** @jest-environment jsdom */
import { tapAt, typeAt } from '../../playground/browser/places/act'
import { elementsAt, fieldPlaceOf, placeOf } from '../../playground/browser/places/place'

const page = `
  <p id="a--title">Rooms</p>
  <div class="app--row first"><i class="app--face"></i><b>Ann</b></div>
  <div class="app--row row-hover"><i class="app--face"></i><b>Bob</b></div>
  <div class="app--row"><i class="app--face"></i><b>Bob</b></div>
  <section class="app--frame"><img></section>
  <span id="a--join"><input placeholder="Your name"></span>
  <span class="app--field"><input placeholder="7"></span><span class="app--field"><input placeholder="7"></span>`

beforeEach(() => {
  document.body.innerHTML = page
  // There is no layout: all is visible, and the middle of all is the picture.
  Element.prototype.getClientRects = () => [{}] as unknown as DOMRectList
  document.elementFromPoint = () => at('img')
  Element.prototype.scrollIntoView = () => undefined
})

const at = (selector: string, nth = 0): Element => document.querySelectorAll(selector)[nth] as Element

test.each([
  ['#a--title', 0, { what: '#title' }],
  ['.app--row', 0, { what: 'Ann' }],
  ['.app--row', 1, { what: 'Bob' }],
  ['.app--row', 2, { what: '.row', nth: 2 }],
  ['.app--face', 1, { what: '.face', nth: 1 }],
  ['img', 0, { what: '.frame' }],
])('%s %i is tapped at %o', (selector, nth, place) => {
  expect(placeOf(at(selector, nth))).toEqual(place)
})

test('what nothing names has no place', () => {
  document.body.innerHTML = '<i></i>'
  expect(placeOf(at('i'))).toBeUndefined()
})

test('fields are found by id, class or placeholder', () => {
  expect([at('#a--join'), at('.app--field', 1)].map(fieldPlaceOf)).toEqual([
    { what: '#join' },
    { what: '.field', nth: 1 },
  ])
})

test('a text is that of the innermost element', () => {
  expect(elementsAt('Ann').map(({ tagName }) => tagName)).toEqual(['B'])
})

test('a tap touches the element, and leaves the field that was typed into', async () => {
  const heard: string[] = []
  for (const type of ['focus', 'input', 'blur']) at('input').addEventListener(type, () => heard.push(type))
  for (const type of ['mousedown', 'mouseup', 'click'])
    document.addEventListener(type, () => heard.push(type))
  await typeAt({ what: '#join' }, 'Cy')
  await tapAt({ what: '.row', nth: 1 })
  expect(heard).toEqual(['focus', 'input', 'blur', 'mousedown', 'mouseup', 'click'])
  expect((at('input') as HTMLInputElement).value).toBe('Cy')
})

test('what comes later is waited for, and what does not come is named', async () => {
  setTimeout(() => document.body.insertAdjacentHTML('beforeend', '<b id="a--late"></b>'), 20)
  await tapAt({ what: '#late' })
  jest.spyOn(Date, 'now').mockReturnValueOnce(0).mockReturnValue(1e6)
  await expect(tapAt({ what: '.none', nth: 1 })).rejects.toThrow('there is no .none 2 to tap or type into')
})
