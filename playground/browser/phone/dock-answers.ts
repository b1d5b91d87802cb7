import { playScript } from '../chaos/script'
import type { Room } from '../chaos/script'
import { trace } from '../trace/phone-trace'
import { patchSize } from '../trace/patch-size'
import { MASK } from '../trace/secrets'
import { shorten, stateLimits } from '../trace/shorten'
import { statePartsOf } from '../trace/state-view'
import { answers as answerTable } from '../wx/answers/answers'
import { storageApis } from '../wx/storage'
import type { DockQuestion, Stored } from './dock-question'
import type { PageStack } from './page-stack'

export interface AnswerParts {
  readonly pages: PageStack
  readonly room: () => Room | undefined
}

type Answers = {
  readonly [Q in DockQuestion as Q['what']]: (question: Q, parts: AnswerParts) => unknown
}

interface Storage {
  setStorageSync(key: string, data: unknown): void
  getStorageSync(key: string): unknown
  removeStorageSync(key: string): void
  clearStorageSync(): void
  getStorageInfoSync(): { readonly keys: readonly string[] }
}

const storage = storageApis as unknown as Storage

const answers: Answers = {
  state: (_, { pages }) => statePartsOf(pages.component),
  storage: () => [...storage.getStorageInfoSync().keys].sort().map(stored),
  store: ({ key, data }) => storage.setStorageSync(key, data),
  unstore: ({ key }) => storage.removeStorageSync(key),
  clearStorage: () => storage.clearStorageSync(),
  answers: () => answerTable.list,
  setAnswer: ({ name, value }) => (value ? answerTable.set(name, value) : answerTable.reset(name)),
  goTo: ({ url }, { pages }) => pages.reLaunch(url.startsWith('/') ? url : `/${url}`),
  play: ({ script }, { room }) => playScript(script, room),
}

/** Answers a question of the dock. */
export function answerDock(question: DockQuestion, parts: AnswerParts): Promise<unknown> {
  const answer = answers[question.what] as (question: DockQuestion, parts: AnswerParts) => unknown
  return Promise.resolve().then(() => answer(question, parts))
}

function stored(key: string): Stored {
  const data = storage.getStorageSync(key)
  const isSecret = trace.secrets.isSecret(key, data)
  return { key, bytes: patchSize(data), isSecret, ...shown(data, isSecret) }
}

/** What has secrets inside is shown, but not edited: saving it would store the mask. */
function shown(data: unknown, isSecret: boolean): Pick<Stored, 'data'> & Partial<Stored> {
  if (isSecret) return { data: MASK }
  const copy = shorten(data, trace.secrets, stateLimits)
  return JSON.stringify(copy) === JSON.stringify(data) ? { data } : { data: copy, isSecret: true }
}
