/** Signatures are made on a server. `npm start` serves one here; give the address of yours. */
const fetchIdentity = (userID, server = 'http://127.0.0.1:8080') =>
  new Promise((resolve, reject) => {
    wx.request({
      url: `${server}/usersig`,
      data: { userID },
      success: ({ data }) => resolve({ ...data, userID }),
      fail: reject,
    })
  })

module.exports = { fetchIdentity }
