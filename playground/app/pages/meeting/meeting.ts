import type { RoomMethods, TouchEvents } from 'trtc-room'
import { contacts } from '../../services/contacts'
import { leavePageOnHangUp } from '../../services/leave-page'
import { fetchIdentity } from '../../services/user-sig'
import { words } from '../../services/words'

Page({
  data: { words, contacts, sdkAppID: 0, userID: '', userSig: '', roomID: 0, isMoreOpen: false },

  async onLoad({ user: userID = '', room = '7' }) {
    void wx.setNavigationBarTitle({ title: room })
    this.setData({ userID, roomID: Number(room), ...(await fetchIdentity(userID)) })
  },

  onControl(event: WechatMiniprogram.CustomEvent<TouchEvents['controltap']>) {
    this.setData({ isMoreOpen: event.detail.name === 'more' && !this.data.isMoreOpen })
    leavePageOnHangUp(event)
  },

  onCopy() {
    const room = this.selectComponent('#room') as unknown as RoomMethods
    this.setData({ isMoreOpen: false })
    void wx.setClipboardData({ data: JSON.stringify(room.getDiagnostics()) })
  },
})
