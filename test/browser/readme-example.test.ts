import { launch } from '../../playground/test/main'

jest.setTimeout(120_000)

test('two users meet, and a lost network is noticed', async () => {
  const room = await launch({ app: 'playground/app', phones: ['ann', 'bob'], lang: 'en' })
  const { ann, bob } = room.phones
  for (const phone of [ann, bob]) {
    await phone.type('7788', 'Room')
    await phone.tap('Call')
  }
  await ann.untilSeen()
  await bob.untilHeard()

  await bob.cause({ network: 'down' })
  await bob.until("page.room().getLocalState().phase === 'retrying'", 'another try')
  await bob.cause({ network: 'up' })
  await ann.untilSeen()

  expect(await ann.data('roomID')).toBe(7788)
  expect(await ann.problems()).toEqual([])
  await room.close()
})
