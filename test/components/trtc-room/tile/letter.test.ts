import fs from 'node:fs'
import path from 'node:path'

const file = path.resolve(__dirname, '../../../../components/trtc-room/tile/letter.wxs')

/** WXS is a subset of JavaScript, and runs as such on phones. */
function load(): (name: string) => string {
  const module = { exports: {} as { first: (name: string) => string } }
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- a script of ours
  new Function('module', fs.readFileSync(file, 'utf8'))(module)
  return module.exports.first
}

const first = load()

/** Node has it, phones do not. */
const segmented = (name: string): string => {
  const [{ segment = '' } = {}] = new Intl.Segmenter().segment(name)
  return segment
}

// prettier-ignore
const signs = [
  '👨‍👩‍👧', '👨‍👩‍👧‍👦', '👩‍❤️‍💋‍👨', '🧑🏽‍🚀', '👩🏿‍🦰', '🏳️‍🌈', '🏴‍☠️', '🐻‍❄️', '👁️‍🗨️',
  '🇨🇳', '🇭🇰', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '👍🏽', '✌🏻', '☝️', '❤️', '1️⃣', '#️⃣', '*⃣', '㊙️', '😀',
  'é', 'Å', 'ก็', 'กำ', 'שָ', 'بِ', 'क', 'कि', 'नी', 'বি', 'கு', 'తె', '각', 'が', '李', '𠮷', '葛󠄀',
]

test.each(signs)('%s is one sign, whatever follows it', (sign) => {
  for (const rest of ['', ' Li', 'a', '李', '🇨🇳', '😀']) {
    const wanted = segmented(sign + rest)
    expect(first(sign + rest).toLowerCase()).toBe(wanted.toLowerCase())
  }
})

test('two flags are two signs', () => {
  expect(first('🇨🇳🇫🇷')).toBe('🇨🇳')
})

test.each([
  ['bob', 'B'],
  ['émile', 'É'],
  ['ßen', 'ß'],
  ['  李雷', '李'],
  ['\u3000王', '王'],
  ['10086', '1'],
  ['', ''],
  [' ', ''],
])('%j begins with %j', (name, letter) => {
  expect(first(name)).toBe(letter)
})

test.each(['\ud83d', '\ude00', '\ud83dx', '\u200d', '\ufe0f', '\u200d\u200d👩'])(
  'half a sign (%j) ends nothing',
  (name) => {
    expect(first(name).length).toBeGreaterThan(0)
  },
)
