import type { CallOptions } from '../../src/native/contexts'

type Answer = 'ok' | 'fail' | 'never'

/**
 * A fake `wx` for either class: native methods succeed at once unless configured otherwise; all calls are
 * recorded.
 */
export class NativePhone {
  /** `pusher.start`, `bob_main.snapshot` ... in order. */
  readonly calls: string[] = []
  readonly options: CallOptions[] = []
  readonly requests: unknown[] = []
  readonly saved: string[] = []
  /** The answer of each method, by name. */
  readonly answers = new Map<string, Answer>()
  /** The error message of a failing method; its name by default. */
  words = ''

  private readonly wx: object = {
    createLivePusherContext: () => this.context('pusher'),
    createLivePlayerContext: (id: string) => this.context(id),
    saveImageToPhotosAlbum: (options: CallOptions) => {
      this.saved.push(String(options['filePath']))
      this.answer('saveImageToPhotosAlbum', options)
    },
    request: (options: unknown) => void this.requests.push(options),
    getSystemInfo: () => undefined,
    getStorageSync: () => '',
    getStorage: () => undefined,
  }

  /** Replaces the global `wx`. */
  install(): this {
    Object.assign(globalThis, { wx: this.wx, getApp: () => ({}) })
    return this
  }

  private context(name: string): object {
    const get =
      (_: object, method: string) =>
      (options: CallOptions = {}) => {
        this.calls.push(`${name}.${method}`)
        this.options.push(options)
        this.answer(method, options)
      }
    return new Proxy({}, { get })
  }

  private answer(method: string, options: CallOptions): void {
    const how = this.answers.get(method) ?? 'ok'
    if (how === 'never') return
    const words = how === 'fail' ? this.words : ''
    const result = {
      errMsg: words || `${method}:${how}`,
      ...(how === 'ok' && { tempImagePath: '/tmp/picture.png' }),
    }
    if (how === 'ok') options.success?.(result)
    else options.fail?.(result)
    options.complete?.(result)
  }
}
