import type { Acts } from './act'
import { pause, type Lab } from './lab'
import type { Given } from './link'

/** The last `watch` of each phone. */
const watched = new WeakMap<Lab, { readonly mark: number; readonly at: number }>()

/** How long a phone leaves the common room, ms. */
const VISIT = 12_000

/** Leaves and returns; the answer is sent before. */
async function visit(lab: Lab, over: Parameters<Lab['enter']>[0], stay = VISIT): Promise<void> {
  await pause(500)
  await lab.leave()
  await lab.enter(over).catch(() => undefined)
  await pause(stay)
  await lab.goHome()
}

/** Not awaited: failures are in the recording. */
const later = (promise: Promise<void>): true => {
  promise.catch(() => undefined)
  return true
}

async function enterAgain(lab: Lab, { after, encsmall }: Given): Promise<void> {
  await pause(Number(after ?? 500))
  await lab.leave()
  await lab.enter({ encsmall: encsmall === 1 ? 1 : 0 })
}

/** The actions for the other phone's requests. */
export const acts: Acts<Lab> = {
  hello: { run: (lab) => lab.page.facts() },

  watch: {
    run(lab) {
      watched.set(lab, { mark: lab.recording.mark, at: lab.recording.now })
      return true
    },
  },

  /** The room's events since `watch`, as `name milliseconds`. */
  seen: {
    run(lab) {
      const { mark, at } = watched.get(lab) ?? { mark: 0, at: 0 }
      const told = lab.recording
        .since(mark)
        .filter(({ name }) => /^remote(user|video|audio)|^firstframe/.test(name))
      return told.slice(-20).map((one) => `${one.name} ${one.at - at}`)
    },
  },

  who: { run: (lab) => lab.room.getRemoteUserList().map(({ userID }) => userID) },

  enterAgain: {
    byHand: {
      en: 'On the other phone: leave the room and enter it again.',
      zh: '在另一部手机上：离开房间，再进入。',
    },
    run: (lab, given) => later(enterAgain(lab, given)),
  },

  goHome: { run: (lab) => later(lab.goHome()) },

  visit: {
    byHand: {
      en: 'On the other phone: choose "String room" under "As the other phone".',
      zh: '在另一部手机上：在“作为另一部手机”里选“字符串房间”。',
    },
    run: (lab, { strRoomID }) => later(visit(lab, { strRoomID: String(strRoomID) })),
  },

  impersonate: {
    byHand: {
      en: 'On the other phone: choose "Same user" under "As the other phone".',
      zh: '在另一部手机上：在“作为另一部手机”里选“同一用户”。',
    },
    run: (lab, { userID }) => later(visit(lab, { userID: String(userID) }, 3000)),
  },
}
