import type { ComponentEvents } from 'trtc-room'
import { contacts } from '../../services/contacts'
import { leavePageOnHangUp } from '../../services/leave-page'
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
    /** The requested role; `rolechange` reports when it applies. */
    wantsStage: false,
    isOnStage: false,
  },

  async onLoad({ user: userID = '', room = '7' }) {
    this.setData({ userID, roomID: Number(room), insetTop: wx.getMenuButtonBoundingClientRect().bottom })
    this.setData(await fetchIdentity(userID))
  },

  onStage() {
    this.setData({ wantsStage: !this.data.wantsStage })
  },

  onRoleChange({ detail }: WechatMiniprogram.CustomEvent<ComponentEvents['rolechange']>) {
    this.setData({ isOnStage: detail.role === 'anchor' })
  },

  onControl: leavePageOnHangUp,
})
