import { contacts } from '../../services/contacts'
import { leavePageOnHangUp } from '../../services/leave-page'
import { fetchIdentity } from '../../services/user-sig'

Page({
  data: { contacts, sdkAppID: 0, userID: '', userSig: '', roomID: 0 },

  async onLoad({ user: userID = '', room = '7' }) {
    void wx.setNavigationBarTitle({ title: room })
    this.setData({ userID, roomID: Number(room), ...(await fetchIdentity(userID)) })
  },

  onControl: leavePageOnHangUp,
})
