const encoder = new TextEncoder()

/** The bytes of a patch as WeChat sends it to the page: UTF-8 JSON. 0 if it cannot be sent. */
export function patchSize(patch: unknown): number {
  try {
    return encoder.encode(JSON.stringify(patch) ?? '').length
  } catch {
    return 0
  }
}
