import { call, type Answer } from '../../../src/native/contexts'
import type { PusherMethod } from '../../../src/native/methods'
import type { RoomMethods } from '../../../src/schema/methods'
import { numberIn, textIn } from './checks'
import { ourContext, type Target } from './target'

type Actions = Pick<
  RoomMethods,
  | 'switchCamera'
  | 'playBGM'
  | 'pauseBGM'
  | 'resumeBGM'
  | 'stopBGM'
  | 'setBGMVolume'
  | 'setMICVolume'
  | 'sendSEI'
  | 'toggleTorch'
  | 'getMaxZoom'
  | 'setZoom'
  | 'startPreview'
  | 'stopPreview'
>

/** Methods of the pusher. */
export function pusherActions(target: Target): Actions {
  const { session, camera } = target

  const ask = <Result extends Answer>(name: PusherMethod, options?: object): Promise<Result> =>
    call<Result>(ourContext(target), name, { ...options })
  const callPusher = async (name: PusherMethod, options?: object): Promise<void> => {
    await ask(name, options)
  }
  const preview = async (name: 'startPreview' | 'stopPreview'): Promise<void> => {
    await ask(name)
    session.send({ type: 'previewed', on: name === 'startPreview' })
    camera.follow().catch(() => undefined)
  }

  return {
    switchCamera: () => camera.turn(),
    async playBGM(music) {
      const { url, ...range } = Object(music) as typeof music
      return callPusher('playBGM', { url: textIn('playBGM', 'url', url), ...range })
    },
    pauseBGM: () => callPusher('pauseBGM'),
    resumeBGM: () => callPusher('resumeBGM'),
    stopBGM: () => callPusher('stopBGM'),
    // WeChat documents the volume of music as a string and that of the microphone as a number.
    setBGMVolume: async (volume) =>
      callPusher('setBGMVolume', { volume: String(volumeIn('setBGMVolume', volume)) }),
    setMICVolume: async (volume) => callPusher('setMICVolume', { volume: volumeIn('setMICVolume', volume) }),
    sendSEI: async (message) =>
      callPusher('sendMessage', { msg: textIn('sendSEI', 'message', unpacked(message, 'message')) }),
    toggleTorch: () => callPusher('toggleTorch'),
    getMaxZoom: async () => Number((await ask<Answer & { maxZoom: string }>('getMaxZoom')).maxZoom) || 1,
    setZoom: async (zoom) => callPusher('setZoom', { zoom: numberIn('setZoom', 'zoom', zoom, 1, 100) }),
    startPreview: () => preview('startPreview'),
    stopPreview: () => preview('stopPreview'),
  }
}

/** Tencent's trtc-room (2020) took `{ volume: 0.5 }` and `{ message: 'hi' }` where we take plain values. */
const unpacked = (given: unknown, name: string): unknown =>
  typeof given === 'object' ? (Object(given) as Readonly<Record<string, unknown>>)[name] : given

function volumeIn(method: string, given: unknown): number {
  const volume = unpacked(given, 'volume')
  return numberIn(method, 'volume', volume === given ? volume : Number(volume), 0, 1)
}
