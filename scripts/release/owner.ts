import { readFileSync } from 'node:fs'

/** The values that the owner of the package enters in owner.json, and only there. */
export interface Owner {
  /** Address of the repository on the web, such as `https://github.com/someone/trtc-room`. */
  readonly repository: string
  /** Web address of the site with guide and API. */
  readonly homepage: string
  /** Mail address for reports of security problems. */
  readonly security: string
}

export const readOwner = (): Owner => JSON.parse(readFileSync('owner.json', 'utf8')) as Owner

/** The fields of package.json for these values; empty ones are omitted. */
export const packageFields = ({ repository, homepage, security }: Owner): object => ({
  ...(repository && { repository: { type: 'git', url: `git+${repository}.git` } }),
  ...(homepage && { homepage }),
  ...(repository && { bugs: { url: `${repository}/issues`, ...(security && { email: security }) } }),
})
