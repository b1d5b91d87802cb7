import { adviceOn } from '../../../../components/trtc-room/guide/advice'
import { obstacles, type Obstacle } from '../../../../src/schema/obstacles'

const remedies: { readonly [K in Obstacle]?: string } = {
  privacy: 'privacy',
  micBlocked: 'system',
  cameraBlocked: 'system',
  micDenied: 'setting',
  cameraDenied: 'setting',
}

test.each(Object.keys(obstacles) as Obstacle[])(
  '%s alone has its own text, and the button it needs',
  (one) => {
    expect(adviceOn([one])).toEqual({ advice: one, remedy: remedies[one] ?? '' })
  },
)

test.each<[reasons: Obstacle[], advice: string, remedy: string]>([
  [[], '', ''],
  [['micDenied', 'cameraDenied'], 'bothDenied', 'setting'],
  [['cameraBlocked', 'micBlocked'], 'bothBlocked', 'system'],
  [['cameraDenied', 'micBlocked'], 'micBlocked', 'system'],
  [['cameraDenied', 'privacy'], 'privacy', 'privacy'],
])('of %j the text is %s and the button %s', (reasons, advice, remedy) => {
  expect(adviceOn(reasons)).toEqual({ advice, remedy })
})
