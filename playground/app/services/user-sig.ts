/** What an app's own server hands to a user it knows. */
export interface Identity {
  readonly sdkAppID: number
  readonly userSig: string
}

// `npm start` serves it here. The wall of phones says so in the launch query when it runs on another port.
const DEFAULT_SERVER = 'http://127.0.0.1:8080'

/** Signatures are made on a server: whoever has the key can be anybody. */
export function fetchIdentity(userID: string): Promise<Identity> {
  // `usersig` stands for a server that hands out a wrong one.
  const { server = DEFAULT_SERVER, usersig } = wx.getLaunchOptionsSync().query
  return new Promise((resolve, reject) => {
    const refuse = (reason: string): void => {
      void wx.showToast({ title: reason, icon: 'none' })
      reject(new Error(reason))
    }
    wx.request<Identity>({
      url: `${server}/usersig`,
      data: { userID },
      success: ({ statusCode, data }) =>
        statusCode === 200
          ? resolve({ ...data, userSig: usersig ?? data.userSig })
          : refuse(`usersig: ${statusCode}`),
      fail: ({ errMsg }) => refuse(errMsg),
    })
  })
}
