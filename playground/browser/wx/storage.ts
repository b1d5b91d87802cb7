import { phoneQuery } from '../phone-query'
import { wxCall } from './wx-call'

// The phones of the wall are different users' but share one origin.
const PREFIX = `playground/${phoneQuery.rest['user'] ?? ''}/`

interface Keyed {
  readonly key: string
}

interface Pair {
  readonly key: string
  readonly value?: unknown
}

const writeAll = (pairs: readonly Pair[] = []): void => pairs.forEach(({ key, value }) => write(key, value))
const readAll = (keys: readonly string[] = []): unknown[] => keys.map((key) => read(key) ?? '')

export const storageApis: Readonly<Record<string, unknown>> = {
  setStorageSync: write,
  getStorageSync: (key: string) => read(key) ?? '',
  removeStorageSync: remove,
  clearStorageSync: clear,
  getStorageInfoSync: info,
  setStorage: wxCall('setStorage', ({ key, data }: Keyed & { readonly data?: unknown }) => write(key, data)),
  getStorage: wxCall('getStorage', ({ key }: Keyed) => {
    const data = read(key)
    if (data === undefined) throw new Error('data not found')
    return { data }
  }),
  removeStorage: wxCall('removeStorage', ({ key }: Keyed) => remove(key)),
  batchSetStorageSync: (pairs: unknown) => writeAll(listOf<Pair>(pairs)),
  batchGetStorageSync: (keys: unknown) => readAll(listOf<string>(keys)),
  batchSetStorage: wxCall('batchSetStorage', ({ kvList }: { readonly kvList?: readonly Pair[] }) =>
    writeAll(kvList),
  ),
  batchGetStorage: wxCall('batchGetStorage', ({ keyList }: { readonly keyList?: readonly string[] }) => ({
    dataList: readAll(keyList),
  })),
  clearStorage: wxCall('clearStorage', clear),
  getStorageInfo: wxCall('getStorageInfo', info),
}

const listOf = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? (value as T[]) : [])

function write(key: string, data: unknown): void {
  localStorage.setItem(PREFIX + key, JSON.stringify({ data }))
}

function read(key: string): unknown {
  const text = localStorage.getItem(PREFIX + key)
  return text === null ? undefined : (JSON.parse(text) as { data?: unknown }).data
}

function remove(key: string): void {
  localStorage.removeItem(PREFIX + key)
}

function clear(): void {
  for (const key of keys()) remove(key)
}

function keys(): string[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length))
}

function info(): { keys: string[]; currentSize: number; limitSize: number } {
  const size = keys().reduce((sum, key) => sum + (localStorage.getItem(PREFIX + key)?.length ?? 0), 0)
  return { keys: keys(), currentSize: Math.ceil(size / 1024), limitSize: 10240 }
}
