// Runs in a folder with nothing but the packed playground and a mini program.
import assert from 'node:assert/strict'
import { launch } from 'trtc-room-playground/test'

const room = await launch({ app: 'app', phones: ['ann', 'bob'] })
const phones = Object.values(room.phones)
for (const phone of phones) {
  await phone.type('7788', 'Room')
  await phone.tap('Enter')
}
for (const phone of phones) {
  await phone.untilSeen()
  await phone.untilHeard()
}
assert.equal(await room.phones.ann.data('room'), '7788')
assert.deepEqual(await room.phones.bob.problems(), [])
const wall = await room.openWall({ phones: '2', lang: 'en' })
await (await wall.phoneOf('alice')).until("document.body.innerText.includes('Enter')")
await wall.page.screenshot({ path: 'wall.png' })
await room.close()
console.log('they see and hear each other')
