import { problems } from '../engine/runtime-problems'

const said = new Set<string>()

/** A warning among the problems, the first time that it is given. */
export function sayOnce(text: string): void {
  if (said.has(text)) return
  said.add(text)
  problems.warn(text)
}
