/** Requests a signature from the playground, as an app does from its own server. */
export const fetchIdentity = (userID) =>
  new Promise((resolve, reject) => {
    const { server } = wx.getLaunchOptionsSync().query
    const success = ({ data }) => resolve(data)
    wx.request({ url: `${server}/usersig`, data: { userID }, success, fail: reject })
  })
