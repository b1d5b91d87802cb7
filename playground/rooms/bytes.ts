type Bytes = Uint8Array<ArrayBuffer>

export const asBytes = (text: string): Bytes => new TextEncoder().encode(text)

export const asText = (bytes: Bytes): string => new TextDecoder().decode(bytes)

export const toBase64 = (bytes: Bytes): string => btoa(String.fromCharCode(...bytes))

/** Throws for what is not base64. */
export const fromBase64 = (text: string): Bytes =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

export const deflate = (bytes: Bytes): Promise<Bytes> => through(bytes, new CompressionStream('deflate'))

/** Rejects for what is not deflated, and as soon as the result is longer than `most` bytes. */
export const inflate = (bytes: Bytes, most: number): Promise<Bytes> =>
  through(bytes, new DecompressionStream('deflate'), most)

async function through(
  bytes: Bytes,
  transform: CompressionStream | DecompressionStream,
  most = Infinity,
): Promise<Bytes> {
  const reader = new Blob([bytes]).stream().pipeThrough(transform).getReader()
  const chunks: Bytes[] = []
  let length = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value)
    length += next.value.length
    if (length > most) throw new RangeError(`more than ${most} bytes`)
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer())
}
