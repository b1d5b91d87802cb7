/** The callbacks of native context methods, which return no promise in WeChat. */
export interface NativeCallbacks {
  readonly success?: (result: NativeResult) => void
  readonly fail?: (result: NativeResult) => void
  readonly complete?: (result: NativeResult) => void
}

export interface NativeResult {
  readonly errMsg: string
  readonly [field: string]: unknown
}

export type NativeApi = 'operateLivePusher' | 'operateLivePlayer'

/** Executes a native call and answers like the platform: `api:ok`, or `api:fail reason`. */
export async function answer(
  api: NativeApi,
  options: NativeCallbacks,
  action: () => object | void | Promise<object | void>,
): Promise<void> {
  try {
    const fields = await action()
    settle(options, 'success', { ...fields, errMsg: `${api}:ok` })
  } catch (error) {
    settle(options, 'fail', {
      errMsg: `${api}:fail ${error instanceof Error ? error.message : String(error)}`,
    })
  }
}

function settle(options: NativeCallbacks, outcome: 'success' | 'fail', result: NativeResult): void {
  options[outcome]?.(result)
  options.complete?.(result)
}
