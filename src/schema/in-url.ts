// Line ends are among the control characters (Cc).
const UNSAFE = /[&=?#\p{Cc}]/gu

/** A value in a `room://` url, where it can add no parameter. */
export const inUrl = (value: string | number): string => String(value).replace(UNSAFE, encodeURIComponent)
