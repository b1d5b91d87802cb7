import type { RoomMethods } from '../../../src/schema/methods'
import { numberIn } from './checks'
import type { Target } from './target'

type Actions = Pick<RoomMethods, 'setPinnedUser' | 'turnPage'>

/** Who is on the screen. */
export const layoutActions = ({ session }: Target): Actions => ({
  setPinnedUser(userID = '') {
    session.send({ type: 'setOptions', options: { pinnedUser: String(userID) } })
    return session.whenShown()
  },
  async turnPage(page) {
    session.send({ type: 'turnPage', page: numberIn('turnPage', 'page', page, 0, Infinity) })
    return session.whenShown()
  },
})
