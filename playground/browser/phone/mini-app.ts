import { safeCallback } from 'glass-easel'
import { problems } from '../engine/runtime-problems'

export interface LaunchOptions {
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly scene: number
  readonly referrerInfo: object
}

type AppInstance = Record<string, unknown>

/** The definition of `App({...})`. Without one there is a default, so that getApp() works. */
export class MiniApp {
  private instance: AppInstance = {}

  readonly define = (definition: AppInstance): void => {
    this.instance = definition
  }

  readonly get = (): AppInstance => this.instance

  launch(options: LaunchOptions): void {
    this.call('onLaunch', options)
    this.call('onShow', options)
  }

  call(method: string, detail?: unknown): void {
    const handler = this.instance[method]
    if (typeof handler === 'function')
      safeCallback(`App.${method}`, handler as (detail: unknown) => void, this.instance, [detail])
  }

  /** Passes errors to the app's `onError`, as WeChat does. */
  reportErrors(): void {
    problems.onProblem(({ severity, text }) => {
      if (severity === 'error') this.call('onError', text)
    })
  }
}
