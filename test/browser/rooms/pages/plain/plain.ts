import type { ComponentMethods } from '../../../../../src/facade/component-methods'
import { fetchIdentity } from '../../identity'

/** Only the tag: the tests use the component itself. */
Page({
  data: { sdkAppID: 0, userID: '', userSig: '', roomID: 0 },

  async onLoad({ user: userID = '', room = '7' }) {
    this.setData({ userID, roomID: Number(room), ...(await fetchIdentity(userID)) })
  },

  room() {
    return this.selectComponent('#room') as unknown as ComponentMethods
  },
})
