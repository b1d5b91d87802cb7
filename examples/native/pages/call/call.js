const { fetchIdentity } = require('../../identity')

Page({
  data: {
    sdkAppID: 0,
    userID: '',
    userSig: '',
    roomID: 0,
    users: { alice: { name: 'Alice' }, bob: { name: 'Bob' } },
    news: '',
  },
  async onLoad({ user = 'alice', room = '7', server }) {
    this.setData({ ...(await fetchIdentity(user, server)), roomID: Number(room) })
  },
  onUserJoin({ detail }) {
    this.setData({ news: `${detail.userID} is here` })
  },
  onUserLeave({ detail }) {
    this.setData({ news: `${detail.userID} has left` })
  },
  hangUp() {
    this.selectComponent('#room').exitRoom()
  },
  callAgain() {
    this.selectComponent('#room').enterRoom()
  },
})
