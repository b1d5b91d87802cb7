'use strict'

/**
 * Who asks. REPLACE THIS: it believes whatever the query says, so that anybody can be anybody.
 *
 * A real server sends the code of `wx.login()` to WeChat's `code2Session` once, gives the phone a session token of its
 * own, and looks up here whose token the request carries (`request.headers.authorization`).
 *
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<string | undefined>} the userID, or undefined for somebody unknown
 */
async function authenticate(request) {
  return new URL(request.url, 'http://localhost').searchParams.get('userID') ?? undefined
}

/** Delete this line with the sample above. In production the server does not start while it is there. */
authenticate.isSample = true

module.exports = { authenticate }
