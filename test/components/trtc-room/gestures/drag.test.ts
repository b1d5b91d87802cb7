import { Drag, pointsOf, type Corner } from '../../../../components/trtc-room/gestures/drag'

const start = { x: 100, y: 100 }

/** A drag that began on the floating tile, and the point where it is now. */
function dragged(x: number, y: number): { readonly drag: Drag; readonly to: { x: number; y: number } } {
  const drag = new Drag()
  drag.start([start], true)
  return { drag, to: { x: start.x + x, y: start.y + y } }
}

test.each([
  [-48, 0, 1],
  [48, 0, -1],
  [-47, 0, 0],
  [47, 0, 0],
  [-60, 29, 1],
  [-60, -29, 1],
  [-60, 30, 0],
  [-60, -30, 0],
  [0, -200, 0],
])('a finger that moved by %i, %i px turns pages by %i', (x, y, pages) => {
  const { drag, to } = dragged(x, y)
  expect(drag.pageStep(to)).toBe(pages + 0)
})

const corners: Readonly<Record<string, Corner>> = {
  'top right': { isLeft: false, isLow: false },
  'bottom left': { isLeft: true, isLow: true },
}

test.each([
  ['top right', -48, 0, { isLeft: true, isLow: false }],
  ['top right', -47, 47, { isLeft: false, isLow: false }],
  ['top right', 0, 48, { isLeft: false, isLow: true }],
  ['top right', -300, 300, { isLeft: true, isLow: true }],
  ['bottom left', 48, 0, { isLeft: false, isLow: true }],
  ['bottom left', 0, -48, { isLeft: true, isLow: false }],
  ['bottom left', 47, -47, { isLeft: true, isLow: true }],
])('the tile of the %s that is dropped %i, %i px away rests at %j', (before, x, y, after) => {
  const { drag, to } = dragged(x, y)
  expect(drag.corner(to, corners[before] as Corner)).toEqual(after)
})

const upright = { width: 200, height: 400 }
const across = { width: 400, height: 200 }

test.each([
  ['upright', upright, -100, -100, { x: -50, y: 0 }],
  ['upright', upright, -300, 0, { x: -150, y: 0 }],
  ['upright', upright, -302, 0, { x: -150, y: 0 }],
  ['upright', upright, 10, 0, { x: 0, y: 0 }],
  ['upright', upright, -0.5, 0, { x: -0.2, y: 0 }],
  ['across', across, -40, -20, { x: -10, y: -10 }],
  ['across', across, -500, -500, { x: -100, y: -100 }],
  ['of a square', { width: 200, height: 200 }, -20, -20, { x: -10, y: 0 }],
  ['without a size', { width: 0, height: 0 }, -40, -40, { x: 0, y: 0 }],
])('an enlarged screen %s covers its tile: of %j, moved by %i, %i px', (_, size, x, y, offset) => {
  const { drag, to } = dragged(x, y)
  const { x: left, y: top } = drag.pan(to, size)
  expect({ x: left + 0, y: top + 0 }).toEqual(offset)
})

test('the next pan goes on where the last one ended, until it is reset', () => {
  const { drag, to } = dragged(-40, 0)
  drag.endPan(to, upright)
  drag.start([start], false)
  expect(drag.pan(to, upright).x).toBe(-40)
  drag.resetPan()
  expect(drag.pan(to, upright).x).toBe(-20)
})

test('a second finger ends a drag: nothing moves, turns or is dropped elsewhere', () => {
  const { drag, to } = dragged(-200, 0)
  drag.start(
    pointsOf([
      { clientX: 1, clientY: 2 },
      { clientX: 3, clientY: 4 },
    ]),
    true,
  )
  expect([drag.isTileDragged, drag.distance(to), drag.pageStep(to)]).toEqual([false, { x: 0, y: 0 }, 0])
  expect(drag.distance(undefined)).toEqual({ x: 0, y: 0 })
})

test('a drag that began beside the floating tile does not move it', () => {
  const drag = new Drag()
  drag.start([start], false)
  expect(drag.isTileDragged).toBe(false)
  expect(drag.distance({ x: 103, y: 99 })).toEqual({ x: 3, y: -1 })
})
