import { fetchIdentity } from '../../../rooms/identity'

// A page that shows its room between other things, all of which scroll.
Page({
  data: { sdkAppID: 0, userID: '', userSig: '', roomID: 0 },

  async onLoad({ user: userID = '', room = '7' }: Record<string, string>) {
    this.setData({ userID, roomID: Number(room), ...(await fetchIdentity(userID)) })
  },
})
