/** The styles of both native tags: the video is below the page's content inside the tag. */
export const stageCss = `
  live-pusher,live-player{display:block;position:relative;overflow:hidden;isolation:isolate;background:#000;container-type:size}
  live-pusher{width:100%}
  live-player{width:300px;height:225px}
  .native-picture{position:absolute;inset:0;z-index:-1;width:100%;height:100%;object-fit:contain;background:#000;pointer-events:none}
  live-pusher>.native-picture{object-fit:cover}
  .native-picture[data-mirrored]{transform:scaleX(-1)}
  .native-picture[data-turned]{inset:auto;top:50%;left:50%;width:100cqh;height:100cqw;transform:translate(-50%,-50%) rotate(90deg)}
  .native-picture[data-dark]{visibility:hidden}
  live-player[popover]{position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none;margin:0;padding:0;border:0;color:inherit}`

/**
 * The video element of a native tag. Always muted, with a separate element for audio, so that video may
 * always autoplay.
 */
export function createPicture(parent: HTMLElement): HTMLVideoElement {
  const video = document.createElement('video')
  video.className = 'native-picture'
  video.autoplay = true
  video.muted = true
  video.playsInline = true
  video.disablePictureInPicture = false
  parent.prepend(video)
  return video
}

/** Plays the element. A refusal by the browser is not an error: the next change or gesture tries again. */
export function tryPlay(media: HTMLMediaElement): void {
  if (media.srcObject) media.play().catch(() => undefined)
}
