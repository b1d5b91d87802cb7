import { contacts } from '../../services/contacts'
import { leavePageOnHangUp } from '../../services/leave-page'
import { fetchIdentity } from '../../services/user-sig'
import { words } from '../../services/words'

Page({
  data: { contacts, sdkAppID: 0, userID: '', userSig: '', roomID: 0, teacher: '' },

  async onLoad({ user: userID = '', room = '7', teacher = 'mei' }) {
    void wx.setNavigationBarTitle({ title: words.samples.classroom.title })
    const identity = await fetchIdentity(userID)
    this.setData({ userID, teacher, roomID: Number(room), ...identity })
  },

  onControl: leavePageOnHangUp,
})
