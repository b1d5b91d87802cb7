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

const kept: Record<string, Promise<Identity> | undefined> = {}

/** As `fetchIdentity`, once for each user: the next page needs no network. */
export const identityOf = (userID: string): Promise<Identity> => (kept[userID] ??= fetchIdentity(userID))
