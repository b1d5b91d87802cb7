/** A native event as a page's handler gets it. A player's tag needs `data-streamid="{{item.streamID}}"`. */
export interface NativeEvent {
  readonly type?: string
  readonly detail?: unknown
  readonly currentTarget?: { readonly dataset?: { readonly streamid?: string } }
}

export const streamOf = (event: NativeEvent | undefined): string =>
  event?.currentTarget?.dataset?.streamid ?? ''

export const typeOf = (event: NativeEvent | undefined): string => event?.type ?? ''

/** A player whose tag names no stream; its stats belong to nobody. */
export const UNNAMED = '?'
