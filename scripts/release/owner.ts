import { readFileSync } from 'node:fs'

/** What the owner of the package fills in, in owner.json, and nowhere else. */
export interface Owner {
  /** Address of the repository on the web, such as `https://github.com/someone/trtc-room`. */
  readonly repository: string
  /** Address of the site with guide and API. */
  readonly homepage: string
  /** Where security problems are told: a mail address. */
  readonly security: string
}

export const readOwner = (): Owner => JSON.parse(readFileSync('owner.json', 'utf8')) as Owner

/** What package.json says of it; nothing that is not filled in. */
export const packageFields = ({ repository, homepage, security }: Owner): object => ({
  ...(repository && { repository: { type: 'git', url: `git+${repository}.git` } }),
  ...(homepage && { homepage }),
  ...(repository && { bugs: { url: `${repository}/issues`, ...(security && { email: security }) } }),
})
