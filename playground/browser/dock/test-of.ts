import type { Recording } from './recording'
import { scriptOf } from './script-of'

/** The text of a jest file that does to the phones again what was done in a recording. */
export function testOf(recording: Recording): string {
  const phones = [...new Set(recording.entries.map(({ phone }) => phone))].filter(Boolean)
  const scripts = Object.fromEntries(phones.map((phone) => [phone, scriptOf(recording, phone)]))
  return `import { launch } from 'trtc-room-playground/test'

jest.setTimeout(120_000)

// Saved from the playground: the same troubles at the same times.
const pages = ${json(Object.fromEntries(phones.map((phone) => [phone, recording.pages[phone] ?? ''])))}

const scripts = ${json(scripts)}

test(${JSON.stringify(`${recording.app || 'the app'} lives through what was recorded`)}, async () => {
  const room = await launch({ app: '.', phones: ${JSON.stringify(phones)} })
  try {
    const names = Object.keys(scripts)
    for (const name of names) if (pages[name]) await room.phones[name].goto(pages[name])
    await Promise.all(
      names.map((name) => room.phones[name].read(\`phone.play(\${JSON.stringify(scripts[name])})\`)),
    )
    for (const name of names) {
      const problems = await room.phones[name].problems()
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    }
  } finally {
    await room.close()
  }
})
`
}

/** Without the quotes that JavaScript does not need. */
const json = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(/^(\s*)"([A-Za-z_]\w*)":/gm, '$1$2:')
