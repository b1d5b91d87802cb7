import { contacts } from '../../services/contacts'
import { leavePageOnHangUp } from '../../services/leave-page'
import { fetchIdentity } from '../../services/user-sig'

Page({
  data: { contacts, insetTop: 0, sdkAppID: 0, userID: '', userSig: '', roomID: 0 },

  async onLoad({ user: userID = '', room = '7' }) {
    this.setData({ userID, roomID: Number(room), insetTop: wx.getMenuButtonBoundingClientRect().bottom })
    this.setData(await fetchIdentity(userID))
  },

  onControl: leavePageOnHangUp,
})
