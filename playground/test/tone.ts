const RATE = 8000

/** An audio file of a given duration, as a URL. */
export function tone(milliseconds: number): string {
  const samples = Buffer.alloc((RATE * milliseconds) / 1000, 0)
  samples.forEach((_, index) => {
    samples[index] = 128 + Math.round(40 * Math.sin(index / 3))
  })
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + samples.length, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(RATE, 24)
  header.writeUInt32LE(RATE, 28)
  header.writeUInt16LE(1, 32)
  header.writeUInt16LE(8, 34)
  header.write('data', 36)
  header.writeUInt32LE(samples.length, 40)
  return `data:audio/wav;base64,${Buffer.concat([header, samples]).toString('base64')}`
}
