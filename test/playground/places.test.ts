/** @jest-environment jsdom */
import {
  confirmAt,
  dragAt,
  pressAt,
  scrollAt,
  slideAt,
  tapAt,
  typeAt,
} from '../../playground/browser/places/act'
import { areaPlaceOf, elementsAt, fieldPlaceOf, placeOf } from '../../playground/browser/places/place'

const page = `
  <p id="a--title">Rooms</p>
  <div class="app--row first"><i class="app--face"></i><b>Ann</b></div>
  <div class="app--row row-hover"><i class="app--face"></i><b>Bob</b></div>
  <div class="app--row"><i class="app--face"></i><b>Bob</b></div>
  <section class="app--frame"><img></section>
  <span id="a--join"><input placeholder="Your name"></span>
  <span class="app--field"><input placeholder="7"></span><span class="app--field"><input placeholder="7"></span>
  <div class="app--volume"><p><span><input type="range"></span></p></div>
  <div class="wheel"></div><div class="wheel"></div>`

// This document has no fingers.
globalThis.PointerEvent ??= class extends MouseEvent {} as typeof PointerEvent

beforeEach(() => {
  document.body.innerHTML = page
  // There is no layout: all is visible, and the middle of all is the picture.
  Element.prototype.getClientRects = () => [{}] as unknown as DOMRectList
  document.elementFromPoint = () => at('img')
  Element.prototype.scrollIntoView = () => undefined
  Element.prototype.scrollTo = function (this: Element, to: ScrollToOptions) {
    Object.assign(this, { scrollTop: to.top, scrollLeft: to.left })
    setTimeout(() => this.dispatchEvent(new Event('scrollend')))
  } as Element['scrollTo']
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

test('a field that nothing names is found by what is around it, an area by its own names', () => {
  expect(fieldPlaceOf(at('.app--volume span'))).toEqual({ what: '.volume' })
  expect(areaPlaceOf(at('.wheel', 1))).toEqual({ what: '.wheel', nth: 1 })
  expect(areaPlaceOf(at('.app--volume p'))).toBeUndefined()
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

const hear = (types: readonly string[], say: (event: Event) => unknown = ({ type }) => type): unknown[] => {
  const heard: unknown[] = []
  for (const type of types) document.addEventListener(type, (event) => heard.push(say(event)))
  return heard
}

test('a drag moves in small steps, for listeners of pointers and of mice', async () => {
  const heard = hear([
    'pointerdown',
    'mousedown',
    'pointermove',
    'mousemove',
    'pointerup',
    'mouseup',
    'click',
  ])
  const places = hear(['pointermove'], (event) => (event as PointerEvent).clientX)
  await dragAt({ what: 'Ann' }, { x: 80, y: 0 })
  const moves = Array.from({ length: 8 }, () => ['pointermove', 'mousemove']).flat()
  expect(heard).toEqual(['pointerdown', 'mousedown', ...moves, 'pointerup', 'mouseup'])
  expect(places).toEqual([10, 20, 30, 40, 50, 60, 70, 80])
})

test('a finger stays until it has pressed', async () => {
  const heard = hear(['mousedown', 'mouseup', 'click'], ({ timeStamp }) => timeStamp)
  await pressAt({ what: 'Ann' })
  expect(Number(heard[1]) - Number(heard[0])).toBeGreaterThan(350)
  expect(heard).toHaveLength(3)
})

test('a slider tells its way and its value, and Enter its key', async () => {
  const heard = hear(['input', 'change', 'keydown'], (event) =>
    event instanceof KeyboardEvent ? event.key : `${event.type} ${(event.target as HTMLInputElement).value}`,
  )
  await slideAt({ what: '.volume' }, 30)
  await confirmAt({ what: '#join' })
  expect(heard).toEqual(['input 30', 'change 30', 'Enter'])
})

test('an area is scrolled at once', async () => {
  await scrollAt({ what: '.wheel', nth: 1 }, { top: 80, left: 5 })
  expect([at('.wheel', 1).scrollTop, at('.wheel', 1).scrollLeft, at('.wheel').scrollTop]).toEqual([80, 5, 0])
})

test('what comes later is waited for, and what does not come is named', async () => {
  setTimeout(() => document.body.insertAdjacentHTML('beforeend', '<b id="a--late"></b>'), 20)
  await tapAt({ what: '#late' })
  jest.spyOn(Date, 'now').mockReturnValueOnce(0).mockReturnValue(1e6)
  await expect(tapAt({ what: '.none', nth: 1 })).rejects.toThrow('there is no .none 2 to touch or fill')
})
