// <trtc-room> in JSX, for Taro with React: "types": ["trtc-room/jsx"] in tsconfig.json.
import type { Properties, TrtcRoomHandlers } from './miniprogram_dist/index'

export interface TrtcRoomAttributes extends Partial<Properties>, TrtcRoomHandlers {
  readonly id?: string
  readonly key?: string | number
  readonly className?: string
  readonly style?: string | object
  readonly children?: unknown
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'trtc-room': TrtcRoomAttributes
    }
  }
}
