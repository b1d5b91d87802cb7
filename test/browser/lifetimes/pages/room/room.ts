import { fetchIdentity } from '../../../rooms/identity'

// A page that takes its tag away and puts it back; `gone` names the event in whose handler it is taken away.
Page({
  data: { there: true, sdkAppID: 0, userID: '', userSig: '', roomID: 0, words: {} },
  gone: '',

  async onLoad({ user: userID = '', room = '7', gone = '' }: Record<string, string>) {
    this.gone = gone
    this.setData({ userID, roomID: Number(room), ...(await fetchIdentity(userID)) })
  },
  on({ type }: { type: string }) {
    if (type === this.gone) this.setData({ there: false })
  },
  room() {
    return this.selectComponent('#room')
  },
})
