export interface Identity {
  readonly sdkAppID: number
  readonly userID: string
  readonly userSig: string
}

/** Signatures are made on a server. `npm start` serves one here; give the address of yours. */
export async function fetchIdentity(userID: string, server = 'http://127.0.0.1:8080'): Promise<Identity> {
  const { data } = await uni.request({ url: `${server}/usersig`, data: { userID } })
  return { ...(data as Omit<Identity, 'userID'>), userID }
}
