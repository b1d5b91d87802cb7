/** What an app's own server hands to a user it knows. */
export interface Identity {
  readonly sdkAppID: number
  readonly userSig: string
}

// `npm start` serves it here. The wall of phones says so in the launch query when it runs on another port.
const DEFAULT_SERVER = 'http://127.0.0.1:8080'

const server = (): string => wx.getLaunchOptionsSync().query['server'] ?? DEFAULT_SERVER

/** Signatures are made on a server: whoever has the key can be anybody. */
export function fetchIdentity(userID: string): Promise<Identity> {
  return new Promise((resolve, reject) => {
    wx.request<Identity>({
      url: `${server()}/usersig`,
      data: { userID },
      success: ({ statusCode, data }) =>
        statusCode === 200 ? resolve(data) : reject(new Error(`usersig: ${statusCode}`)),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
}
