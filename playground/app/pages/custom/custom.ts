import { contacts } from '../../services/contacts'
import { leavePage } from '../../services/leave-page'
import { fetchIdentity } from '../../services/user-sig'
import { words } from '../../services/words'

Page({
  data: {
    words,
    contacts,
    insetTop: 0,
    sdkAppID: 0,
    userID: '',
    userSig: '',
    roomID: 0,
    camera: true,
    mic: true,
  },

  async onLoad({ user: userID = '', room = '7' }) {
    this.setData({ userID, roomID: Number(room), insetTop: wx.getMenuButtonBoundingClientRect().bottom })
    this.setData(await fetchIdentity(userID))
  },

  onMic() {
    this.setData({ mic: !this.data.mic })
  },

  onCamera() {
    this.setData({ camera: !this.data.camera })
  },

  onLeave: leavePage,
})
