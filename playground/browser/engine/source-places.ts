import { server } from '../server/current-server'

const SCHEME = 'app:///'
const POSITION = /app:\/\/\/(.+?:\d+:\d+)/g

/** The name of a module in stacks and developer tools. */
export const sourceUrl = (key: string): string => SCHEME + key

const known = new Map<string, string>()

/** A stack with the places in the mini program's own files instead of those in compiled modules. */
export function withPlaces(stack: string): string {
  const positions = [...stack.matchAll(POSITION)].map(([, at = '']) => decodeURI(at))
  const fresh = [...new Set(positions)].filter((at) => !known.has(at))
  const places = fresh.length > 0 ? server.places(fresh) : undefined
  fresh.forEach((at, index) => known.set(at, places?.[index] ?? at))
  return stack.replace(POSITION, (_, at: string) => known.get(decodeURI(at)) ?? at)
}
