import { wxCall } from './wx-call'

type Apis = Readonly<Record<string, unknown>>

const log =
  (level: 'debug' | 'info' | 'warn' | 'error') =>
  (...parts: unknown[]): void =>
    console[level](...parts)

const logger = {
  debug: log('debug'),
  log: log('info'),
  info: log('info'),
  warn: log('warn'),
  error: log('error'),
}

const ignore = (): void => undefined

const realtimeLogger = {
  ...logger,
  setFilterMsg: ignore,
  addFilterMsg: ignore,
  in: () => logger,
  getCurrentState: () => ({ size: 0, maxSize: 5120, logCount: 0, maxLogCount: 200 }),
  tag: () => realtimeTag,
}

const realtimeTag = { ...logger, key: ignore, value: ignore }

interface Random {
  readonly length?: number
}

const randomValues = ({ length = 16 }: Random): { randomValues: ArrayBuffer } => ({
  randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer,
})

/** What is left of `wx`: plain work of scripts. */
export const scriptApis: Apis = {
  getRandomValues: wxCall('getRandomValues', randomValues),
  createWebAudioContext: () => new AudioContext(),
  nextTick: (callback?: () => void) => void setTimeout(() => typeof callback === 'function' && callback()),
  getLogManager: () => logger,
  getRealtimeLogManager: () => realtimeLogger,
  getPerformance: () => ({
    now: () => performance.now(),
    getEntries: () => [],
    getEntriesByName: () => [],
    getEntriesByType: () => [],
    setBufferSize: ignore,
    createObserver: (_callback: unknown) => ({
      observe: ignore,
      disconnect: ignore,
      supportedEntryTypes: ['navigation', 'render', 'script'],
    }),
  }),
  requestIdleCallback: (callback?: () => void) =>
    typeof callback === 'function' ? requestIdleCallback(callback) : 0,
  cancelIdleCallback: (id = 0) => cancelIdleCallback(Number(id)),
  arrayBufferToBase64: (buffer: ArrayBuffer = new ArrayBuffer(0)) =>
    btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('')),
  base64ToArrayBuffer: (text: unknown = '') => bytesOf(String(text)).buffer,
  createBufferURL: (buffer: ArrayBuffer = new ArrayBuffer(0)) => URL.createObjectURL(new Blob([buffer])),
  revokeBufferURL: (url = '') => URL.revokeObjectURL(String(url)),
}

/** Nothing of a text that is not base64. */
function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  } catch {
    return new Uint8Array()
  }
}
