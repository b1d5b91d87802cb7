import type { Input } from '../../src/machine/inputs'
import type { Obstacle } from '../../src/schema/obstacles'
import { project } from '../../src/view/project'
import { lines } from '../fakes/effect-line'
import * as given from '../fakes/inputs'

const { failed, play, stateIn } = given

const obstaclesFound = (...obstacles: Obstacle[]): Input => ({ type: 'obstaclesFound', obstacles })
const both: Input = { type: 'setPusher', attributes: { enableCamera: true, enableMic: true } }
const camera = (enableCamera: boolean): Input => ({ type: 'setPusher', attributes: { enableCamera } })
const room = play([both], stateIn('inRoom')).state
const sent = (inputs: readonly Input[], before = room) => {
  const { enableCamera, enableMic } = project(play(inputs, before).state).pusher
  return { enableCamera, enableMic }
}

describe.each(['cameraDenied', 'cameraBlocked'] as const)('%s', (reason) => {
  test('is told, with where it can be allowed, and the room goes on with the microphone', () => {
    const { state, effects } = play([failed(reason)], room)
    expect(state.phase).toBe('inRoom')
    expect(sent([failed(reason)])).toEqual({ enableCamera: false, enableMic: true })
    expect(lines(effects)).toEqual([
      `guidechange {"reasons":["${reason}"]}`,
      `error ${reason}`,
      expect.stringMatching(/^permissiondenied/),
    ])
    const level = reason === 'cameraDenied' ? 'miniProgram' : 'system'
    expect(effects).toContainEqual(
      expect.objectContaining({ detail: expect.objectContaining({ device: 'camera', level }) as object }),
    )
  })

  test('once mended the camera is on again without being asked for', () => {
    expect(sent([failed(reason), obstaclesFound()])).toEqual({ enableCamera: true, enableMic: true })
  })

  test('the same told twice is one piece of news', () => {
    const { effects } = play([failed(reason), failed(reason)], room)
    expect(lines(effects).filter((line) => line.startsWith('guidechange'))).toHaveLength(1)
  })
})

test('a camera that is switched off and on is asked for anew', () => {
  const { state } = play([failed('cameraDenied'), failed('micDenied'), camera(false), camera(true)], room)
  expect(state.obstacles).toEqual(['micDenied'])
})

test('the same look again changes nothing', () => {
  const { state } = play([obstaclesFound('micDenied')], room)
  expect(play([obstaclesFound('micDenied')], state)).toMatchObject({
    state: { obstacles: ['micDenied'] },
    effects: [],
  })
})

test.each(['notPermitted', 'privacy'] as const)('%s ends an entry, and the guide outlives it', (reason) => {
  const { state, effects } = play([given.refused(reason)], stateIn('entering'))
  expect(state).toMatchObject({ phase: 'idle', obstacles: [reason], lastError: reason })
  expect(lines(effects)).toContain(`settle enter ${reason}`)
})

test('what cannot be mended by anybody is no matter for the guide', () => {
  expect(play([failed('encodeFailed'), given.refused()], room).state.obstacles).toEqual([])
})

test.each<[string, object, string[]]>([
  ['the camera', { enableCamera: true }, ['devTools', 'micDenied']],
  ['the microphone', { enableMic: true }, ['devTools', 'cameraDenied', 'cameraBlocked']],
  ['both', { enableCamera: true, enableMic: true }, ['devTools']],
  [
    'neither',
    { enableCamera: false, enableMic: false },
    ['devTools', 'micDenied', 'cameraDenied', 'cameraBlocked'],
  ],
  ['something else', { beautyLevel: 3 }, ['devTools', 'micDenied', 'cameraDenied', 'cameraBlocked']],
])('switching on %s asks anew for that alone', (_, attributes, left) => {
  const before = play([obstaclesFound('devTools', 'micDenied', 'cameraDenied', 'cameraBlocked')]).state
  const { state } = play([{ type: 'setPusher', attributes }], before)
  expect(state.obstacles).toEqual(left)
})
