import type { RoomMethods } from '../../../src/schema/methods'
import { text } from '../../../src/schema/rule'
import { legal, numberIn } from './checks'
import type { Target } from './target'

type Actions = Pick<RoomMethods, 'setPinnedUser' | 'turnPage'>

/** Methods for the tile layout. */
export const layoutActions = ({ session }: Target): Actions => ({
  async setPinnedUser(userID = '') {
    const pinnedUser = legal('setPinnedUser', 'userID', userID, text(1024, 'a userID, or nothing'))
    session.send({ type: 'setOptions', options: { pinnedUser } })
    return session.whenShown()
  },
  async turnPage(page) {
    session.send({ type: 'turnPage', page: numberIn('turnPage', 'page', page, 0, Infinity) })
    return session.whenShown()
  },
})
