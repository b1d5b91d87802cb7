import type { RoomMethods } from 'trtc-room'
import { contacts } from '../../services/contacts'
import { leavePage } from '../../services/leave-page'
import { fetchIdentity } from '../../services/user-sig'
import { words } from '../../services/words'

Page({
  data: { words, contacts, insetTop: 0, sdkAppID: 0, userID: '', userSig: '', roomID: 0, isOver: false },

  async onLoad({ user: userID = '', room = '7' }) {
    this.setData({ userID, roomID: Number(room), insetTop: wx.getMenuButtonBoundingClientRect().bottom })
    this.setData(await fetchIdentity(userID))
  },

  onLocalJoin() {
    this.setData({ isOver: false })
  },

  onLocalLeave() {
    this.setData({ isOver: true })
  },

  onAgain() {
    this.setData({ isOver: false })
    void this.room().enterRoom()
  },

  onBack: leavePage,

  room() {
    return this.selectComponent('#room') as unknown as RoomMethods
  },
})
