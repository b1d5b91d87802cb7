import type { Properties, TagHost } from '../engine/tag-definition'

type Detail = (media: HTMLMediaElement) => object

const times: Detail = ({ currentTime, duration }) => ({ currentTime, duration: finite(duration) })

/** The events of <video> and <audio>: the browser's name, WeChat's, and its detail. */
const events: readonly (readonly [dom: string, wechat: string, detail: Detail])[] = [
  ['play', 'play', () => ({})],
  ['pause', 'pause', () => ({})],
  ['ended', 'ended', () => ({})],
  ['timeupdate', 'timeupdate', times],
  ['waiting', 'waiting', () => ({})],
  ['seeked', 'seekcomplete', ({ currentTime }) => ({ position: currentTime * 1000 })],
  ['progress', 'progress', (media) => ({ buffered: bufferedPart(media) })],
  ['loadedmetadata', 'loadedmetadata', (media) => ({ ...sizeOf(media), duration: finite(media.duration) })],
  ['error', 'error', ({ error }) => ({ errMsg: error?.message || `code ${error?.code ?? 0}` })],
]

/** Passes the media element's events on to the page. */
export function reportMedia(media: HTMLMediaElement, host: TagHost<Properties>): void {
  for (const [dom, wechat, detail] of events)
    media.addEventListener(dom, () => {
      if (media.hasAttribute('src')) host.trigger(wechat, detail(media))
    })
}

const finite = (seconds: number): number => (Number.isFinite(seconds) ? seconds : 0)

function bufferedPart({ buffered, duration }: HTMLMediaElement): number {
  const end = buffered.length > 0 ? buffered.end(buffered.length - 1) : 0
  return duration > 0 && Number.isFinite(duration) ? Math.round((end / duration) * 100) : 0
}

const sizeOf = (media: HTMLMediaElement): object =>
  media instanceof HTMLVideoElement ? { width: media.videoWidth, height: media.videoHeight } : {}
