import { Animation, animationSteps } from '../../playground/browser/engine/animation'
import { keyframeOf } from '../../playground/browser/engine/animate'
import { crosses } from '../../playground/browser/engine/intersection-observer'
import { mediaMatches } from '../../playground/browser/engine/media-status'
import { readable } from '../../playground/browser/engine/readable'
import { within } from '../../playground/browser/tags/movable-range'

test('each step() of an animation is a style that keeps what earlier ones set', () => {
  const animation = new Animation({ duration: 100 }) as Animation &
    Record<'translateX' | 'opacity' | 'rotate' | 'width', (value: number) => typeof animation>
  animation
    .translateX(10)
    .opacity(0)
    .step()
    .rotate(90)
    .width(20)
    .step({ duration: 50, delay: 5, timingFunction: 'ease' })
  expect(animationSteps(animation.export())).toEqual([
    {
      style:
        'transition:all 100ms linear 0ms;transform-origin:50% 50% 0;opacity:0;transform:translateX(10px)',
      ms: 100,
    },
    {
      style:
        'transition:all 50ms ease 5ms;transform-origin:50% 50% 0;opacity:0;transform:translateX(10px) rotate(90deg);width:20px',
      ms: 55,
    },
  ])
  expect(animation.export()).toEqual({ actions: [] })
})

test.each([null, undefined, {}, '', { actions: 1 }])('the animation %j has no step', (animation) => {
  expect(animationSteps(animation)).toEqual([])
})

test('a key frame of this.animate is one of the web', () => {
  expect(
    keyframeOf({
      offset: 0.5,
      ease: 'ease-in',
      opacity: 0,
      left: '75rpx',
      translate: [1, '2%'],
      rotate3d: [1, 0, 0, 45],
    }),
  ).toEqual({
    offset: 0.5,
    easing: 'ease-in',
    opacity: '0',
    left: '10vw',
    transform: 'translate(1px,2%) rotate3d(1,0,0,45deg)',
  })
})

test.each([
  [0, 0.2, [0], true],
  [0, 0, [0], false],
  [0.2, 0, [0], true],
  [0.2, 0.4, [0.3], true],
  [0.2, 0.4, [0.5], false],
  [0.6, 0.4, [0.5], true],
  [0, 1, [1], true],
])('from %d to %d crosses one of %j: %s', (before, after, thresholds, isNews) => {
  expect(crosses(before, after, thresholds)).toBe(isNews)
})

test.each([
  [{}, true],
  [{ minWidth: 300, maxWidth: 400 }, true],
  [{ minWidth: 391 }, false],
  [{ width: 390 }, true],
  [{ height: 1 }, false],
  [{ orientation: 'portrait' }, true],
  [{ orientation: 'landscape' }, false],
])('a phone of 390x844 fits %j: %s', (status, fits) => {
  expect(mediaMatches(status, { width: 390, height: 844 })).toBe(fits)
})

test.each([
  ['inside', { x: 5, y: 6 }, {}, { x: 5, y: 6 }],
  ['beyond each edge', { x: -5, y: 500 }, {}, { x: 0, y: 70 }],
  ['out of bounds, for as long as it is held', { x: -50, y: 0 }, { isLoose: true }, { x: -10, y: 0 }],
  ['scaled, which grows it from its middle', { x: 0, y: 0 }, { factor: 2 }, { x: 10, y: 15 }],
  [
    'larger than its area, which it covers',
    { x: 10, y: 0 },
    { size: { width: 140, height: 30 } },
    { x: 0, y: 0 },
  ],
])('a movable view %s', (_, wanted, some, at) => {
  const range = {
    size: { width: 20, height: 30 },
    bounds: { width: 100, height: 100 },
    factor: 1,
    isLoose: false,
  }
  expect(within(wanted, { ...range, ...some })).toEqual(at)
})

test.each([
  ['a text', 'a text'],
  [undefined, 'undefined'],
  [{ errMsg: 'login:fail' }, 'login:fail'],
  [{ message: 'no', code: 1 }, 'no'],
  [{ code: 7, data: [1] }, '{"code":7,"data":[1]}'],
  [{ message: { inner: 1 } }, '{"message":{"inner":1}}'],
])('%j is told as %s', (value, text) => {
  expect(readable(value)).toBe(text)
})

test('what refers to itself is told as well', () => {
  const loop: Record<string, unknown> = { name: 'a' }
  loop['self'] = loop
  expect(readable(loop)).toBe('{"name":"a","self":"[seen above]"}')
})
