import { server as ownServer } from './server'
import { words } from './words'

/** What an app's own server hands to a user it knows. */
export interface Identity {
  readonly sdkAppID: number
  readonly userSig: string
}

/** Signatures are made on a server: whoever has the key can be anybody. */
export function fetchIdentity(userID: string): Promise<Identity> {
  // The playground names its own server in the launch query; `usersig` stands for one that hands out a wrong signature.
  const { server = ownServer, usersig } = wx.getLaunchOptionsSync().query
  return new Promise((resolve, reject) => {
    const refuse = (reason: string): void => {
      void wx.showToast({ title: reason, icon: 'none' })
      reject(new Error(reason))
    }
    if (server === '') return refuse(words.noServer)
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
