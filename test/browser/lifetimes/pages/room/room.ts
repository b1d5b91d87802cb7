import { fetchIdentity, identityOf } from '../../identity'

// A page that removes its tag and inserts it again. `gone` and `covered` name the event whose handler removes
// the tag or opens another page.
Page({
  data: { there: true, sdkAppID: 0, userID: '', userSig: '', roomID: 0, words: {} },
  gone: '',
  covered: '',

  async onLoad({ user: userID = '', room = '7', gone = '', covered = '' }: Record<string, string>) {
    Object.assign(this, { gone, covered })
    this.setData({ userID, roomID: Number(room), ...(await identityOf(userID)) })
  },
  on({ type }: { type: string }) {
    if (type === this.gone) this.setData({ there: false })
    if (type !== this.covered) return
    this.covered = ''
    void wx.navigateTo({ url: '/pages/other/other' })
  },
  room() {
    return this.selectComponent('#room')
  },
  /** As pages do in their `onShow`. */
  async renew() {
    this.setData(await fetchIdentity(this.data.userID))
  },
})
