import { wxCall } from '../wx/wx-call'
import type { Audio } from './audio'
import type { Camera } from './camera'
import type { Video } from './video'

type Action<T> = (tag: T, argument: never) => unknown

/** An object whose methods act on a tag, if it is there; else nothing happens, as in WeChat. */
function contextOf<T>(find: () => T | undefined, actions: Readonly<Record<string, Action<T>>>): object {
  return Object.fromEntries(
    Object.entries(actions).map(([name, action]) => [
      name,
      (argument?: unknown) => {
        const tag = find()
        return tag && action(tag, argument as never)
      },
    ]),
  )
}

const nothing = (): void => undefined

export const videoContext = (find: () => Video | undefined): object =>
  contextOf(find, {
    play: (video) => video.play(),
    pause: ({ player }) => player.pause(),
    stop: (video) => video.stop(),
    seek: ({ player }, seconds: number) => void (player.currentTime = Number(seconds)),
    playbackRate: ({ player }, rate: number) => void (player.playbackRate = Number(rate)),
    sendDanmu: (video, line: object) => video.sendDanmu(line),
    requestFullScreen: (video) => void video.enterFullScreen().catch(nothing),
    exitFullScreen: () => void document.exitFullscreen().catch(nothing),
    exitPictureInPicture: () => void document.exitPictureInPicture().catch(nothing),
    showStatusBar: nothing,
    hideStatusBar: nothing,
    requestBackgroundPlayback: nothing,
    exitBackgroundPlayback: nothing,
    startCasting: nothing,
    exitCasting: nothing,
    switchCasting: nothing,
    reconnectCasting: nothing,
  })

export const audioContext = (find: () => Audio | undefined): object =>
  contextOf(find, {
    setSrc: (audio, src: string) => audio.load(src),
    play: (audio) => audio.play(),
    pause: ({ player }) => player.pause(),
    seek: ({ player }, seconds: number) => void (player.currentTime = Number(seconds)),
  })

interface PhotoOptions {
  readonly quality?: string
}

/** The result of wx.createCameraContext(): of the one camera on the page. */
export function cameraContext(find: () => Camera | undefined): object {
  const call = <O extends object>(name: string, act: (camera: Camera, options: O) => unknown) =>
    wxCall(`operateCamera`, async (options: O) => {
      const camera = find()
      if (!camera) throw new Error(`${name}: there is no camera on this page`)
      return (await act(camera, options)) as object
    })
  return {
    takePhoto: call('takePhoto', (camera, { quality }: PhotoOptions) => camera.takePhoto(quality)),
    startRecord: call('startRecord', (camera) => camera.startRecord()),
    stopRecord: call('stopRecord', (camera) => camera.stopRecord()),
    setZoom: call('setZoom', (camera, { zoom }: { readonly zoom: number }) => camera.setZoom(zoom)),
    onCameraFrame: (listener: (frame: object) => void) => frameListener(find, listener),
  }
}

/** Frames of the camera as RGBA, ten a second. */
function frameListener(find: () => Camera | undefined, listener: (frame: object) => void): object {
  let timer = 0
  const surface = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const read = (): void => {
    const picture = find()?.picture
    if (!surface || !picture || picture.videoWidth === 0) return
    const [width, height] = [picture.videoWidth, picture.videoHeight]
    Object.assign(surface.canvas, { width, height })
    surface.drawImage(picture, 0, 0)
    listener({ width, height, data: surface.getImageData(0, 0, width, height).data.buffer })
  }
  return {
    start: wxCall('start', () => void (timer = window.setInterval(read, 100))),
    stop: wxCall('stop', () => clearInterval(timer)),
  }
}

const mapMethods = [
  'addArc', 'addCustomLayer', 'addGroundOverlay', 'addMarkers', 'addVisualLayer', 'eraseLines', 'fromScreenLocation',
  'getCenterLocation', 'getRegion', 'getRotate', 'getScale', 'getSkew', 'includePoints', 'initMarkerCluster', 'moveAlong',
  'moveToLocation', 'openMapApp', 'removeArc', 'removeCustomLayer', 'removeGroundOverlay', 'removeMarkers', 'removeVisualLayer',
  'setBoundary', 'setCenterOffset', 'setLocMarkerIcon', 'toScreenLocation', 'translateMarker', 'updateGroundOverlay',
] as const // prettier-ignore

/** The result of wx.createMapContext(): there is no map, so each call fails. */
export const mapContext = (): object => ({
  ...Object.fromEntries(
    mapMethods.map((name) => [
      name,
      wxCall(name, () => {
        throw new Error('the playground has no map')
      }),
    ]),
  ),
  on: nothing,
})
