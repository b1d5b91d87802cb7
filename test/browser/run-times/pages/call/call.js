import { fetchIdentity } from '../../identity'

global.createPage({
  data: { sdkAppID: 0, userID: '', userSig: '', roomID: 0, joined: [], chosen: [] },

  async onLoad({ user, room }) {
    this.setData({ userID: user, roomID: Number(room), ...(await fetchIdentity(user)) })
  },

  handlers: {
    e0({ type, detail }) {
      this.setData({ joined: [...this.data.joined, `${type} ${detail.userID}`] })
    },
    e1(event) {
      this.setData({ chosen: [...this.data.chosen, { ...event }.detail.choice] })
    },
  },
})
