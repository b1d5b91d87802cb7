import type { Place } from '../../../src/machine/places'
import type { Length, RoomMethods } from '../../../src/schema/methods'
import { ParameterError } from '../../../src/schema/room-error'
import { flag, kindOf, whole } from '../../../src/schema/rule'
import { choiceIn, legal } from './checks'
import { idOf, streamOf, viewID, type Target } from './target'

type Actions = Pick<
  RoomMethods,
  'setViewRect' | 'setViewZIndex' | 'setViewVisible' | 'setViewOrientation' | 'setViewFillMode'
>

const level = whole(-2147483648, 2147483647)
const LENGTH = /^-?\d+(\.\d+)?(px|rpx|%|vw|vh)?$/

/** Position and style of tiles. A tile can be placed before its stream exists. */
export function viewActions(target: Target): Actions {
  const { session } = target

  const place = (streamID: string, wanted: Partial<Place>): Promise<void> => {
    session.send({ type: 'place', streamID, place: wanted })
    return session.whenShown()
  }

  return {
    async setViewRect(rect) {
      const { xAxis, yAxis, width, height } = Object(rect) as typeof rect
      return place(viewID(target, 'setViewRect', rect), {
        ...length('left', 'xAxis', xAxis),
        ...length('top', 'yAxis', yAxis),
        ...length('width', 'width', width),
        ...length('height', 'height', height),
      })
    },
    async setViewZIndex(view) {
      // `zindex` is the spelling of Tencent's trtc-room (2020).
      const { zIndex, zindex = zIndex } = Object(view) as typeof view & { readonly zindex?: number }
      const wanted = String(legal('setViewZIndex', 'zIndex', zindex, level))
      return place(viewID(target, 'setViewZIndex', view), { zIndex: wanted })
    },
    async setViewVisible(view) {
      const { isVisible = true } = Object(view) as Partial<typeof view>
      const visible = legal('setViewVisible', 'isVisible', isVisible, flag)
      return place(viewID(target, 'setViewVisible', view), { visible })
    },
    async setViewOrientation(view) {
      const { orientation: given } = Object(view) as typeof view
      const orientation = choiceIn('setViewOrientation', 'orientation', given, ['vertical', 'horizontal'])
      return place(idOf(streamOf(target, 'setViewOrientation', view)), { orientation })
    },
    async setViewFillMode(view) {
      const { fillMode } = Object(view) as typeof view
      const objectFit = choiceIn('setViewFillMode', 'fillMode', fillMode, ['contain', 'fillCrop'])
      const streamID = idOf(streamOf(target, 'setViewFillMode', view))
      session.send({ type: 'setStream', streamID, attributes: { objectFit } })
      return session.whenShown()
    },
  }
}

function length(name: 'left' | 'top' | 'width' | 'height', field: string, value?: Length): Partial<Place> {
  if (value === undefined) return {}
  const text = String(value).trim()
  if (!LENGTH.test(text))
    throw new ParameterError('setViewRect', field, kindOf(value), 'a number of px, or a text in px, rpx or %')
  return { [name]: /\d$/.test(text) ? `${text}px` : text }
}
