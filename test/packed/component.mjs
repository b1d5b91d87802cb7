// Runs in a folder with the packed playground, the packed component and a mini program that uses it.
import assert from 'node:assert/strict'
import { launch } from 'trtc-room-playground/test'

const room = await launch({ app: 'native', phones: ['alice', 'bob'] })
const { alice, bob } = room.phones
await alice.untilSeen()
await bob.untilSeen()
await bob.tap('Hang up')
await alice.until("document.body.innerText.includes('bob has left')", 'the event')
await bob.tap('Call again')
await alice.untilSeen()
assert.deepEqual([await alice.problems(), await bob.problems()], [[], []])
await alice.page.screenshot({ path: 'component.png' })
await room.close()
console.log('alice and bob are in a call')
