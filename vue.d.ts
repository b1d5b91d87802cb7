// <trtc-room> in templates of Vue 3, for uni-app: "types": ["trtc-room/vue"] in tsconfig.json.
import type { Properties, TrtcRoomHandlers, TrtcRoomInstance } from './miniprogram_dist/index'

export interface TrtcRoomProps extends Partial<Properties>, TrtcRoomHandlers {
  readonly id?: string
  readonly class?: unknown
  readonly style?: unknown
  readonly key?: PropertyKey
  readonly ref?: unknown
}

interface TrtcRoomComponents {
  TrtcRoom: new () => TrtcRoomInstance & {
    $props: TrtcRoomProps
    $slots: Readonly<Partial<Record<'overlay' | 'controls' | 'placeholder' | 'guide', () => unknown>>>
  }
}

// vue-tsc looks here.
declare module 'vue' {
  interface GlobalComponents extends TrtcRoomComponents {}
}

// What `vue` gives on comes from here, in its CommonJS and its ES typings alike.
declare module '@vue/runtime-core' {
  interface GlobalComponents extends TrtcRoomComponents {}
}
