import Taro from '@tarojs/taro'

export interface Identity {
  readonly sdkAppID: number
  readonly userID: string
  readonly userSig: string
}

/** Signatures are made on a server. `npm start` serves one here; give the address of yours. */
export async function fetchIdentity(userID: string, server = 'http://127.0.0.1:8080'): Promise<Identity> {
  const { data } = await Taro.request<Omit<Identity, 'userID'>>({
    url: `${server}/usersig`,
    data: { userID },
  })
  return { ...data, userID }
}
