'use strict'
const http = require('node:http')
const { Api } = require('tls-sig-api-v2/TLSSigAPIv2')
const { authenticate } = require('./authenticate')

// Two hours: a call that lasts longer gets a new one when `usersigexpiring` tells the page.
const DEFAULT_EXPIRE = 2 * 60 * 60
// Numbers, e-mail addresses and UUIDs are in use; TRTC documents 1 to 32 bytes of A-Z a-z 0-9 _ -.
const LONGEST_USER_ID = 256

/**
 * What the environment says. Throws a sentence that names the variable.
 *
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {{ readonly isSample?: boolean }} authenticate
 */
function readSettings(env, authenticate) {
  const sdkAppID = Number(env.SDK_APP_ID)
  if (!Number.isInteger(sdkAppID) || sdkAppID <= 0)
    throw new Error('SDK_APP_ID is the number of your application in the TRTC console')
  if (!env.SECRET_KEY) throw new Error('SECRET_KEY is the key of your application in the TRTC console')
  const expire = Number(env.EXPIRE ?? DEFAULT_EXPIRE)
  if (!Number.isInteger(expire) || expire <= 0) throw new Error('EXPIRE is a number of seconds')
  if (env.NODE_ENV === 'production' && authenticate.isSample)
    throw new Error('authenticate.js still believes everybody: say there who your users are')
  return { sdkAppID, secretKey: env.SECRET_KEY, expire, authenticate }
}

/** @param {ReturnType<typeof readSettings>} settings */
function createServer({ sdkAppID, secretKey, expire, authenticate }) {
  const api = new Api(sdkAppID, secretKey)

  return http.createServer(async (request, response) => {
    const answer = (status, body) => {
      const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }
      response.writeHead(status, { ...headers, 'X-Content-Type-Options': 'nosniff' })
      response.end(JSON.stringify(body))
    }
    try {
      const { pathname } = new URL(request.url, 'http://localhost')
      if (pathname !== '/usersig') return answer(404, { error: 'not found' })
      if (request.method !== 'GET') return answer(405, { error: 'GET only' })
      const userID = await authenticate(request)
      if (!userID || Buffer.byteLength(userID) > LONGEST_USER_ID)
        return answer(401, { error: 'unknown user' })
      answer(200, { sdkAppID, userID, userSig: api.genUserSig(userID, expire), expire })
    } catch (error) {
      // The message may repeat what was asked; the key and signatures are in none.
      console.error(error)
      if (!response.headersSent) answer(500, { error: 'internal error' })
    }
  })
}

function main() {
  try {
    const server = createServer(readSettings(process.env, authenticate))
    const port = Number(process.env.PORT ?? 3000)
    server.listen(port, process.env.HOST ?? '0.0.0.0', () => {
      console.log(`ready: http://127.0.0.1:${server.address().port}/usersig?userID=alice`)
      if (authenticate.isSample) console.warn('anybody can be anybody: replace authenticate.js')
    })
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}

if (require.main === module) main()

module.exports = { createServer, readSettings }
