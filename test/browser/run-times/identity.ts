interface Identity {
  readonly sdkAppID: number
  readonly userSig: string
}

/** Requests a signature from the playground, as an app does from its own server. */
export const fetchIdentity = (userID: string): Promise<Identity> =>
  new Promise((resolve, reject) => {
    wx.request<Identity>({
      url: `${wx.getLaunchOptionsSync().query['server']}/usersig`,
      data: { userID },
      success: ({ data }) => resolve(data),
      fail: reject,
    })
  })
