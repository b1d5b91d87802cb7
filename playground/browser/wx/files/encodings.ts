const binary = {
  decode: (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''),
  encode: (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff),
}

const utf8 = {
  decode: (bytes: Uint8Array) => new TextDecoder().decode(bytes),
  encode: (text: string) => new TextEncoder().encode(text),
}

const utf16 = {
  decode: (bytes: Uint8Array) => new TextDecoder('utf-16le').decode(bytes),
  encode: (text: string) =>
    Uint8Array.from(
      [...Array(text.length * 2).keys()],
      (at) => (text.charCodeAt(at >> 1) >> (at % 2 ? 8 : 0)) & 0xff,
    ),
}

const base64 = {
  decode: (bytes: Uint8Array) => btoa(binary.decode(bytes)),
  encode: (text: string) => binary.encode(atob(text)),
}

const hex = {
  decode: (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''),
  encode: (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16)),
}

/** The encodings of WeChat's file system. */
const encodings = {
  utf8,
  'utf-8': utf8,
  ascii: binary,
  latin1: binary,
  binary,
  base64,
  hex,
  ucs2: utf16,
  'ucs-2': utf16,
  utf16le: utf16,
  'utf-16le': utf16,
} as const

function encodingOf(name: string): typeof utf8 {
  if (name in encodings) return encodings[name as keyof typeof encodings]
  throw new Error(`invalid encoding ${name}; there are ${Object.keys(encodings).join(', ')}`)
}

/** Text in an encoding; without one, as in WeChat, the bytes. */
export function decoded(bytes: Uint8Array, encoding: string | undefined): string | ArrayBuffer {
  if (encoding !== undefined && encoding !== '') return encodingOf(encoding).decode(bytes)
  return bytes.slice().buffer
}

export function encoded(data: unknown, encoding = 'utf8'): Uint8Array {
  if (typeof data === 'string') return encodingOf(encoding).encode(data)
  if (data instanceof ArrayBuffer) return new Uint8Array(data.slice(0))
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice()
  throw new Error('data must be a string or an ArrayBuffer')
}
