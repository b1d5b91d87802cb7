import fs from 'node:fs'
import path from 'node:path'
import type { PackageFolder } from '../build/packages'

const packedFolder = path.join(__dirname, 'browser')

/** Whether this runs from the published package, where everything is built into one folder. */
export const isPacked = fs.existsSync(packedFolder)

/** The repository's root: the playground uses the component's sources from there, not a copy of them. */
export const repository = path.resolve(__dirname, '../..')

export const browserFolder = isPacked ? packedFolder : path.join(repository, 'playground/browser')

/** The app to open when none is named. */
export const defaultApp = isPacked ? '.' : path.join(repository, 'playground/app')

/** What a mini program may use without having it. The published package has nothing of its own to add. */
export const ownPackages: Readonly<Record<string, PackageFolder>> = isPacked
  ? {}
  : { 'trtc-room': { folder: repository, main: path.join(repository, 'src/index.ts') } }
