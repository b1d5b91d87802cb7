import { server as ownServer } from './server'
import { words } from './words'

/** The credentials that an app's server returns to its users. */
export interface Identity {
  readonly sdkAppID: number
  readonly userSig: string
}

/** Signatures are made on a server: with the key, anyone could enter as any user. */
export function fetchIdentity(userID: string): Promise<Identity> {
  // The playground passes its server in the launch query; `usersig` selects one that returns a wrong
  // signature.
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
