/** A native event as passed to a page's handler. Players' tags need `data-streamid="{{item.streamID}}"`. */
export interface NativeEvent {
  readonly type?: string
  readonly detail?: unknown
  readonly currentTarget?: { readonly dataset?: { readonly streamid?: string } }
}

export const streamOf = (event: NativeEvent | undefined): string =>
  event?.currentTarget?.dataset?.streamid ?? ''

export const typeOf = (event: NativeEvent | undefined): string => event?.type ?? ''

/** StreamID of a player whose tag names no stream; its statistics are ignored. */
export const UNNAMED = '?'
