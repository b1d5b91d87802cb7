const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  webm: 'video/webm',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  pdf: 'application/pdf',
  txt: 'text/plain',
  json: 'application/json',
  html: 'text/html',
}

export const extensionOf = (path: string): string =>
  /\.(\w{1,8})([?#].*)?$/.exec(path)?.[1]?.toLowerCase() ?? ''

export const mediaTypeOf = (path: string): string => types[extensionOf(path)] ?? 'application/octet-stream'

/** The usual extension of a media type; empty if it is unknown. */
export function extensionFor(mediaType: string): string {
  const [plain = ''] = mediaType.split(';')
  const [known] = Object.entries(types).find(([, type]) => type === plain.trim()) ?? []
  // `audio/webm` and the like: the same container with other contents.
  const subtype = plain.trim().split('/')[1] ?? ''
  return known ?? (subtype in types ? subtype : '')
}
