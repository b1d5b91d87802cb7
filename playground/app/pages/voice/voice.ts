import { contacts } from '../../services/contacts'
import { leavePageOnHangUp } from '../../services/leave-page'
import { fetchIdentity } from '../../services/user-sig'
import { words } from '../../services/words'

Page({
  data: { words, contacts, sdkAppID: 0, userID: '', userSig: '', roomID: 0, isSeated: false },

  async onLoad({ user: userID = '', room = '7' }) {
    void wx.setNavigationBarTitle({ title: room })
    this.setData({ userID, roomID: Number(room), ...(await fetchIdentity(userID)) })
  },

  onSeat() {
    this.setData({ isSeated: !this.data.isSeated })
  },

  onControl: leavePageOnHangUp,
})
