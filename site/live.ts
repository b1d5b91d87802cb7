import { readFileSync } from 'node:fs'
import path from 'node:path'

/** A page of the demo that runs in a page of the site. */
export interface LiveExample {
  readonly page: string
  /** The users of its phones. */
  readonly users: readonly string[]
  /** Users without a phone, as `?bots=` names them. */
  readonly bots?: string
}

const two = ['mei', 'leo'] as const

/** By the name of the site's page. */
export const liveExamples: Readonly<Record<string, LiveExample>> = {
  'guide/start': { page: 'call', users: two },
  'guide/explorer': { page: 'explorer', users: ['mei'], bots: 'leo,sofia,wang:share' },
  'guide/call': { page: 'call', users: two },
  'guide/classroom': { page: 'classroom', users: two, bots: 'wang,yuki' },
  'guide/meeting': { page: 'meeting', users: two, bots: 'sofia,wang,omar,yuki,zoe' },
  'guide/live': { page: 'live', users: two, bots: 'sofia:speaking' },
  'guide/voice-room': { page: 'voice', users: two, bots: 'sofia,wang:mute,yuki' },
  'guide/screen-share': { page: 'meeting', users: two, bots: 'omar:share' },
  'guide/own-tiles': { page: 'custom', users: two },
  'guide/themes': { page: 'brand', users: two },
  'guide/names': { page: 'meeting', users: two, bots: 'omar,zoe,noah' },
  'guide/networks': { page: 'meeting', users: two, bots: 'wang:weak,yuki:waiting,zoe:stuck,ivan:lost' },
  'trtc-wx-sdk': { page: 'seed-1v3', users: two },
}

export const demo = 'playground/app'

/** The explorer shows its own WXML. */
const wxmlOf = (root: string, page: string): string | undefined =>
  page === 'explorer' ? undefined : readFileSync(path.join(root, demo, `pages/${page}/${page}.wxml`), 'utf8')

/** What stands in a page of the site after its first paragraph: a tag of Vue, and code inside of it. */
export interface LiveBlock {
  readonly open: string
  readonly wxml: string | undefined
  readonly close: string
}

export function liveBlock(root: string, name: string): LiveBlock | undefined {
  const example = liveExamples[name]
  if (!example) return undefined
  const { page, users, bots = '' } = example
  return {
    open: `<LiveRoom page="${page}" users="${users.join()}" bots="${bots}">`,
    wxml: wxmlOf(root, page),
    close: '</LiveRoom>',
  }
}
