import TRTC from 'trtc-room' // was 'trtc-wx-sdk', the one line that changed

// A meeting on the class: taps set values on the class and bind the result; the page records joins.
Page({
  data: { pusher: null, playerList: [], seen: [] },

  onLoad(options) {
    this.TRTC = new TRTC(this)
    this.setData({ pusher: this.TRTC.createPusher({ beautyLevel: 9 }).pusherAttributes })
    this.listen()
    wx.request({
      url: `${options.server}/usersig`,
      data: { userID: options.user },
      success: ({ data }) => this.enterRoom({ ...data, userID: options.user, roomID: Number(options.room) }),
    })
  },

  onUnload() {
    this.exitRoom()
  },

  enterRoom(params) {
    const config = Object.assign({ enableCamera: true, enableMic: true, scene: 'rtc' }, params)
    this.setData({ pusher: this.TRTC.enterRoom(config) }, () => {
      this.TRTC.getPusherInstance().start()
    })
  },

  exitRoom() {
    const result = this.TRTC.exitRoom()
    this.setData({ pusher: result.pusher, playerList: result.playerList })
  },

  setPlayer(player, attributes) {
    this.setData({ playerList: this.TRTC.setPlayerAttributes(player.streamID, attributes) })
  },

  listen() {
    const { EVENT } = this.TRTC
    const note = (event) => this.data.seen.push(event.eventCode)
    this.TRTC.on(EVENT.LOCAL_JOIN, note)
    this.TRTC.on(EVENT.LOCAL_LEAVE, note)
    this.TRTC.on(EVENT.ERROR, note)
    this.TRTC.on(EVENT.REMOTE_USER_JOIN, (event) => {
      const { userID, userList, playerList } = event.data
      this.data.seen.push(`${userID} ${userList.length} ${playerList.length}`)
    })
    this.TRTC.on(EVENT.REMOTE_USER_LEAVE, (event) => {
      const { playerList } = event.data
      if (playerList) this.setData({ playerList })
    })
    this.TRTC.on(EVENT.REMOTE_VIDEO_ADD, ({ data }) => this.setPlayer(data.player, { muteVideo: false }))
    this.TRTC.on(EVENT.REMOTE_VIDEO_REMOVE, ({ data }) => this.setPlayer(data.player, { muteVideo: true }))
    this.TRTC.on(EVENT.REMOTE_AUDIO_ADD, ({ data }) => this.setPlayer(data.player, { muteAudio: false }))
    this.TRTC.on(EVENT.REMOTE_AUDIO_REMOVE, ({ data }) => this.setPlayer(data.player, { muteAudio: true }))
    this.TRTC.on(EVENT.LOCAL_AUDIO_VOLUME_UPDATE, ({ data }) => (this.volume = data.pusher.volume))
    this.TRTC.on(EVENT.REMOTE_AUDIO_VOLUME_UPDATE, ({ data }) =>
      this.setData({ playerList: data.playerList }),
    )
    this.TRTC.on(EVENT.REMOTE_NET_STATE_UPDATE, ({ data }) => (this.net = data.player.netStatus))
  },

  toggleCamera() {
    const enableCamera = !this.data.pusher.enableCamera
    this.setData({ pusher: this.TRTC.setPusherAttributes({ enableCamera }) })
  },

  switchCamera() {
    this.TRTC.getPusherInstance().switchCamera()
  },

  toggleSound(id) {
    const player = this.data.playerList.find(({ streamID }) => streamID === id)
    this.setPlayer(player, { muteAudio: !player.muteAudio })
  },

  _pusherStateChangeHandler(event) {
    this.TRTC.pusherEventHandler(event)
  },
  _pusherNetStatusHandler(event) {
    this.TRTC.pusherNetStatusHandler(event)
  },
  _pusherErrorHandler(event) {
    this.TRTC.pusherErrorHandler(event)
  },
  _pusherBGMStartHandler(event) {
    this.TRTC.pusherBGMStartHandler(event)
  },
  _pusherBGMProgressHandler(event) {
    this.TRTC.pusherBGMProgressHandler(event)
  },
  _pusherBGMCompleteHandler(event) {
    this.TRTC.pusherBGMCompleteHandler(event)
  },
  _pusherAudioVolumeNotify(event) {
    this.TRTC.pusherAudioVolumeNotify(event)
  },
  _playerStateChange(event) {
    this.TRTC.playerEventHandler(event)
  },
  _playerFullscreenChange(event) {
    this.TRTC.playerFullscreenChange(event)
  },
  _playerNetStatus(event) {
    this.TRTC.playerNetStatus(event)
  },
  _playerAudioVolumeNotify(event) {
    this.TRTC.playerAudioVolumeNotify(event)
  },
})
