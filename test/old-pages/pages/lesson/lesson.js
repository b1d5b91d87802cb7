// A student who listens, is asked to speak, and listens again; the config is set from the beginning.
Page({
  data: {
    config: {
      scene: 'live',
      template: 'grid',
      sdkAppID: 0,
      userID: '',
      userSig: '',
      frontCamera: 'back',
      cloudenv: 'PRO',
    },
    seen: [],
  },

  onReady() {
    const options = this.query
    wx.request({
      url: `${options.server}/usersig`,
      data: { userID: options.user },
      success: ({ data }) => {
        const config = Object.assign({}, this.data.config, data, { userID: options.user })
        this.setData({ config }, () => this.enter(options.room))
      },
    })
  },

  onLoad(options) {
    this.query = options
    this.lesson = this.selectComponent('#lesson')
    this.onVolume = ({ data }) => (this.volume = data.detail.volume)
    this.lesson.on(this.lesson.EVENT.REMOTE_AUDIO_VOLUME_UPDATE, this.onVolume)
  },

  async enter(room) {
    await this.lesson.enterRoom({ roomID: room, roomId: room })
    this.data.seen.push('entered')
  },

  async stand() {
    await this.lesson.publishLocalVideo()
    await this.lesson.publishLocalAudio()
  },

  async sit() {
    await this.lesson.unpublishLocalVideo()
    await this.lesson.unpublishLocalAudio()
    this.lesson.off(this.lesson.EVENT.REMOTE_AUDIO_VOLUME_UPDATE, this.onVolume)
  },
})
