import fs from 'node:fs'
import path from 'node:path'

/**
 * The real path of a file in a folder; undefined if there is none, or if a link or `..` leads out of it: a
 * mini program from elsewhere must not read this machine's other files.
 */
export function insideOf(folder: string, file: string): string | undefined {
  try {
    const home = fs.realpathSync.native(folder)
    const real = fs.realpathSync.native(path.resolve(folder, file))
    return real.startsWith(home + path.sep) ? real : undefined
  } catch {
    return undefined
  }
}
