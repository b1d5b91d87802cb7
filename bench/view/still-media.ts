/**
 * Runs in the page before the playground. Replaces the browser's players and cameras by empty elements,
 * tracks and canvases without cost: on a phone they are not part of the page. First frames arrive at once.
 */
export function stillMedia(): void {
  const create = document.createElement.bind(document)
  const still = (): HTMLElement => {
    const waiting: (() => void)[] = []
    const tell = (element: HTMLElement): void => {
      element.dispatchEvent(new Event('loadeddata'))
      waiting.splice(0).forEach((drawn) => drawn())
    }
    let source: object | null = null
    return Object.defineProperty(
      Object.assign(create('i'), {
        play: () => Promise.resolve(),
        pause: () => undefined,
        requestVideoFrameCallback: (drawn: () => void) => waiting.push(drawn),
      }),
      'srcObject',
      {
        get: () => source,
        set(this: HTMLElement, next: object | null) {
          source = next
          if (next) queueMicrotask(() => tell(this))
        },
      },
    )
  }
  document.createElement = (name: string) => (name === 'video' ? still() : create(name))
  Object.assign(window, {
    Audio: function () {
      return still()
    },
  })

  const nothing: object = new Proxy(() => nothing, {
    get: (_, name) => (name === Symbol.toPrimitive ? () => 0 : nothing),
    set: () => true,
    apply: () => nothing,
  })
  const track = { kind: 'video', stop: () => undefined, addEventListener: () => undefined }
  Object.assign(HTMLCanvasElement.prototype, {
    getContext: () => nothing,
    captureStream: () => ({ getTracks: () => [track], getVideoTracks: () => [track] }),
  })
  const Native = MediaStream
  window.MediaStream = class extends Native {
    private readonly still: readonly object[]

    constructor(tracks: readonly object[] = []) {
      super(tracks.filter((one) => one instanceof MediaStreamTrack))
      this.still = tracks.filter((one) => !(one instanceof MediaStreamTrack))
    }

    override getTracks(): MediaStreamTrack[] {
      return [...super.getTracks(), ...(this.still as MediaStreamTrack[])]
    }
  } as unknown as typeof MediaStream
}
