import { fetchIdentity } from '../../identity'

// A scrolling page with other content before and after its room.
Page({
  data: { sdkAppID: 0, userID: '', userSig: '', roomID: 0 },

  async onLoad({ user: userID = '', room = '7' }: Record<string, string>) {
    this.setData({ userID, roomID: Number(room), ...(await fetchIdentity(userID)) })
  },
})
